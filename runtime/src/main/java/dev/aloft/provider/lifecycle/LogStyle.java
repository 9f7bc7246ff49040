package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a {@link RuntimeLog} look: {@code [ERROR] RequestId: 7 message}, with a stack
 * trace on lines of its own; a provider whose cloud wants another form overrides it. Stateless.
 */
public class LogStyle {
  /** The plain style. */
  public LogStyle() {}

  /**
   * Appends a record, without the line break at its end. No foreign text in it may look like
   * another record.
   *
   * @param level a name in capitals
   * @param report the failure; null without one
   */
  protected void append(
      StringBuilder record,
      String level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report) {
    appendHead(record, level, requestId);
    LogText.append(record, message, 0);
    if (report != null) {
      for (String line : report.lines()) {
        record.append('\n');
        LogText.appendIndented(record, line);
      }
    }
  }

  /** Whether a record is a JSON object. */
  protected boolean isJson() {
    return false;
  }

  /** Appends what comes before the message. */
  protected void appendHead(StringBuilder record, String level, @Nullable String requestId) {
    record.append('[').append(level).append("] ");
    if (requestId != null) {
      record.append("RequestId: ");
      appendEscaped(record, requestId);
      record.append(' ');
    }
  }

  /** Appends text with escapes for what breaks a line or steers a terminal. */
  protected static void appendEscaped(StringBuilder record, String text) {
    LogText.append(record, text, 0);
  }
}
