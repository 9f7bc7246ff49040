package dev.aloft.aws.telemetry;

/**
 * What a function or an extension wrote to its log: {@code function} and {@code extension}.
 *
 * @param source who wrote it
 * @param text the line; JSON text if the function's log format is JSON and the line is an object
 * @param isJson whether it is a JSON object
 */
public record LogLine(Source source, String text, boolean isJson) implements TelemetryRecord {
  /** Who writes logs. */
  public enum Source {
    /** The function. */
    FUNCTION,
    /** An extension. */
    EXTENSION
  }
}
