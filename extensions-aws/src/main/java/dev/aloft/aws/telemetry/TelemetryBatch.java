package dev.aloft.aws.telemetry;

import dev.aloft.json.JsonException;
import java.util.List;

/** One delivery: events in the order in which Lambda sent them. Immutable but for its bytes. */
public final class TelemetryBatch {
  private final byte[] json;
  private final List<TelemetryEvent> events;

  private TelemetryBatch(byte[] json, List<TelemetryEvent> events) {
    this.json = json;
    this.events = events;
  }

  /**
   * Reads a delivery, as Lambda sends it, or as a test of a subscriber makes it up.
   *
   * @param json a JSON array of objects with {@code time}, {@code type} and {@code record}; not
   *     copied
   * @throws JsonException if it is not an array of objects
   */
  public static TelemetryBatch of(byte[] json) {
    return new TelemetryBatch(json, new TelemetryReader(json).read());
  }

  /** The events; not to be changed. */
  public List<TelemetryEvent> events() {
    return events;
  }

  /** The same as JSON, byte for byte as it came, for those who only pass it on; not a copy. */
  public byte[] json() {
    return json;
  }
}
