package dev.aloft.aliyun.internal;

import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.io.PrintStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records as the built-in runtimes write them: {@code 2026-01-31T12:00:00.123Z 7 [ERROR] text}. */
public final class TimestampedStyle extends LogStyle {
  /** A log in this style, whose type is hidden: a caller's verifier would load it. */
  public static RuntimeLog log(PrintStream destination) {
    return new RuntimeLog(destination, new TimestampedStyle());
  }

  @Override
  protected void appendHead(StringBuilder record, String level, @Nullable String requestId) {
    record.append(Instant.ofEpochMilli(System.currentTimeMillis())).append(' ');
    appendEscaped(record, requestId == null ? "-" : requestId);
    record.append(" [").append(level).append("] ");
  }
}
