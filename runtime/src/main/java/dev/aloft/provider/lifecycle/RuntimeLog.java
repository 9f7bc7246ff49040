package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.JsonText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The framework's own records, one write each. Never holds an event or a credential, and no text
 * that it is given can look like another record: what breaks a line or steers a terminal is escaped
 * in it. Thread-safe.
 */
public final class RuntimeLog {
  /** Something is wrong, and nothing is lost. */
  public static final int WARN = 3;

  /** An invocation failed. */
  public static final int ERROR = 4;

  /** The process ends. */
  public static final int FATAL = 5;

  /** How a record looks. */
  public enum Style {
    /** {@code [ERROR] RequestId: 7 message}. */
    PLAIN,
    /** {@code 2026-01-31T12:00:00.123Z 7 [ERROR] message}. */
    TIMESTAMPED,
    /** One JSON object per line, with the member names of AWS's Java runtime. */
    JSON
  }

  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  private final PrintStream destination;
  private final Style style;
  private final int lowest;

  /**
   * @param destination where the cloud collects logs from
   */
  public RuntimeLog(PrintStream destination, Style style) {
    this(destination, style, "");
  }

  /**
   * @param lowest the name of the least grave level that is recorded; all are if it is unknown
   */
  public RuntimeLog(PrintStream destination, Style style, String lowest) {
    this.destination = destination;
    this.style = style;
    this.lowest = LEVELS.indexOf(lowest);
  }

  /** Something is wrong, and nothing is lost. */
  public void warn(@Nullable String requestId, String message) {
    write(WARN, requestId, message, null);
  }

  /** The process ends. */
  public void fatal(String message) {
    write(FATAL, null, message, null);
  }

  /**
   * A failure of the user's code; its stack trace belongs to the record. Of an event that was
   * refused it has the place, what was expected and the kind of what was found.
   */
  public void failure(@Nullable String requestId, String what, ErrorReport report) {
    write(ERROR, requestId, what + report.logged(), report);
  }

  /** Writes one record, unless only graver ones are asked for. */
  public void write(
      int level, @Nullable String requestId, String message, @Nullable ErrorReport report) {
    if (level < lowest) {
      return;
    }
    StringBuilder record = new StringBuilder(256 + message.length());
    if (style == Style.JSON) {
      appendJson(record, level, requestId, message, report);
    } else {
      appendText(record, style, level, requestId, message, report);
    }
    byte[] bytes = record.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    synchronized (destination) {
      destination.write(bytes, 0, bytes.length);
      destination.flush();
    }
  }

  private static void appendText(
      StringBuilder record,
      Style style,
      int level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report) {
    if (style == Style.TIMESTAMPED) {
      record.append(Instant.ofEpochMilli(System.currentTimeMillis())).append(' ');
      LogText.append(record, requestId == null ? "-" : requestId, 0);
      record.append(' ');
    }
    record.append('[').append(LEVELS.get(level)).append("] ");
    if (style == Style.PLAIN && requestId != null) {
      record.append("RequestId: ");
      LogText.append(record, requestId, 0);
      record.append(' ');
    }
    LogText.append(record, message, 0);
    if (report != null) {
      for (String line : report.lines()) {
        record.append('\n');
        LogText.appendIndented(record, line);
      }
    }
  }

  private static void appendJson(
      StringBuilder record,
      int level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report) {
    record.append("{\"timestamp\":\"").append(Instant.now()).append("\",\"level\":\"");
    record.append(LEVELS.get(level)).append("\",\"message\":");
    JsonText.appendString(record, message);
    if (requestId != null) {
      record.append(",\"AWSRequestId\":");
      JsonText.appendString(record, requestId);
    }
    if (report != null) {
      record.append(",\"errorType\":");
      JsonText.appendString(record, report.type());
      record.append(",\"stackTrace\":");
      report.appendFrames(record);
    }
    record.append('}');
  }
}
