package dev.aloft.emulator.invocation;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What an extension has subscribed to in Lambda's Telemetry API or Logs API. Immutable.
 *
 * @param api which of the two
 * @param schemaVersion the version of the events' schema, such as {@code 2022-12-13}
 * @param types the sorts of events: of {@code platform}, {@code function} and {@code extension}
 * @param destination where events go: {@code http://HOST:PORT/PATH} as subscribed, or {@code
 *     tcp://sandbox.localdomain:PORT}
 * @param maxItems how many events one delivery has at most
 * @param maxBytes how many bytes one delivery has at most, unless a single event is longer
 * @param timeout how long an event waits for others
 */
public record Subscription(
    Api api,
    String schemaVersion,
    List<String> types,
    URI destination,
    int maxItems,
    int maxBytes,
    Duration timeout) {

  /** The APIs of Lambda that deliver what happens to extensions. */
  public enum Api {
    /** {@code PUT /2022-07-01/telemetry}. */
    TELEMETRY,
    /** {@code PUT /2020-08-15/logs}, which the Telemetry API supersedes. */
    LOGS
  }
}
