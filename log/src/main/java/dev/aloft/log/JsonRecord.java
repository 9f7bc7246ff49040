package dev.aloft.log;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.JsonText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a JSON object of our own, or as members that a cloud's object has besides its own.
 */
final class JsonRecord {
  /** What our objects have, and those of AWS and of Google's Cloud Logging, in spaces. */
  private static final String TAKEN =
      " timestamp level logger message requestId AWSRequestId traceId tenantId function coldStart"
          + " errorType errorMessage stackTrace severity time stack_trace exception httpRequest ";

  /** How special members begin whose meaning Google's Cloud Logging knows. */
  private static final String OF_GOOGLE = "logging.googleapis.com/";

  private final StringBuilder json = new StringBuilder(512);
  private final LogRecord record;

  JsonRecord(LogRecord record) {
    this.record = record;
  }

  /** The whole object. */
  String object() {
    json.append("{\"timestamp\":\"").append(Instant.now()).append("\",\"level\":\"");
    json.append(LogRecord.LEVELS.get(record.level())).append('"');
    member("message", record.message());
    member("requestId", record.requestId());
    ErrorReport report = record.report();
    if (report != null) {
      member("errorType", report.type());
      json.append(",\"stackTrace\":");
      report.appendFrames(json);
    }
    appendMembers();
    return json.append('}').toString();
  }

  /** What the object of a cloud lacks, each member after a comma. */
  String members() {
    appendMembers();
    return json.toString();
  }

  private void appendMembers() {
    member("logger", record.logger());
    ErrorReport report = record.report();
    // The framework's own records say what failed in their message, and never what an event held.
    if (report != null && record.logger() != null) {
      member("errorMessage", report.message());
    }
    member("traceId", record.traceId());
    member("tenantId", record.tenantId());
    member("function", record.function());
    if (record.context() != null) {
      json.append(",\"coldStart\":").append(record.isColdStart());
    }
    Map<String, Object> fields = record.fields();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      String key = free(field.getKey(), fields);
      Object value = field.getValue();
      if (value instanceof String text) {
        member(key, text);
      } else {
        JsonText.appendString(json.append(','), key);
        json.append(':').append(isJson(value) ? value : null);
      }
    }
  }

  /** A key that no other member has: with underscores at its end, or one before, if it is taken. */
  private static String free(String key, Map<String, Object> fields) {
    String free = key.startsWith(OF_GOOGLE) ? "_" + key : key;
    while (isTaken(free) || (!free.equals(key) && fields.containsKey(free))) {
      free += "_";
    }
    return free;
  }

  private static boolean isTaken(String key) {
    return key.indexOf(' ') < 0 && !key.isEmpty() && TAKEN.contains(" " + key + " ");
  }

  private static boolean isJson(@Nullable Object value) {
    return value instanceof Boolean
        || (value instanceof Number number && Double.isFinite(number.doubleValue()));
  }

  /** Appends a string, after another member; nothing for null. */
  private void member(String name, @Nullable String value) {
    if (value != null) {
      JsonText.appendString(json.append(','), name);
      JsonText.appendString(json.append(':'), value);
    }
  }
}
