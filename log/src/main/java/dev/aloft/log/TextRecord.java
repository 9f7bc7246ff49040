package dev.aloft.log;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as a message of text; the cloud's style adds level, request id and stack trace. */
final class TextRecord {
  private final StringBuilder text = new StringBuilder(256);
  private final LogRecord record;

  TextRecord(LogRecord record) {
    this.record = record;
  }

  /** Logger, message, failure, key-values, and what is known of the invocation. */
  String text() {
    if (record.logger() != null) {
      text.append(record.logger()).append(": ");
    }
    text.append(record.message());
    ErrorReport report = record.report();
    if (record.logger() != null && report != null) {
      text.append(report.logged());
    }
    for (Map.Entry<String, Object> field : record.fields().entrySet()) {
      append(field.getKey(), String.valueOf(field.getValue()));
    }
    if (record.logger() != null) {
      append("traceId", record.traceId());
      append("tenantId", record.tenantId());
      append("coldStart", record.isColdStart() ? "true" : null);
    }
    return text.toString();
  }

  private void append(String key, @Nullable String value) {
    if (value != null) {
      text.append(' ');
      appendWord(key);
      text.append('=');
      appendWord(value);
    }
  }

  /** Appends text in a way that sets it apart from what follows, in quotes if it has to be. */
  private void appendWord(String word) {
    boolean plain = !word.isEmpty();
    for (int i = 0; plain && i < word.length(); i++) {
      char c = word.charAt(i);
      plain = c > ' ' && c != '"' && c != '=';
    }
    if (plain) {
      text.append(word);
    } else {
      JsonText.appendString(text, word);
    }
  }
}
