package dev.aloft.aws.internal;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.JsonText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The framework's own records: text, or one JSON object per line where {@code
 * AWS_LAMBDA_LOG_FORMAT} says so, with the member names of AWS's Java runtime. One write per
 * record. Never holds an event or a credential. Thread-safe.
 */
final class RuntimeLog {
  static final int WARN = 3;
  static final int ERROR = 4;
  static final int FATAL = 5;

  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  private final PrintStream destination;
  private final boolean json;
  private final int lowest;

  RuntimeLog(PrintStream destination, Map<String, String> environment) {
    this.destination = destination;
    json = "json".equalsIgnoreCase(environment.get("AWS_LAMBDA_LOG_FORMAT"));
    String level = environment.getOrDefault("AWS_LAMBDA_LOG_LEVEL", "");
    lowest = json ? LEVELS.indexOf(level.toUpperCase(Locale.ROOT)) : 0;
  }

  void warn(@Nullable String requestId, String message) {
    write(WARN, requestId, message, null);
  }

  void fatal(String message) {
    write(FATAL, null, message, null);
  }

  /** A failure of the user's code; its stack trace belongs to the record. */
  void failure(@Nullable String requestId, String what, ErrorReport report) {
    String message = what + " with " + report.type();
    if (report.type().equals(ErrorReport.INVALID_EVENT) && report.frames().isEmpty()) {
      message = "The event is not what the function expects; the caller was told where and why";
    } else if (!report.message().isEmpty()) {
      message += ": " + report.message();
    }
    write(ERROR, requestId, message, report);
  }

  /** Writes one record, unless Lambda's configuration asks for graver ones only. */
  void write(int level, @Nullable String requestId, String message, @Nullable ErrorReport report) {
    if (level < lowest) {
      return;
    }
    StringBuilder record = new StringBuilder(256 + message.length());
    if (json) {
      appendJson(record, level, requestId, message, report);
    } else {
      appendText(record, level, requestId, message, report);
    }
    byte[] bytes = record.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    synchronized (destination) {
      destination.write(bytes, 0, bytes.length);
      destination.flush();
    }
  }

  private static void appendText(
      StringBuilder record,
      int level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report) {
    record.append('[').append(LEVELS.get(level)).append("] ");
    if (requestId != null) {
      record.append("RequestId: ").append(requestId).append(' ');
    }
    record.append(message);
    if (report != null) {
      for (String frame : report.frames()) {
        record.append("\n\tat ").append(frame);
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
