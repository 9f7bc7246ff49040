package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The framework's own records, one write each. Never holds an event or a credential, and no text
 * passed to it can look like another record: what breaks a line or steers a terminal is escaped.
 * Thread-safe.
 */
public final class RuntimeLog {
  /** Something is wrong, but nothing is lost. */
  public static final int WARN = 3;

  /** An invocation failed. */
  public static final int ERROR = 4;

  /** The process ends. */
  public static final int FATAL = 5;

  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  private final PrintStream destination;
  private final LogStyle style;
  private final int lowest;

  /**
   * @param destination where the cloud collects logs from
   */
  public RuntimeLog(PrintStream destination, LogStyle style) {
    this(destination, style, "");
  }

  /**
   * @param lowest the name of the lowest level that is recorded; an unknown name records all
   */
  public RuntimeLog(PrintStream destination, LogStyle style, String lowest) {
    this.destination = destination;
    this.style = style;
    this.lowest = LEVELS.indexOf(lowest);
  }

  /** Something is wrong, but nothing is lost. */
  public void warn(@Nullable String requestId, String message) {
    write(WARN, requestId, message, null);
  }

  /** The process ends. */
  public void fatal(String message) {
    write(FATAL, null, message, null);
  }

  /**
   * A failure of the user's code; its stack trace belongs to the record. For a refused event it has
   * the place, what was expected and what kind was found.
   */
  public void failure(@Nullable String requestId, String what, ErrorReport report) {
    write(ERROR, requestId, what + report.logged(), report);
  }

  /** Writes one record, unless its level is below the lowest. */
  public void write(
      int level, @Nullable String requestId, String message, @Nullable ErrorReport report) {
    if (level < lowest) {
      return;
    }
    StringBuilder record = new StringBuilder(256 + message.length());
    style.append(record, LEVELS.get(level), requestId, message, report);
    byte[] bytes = record.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    synchronized (destination) {
      destination.write(bytes, 0, bytes.length);
      destination.flush();
    }
  }
}
