package dev.aloft.aws.internal;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.JsonText;
import dev.aloft.provider.lifecycle.LogStyle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One JSON object per line, with the member names of AWS's Java runtime. */
public final class JsonStyle extends LogStyle {
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
    record.append("{\"timestamp\":\"").append(Instant.now()).append("\",\"level\":\"");
    record.append(level).append("\",\"message\":");
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
