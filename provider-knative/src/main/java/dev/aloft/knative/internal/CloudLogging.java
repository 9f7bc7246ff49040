package dev.aloft.knative.internal;

import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.JsonText;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.io.PrintStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object per line, with the members that Cloud Logging recognises ("Structured logging" in
 * its documentation). A failure's stack trace is in the form of {@link
 * Throwable#printStackTrace()}, by which Error Reporting finds it ("Format errors in logs").
 * Stateless.
 */
public final class CloudLogging extends LogStyle {
  /** An entry of more than 256 KiB is cut, and one character may take six bytes. */
  private static final int LONGEST_TEXT = 8_192;

  private static final int LONGEST_TRACE = 16_384;

  private final @Nullable String project;

  /**
   * @param project the project that traces belong to; null if it is not known
   */
  CloudLogging(@Nullable String project) {
    this.project = project;
  }

  /**
   * A log in this style, which a caller's verifier need not load to know that it is one.
   *
   * @param project the project that traces belong to; null if it is not known
   */
  public static RuntimeLog log(PrintStream destination, @Nullable String project) {
    return new RuntimeLog(destination, new CloudLogging(project));
  }

  @Override
  protected boolean isJson() {
    return true;
  }

  @Override
  protected void append(
      StringBuilder record,
      String level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report) {
    record.append("{\"severity\":\"").append(severity(level));
    record.append("\",\"time\":\"").append(Instant.now()).append("\",\"message\":");
    JsonText.appendString(record, cut(message, LONGEST_TEXT));
    if (report != null && !report.lines().isEmpty()) {
      record.append(",\"stack_trace\":");
      JsonText.appendString(record, stackTrace(report));
    }
    if (requestId != null) {
      record.append(",\"logging.googleapis.com/labels\":{\"request_id\":");
      JsonText.appendString(record, requestId);
      record.append('}');
    }
    appendTrace(record);
    record.append('}');
  }

  private void appendTrace(StringBuilder record) {
    Context invocation = Bootstrap.current();
    String parent = invocation == null ? null : invocation.traceParent();
    if (project == null || parent == null) {
      return;
    }
    record.append(",\"logging.googleapis.com/trace\":");
    JsonText.appendString(record, "projects/" + project + "/traces/" + parent.substring(3, 35));
    record.append(",\"logging.googleapis.com/spanId\":\"").append(parent, 36, 52);
    int flags = Character.digit(parent.charAt(54), 16);
    record.append("\",\"logging.googleapis.com/trace_sampled\":").append((flags & 1) == 1);
  }

  private static String severity(String level) {
    return switch (level) {
      case "TRACE" -> "DEBUG";
      case "WARN" -> "WARNING";
      case "FATAL" -> "CRITICAL";
      default -> level;
    };
  }

  private static String stackTrace(ErrorReport report) {
    StringBuilder text = new StringBuilder(1024).append(report.type());
    if (!report.message().isEmpty()) {
      text.append(": ").append(cut(report.message(), LONGEST_TEXT));
    }
    for (int i = 0; i < report.lines().size() && text.length() < LONGEST_TRACE; i++) {
      text.append('\n').append(report.lines().get(i));
    }
    return text.toString();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "...";
  }
}
