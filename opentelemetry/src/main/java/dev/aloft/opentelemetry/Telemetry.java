package dev.aloft.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;

/**
 * A program's OpenTelemetry, and how to flush it, which the API does not say. Implement it around
 * an SDK that is not an {@code OpenTelemetrySdk}, or to flush less than all of one. Thread-safe.
 */
public interface Telemetry {
  /** What spans and measurements are made with; always the same. */
  OpenTelemetry openTelemetry();

  /**
   * Sends what was recorded. Called by several threads at once where several invocations are served
   * at once. Does nothing by default.
   *
   * @param millis the longest that it may take
   * @return whether all was sent; the first time that it was not is logged
   * @throws Exception what went wrong, for the same record
   */
  default boolean flush(long millis) throws Exception {
    return true;
  }

  /**
   * Sends what was recorded, and ends. Called once, when the process ends in order. Does nothing by
   * default.
   *
   * @param millis the longest that it may take
   * @throws Exception what went wrong, for the log
   */
  default void shutdown(long millis) throws Exception {}

  /** One that somebody else flushes and ends, such as an agent. */
  static Telemetry of(OpenTelemetry openTelemetry) {
    return new OfOthers(Objects.requireNonNull(openTelemetry, "the OpenTelemetry"));
  }
}
