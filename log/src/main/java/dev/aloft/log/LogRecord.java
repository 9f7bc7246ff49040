package dev.aloft.log;

import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.LogWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record, of the function or of the framework, with what is known of the invocation that the
 * calling thread serves. Immutable.
 *
 * @param level 0 for trace to 5 for fatal
 * @param logger null for a record of the framework, whose message ends with the failure
 * @param fields key-values: strings, numbers, booleans and nulls
 */
record LogRecord(
    int level,
    @Nullable String logger,
    @Nullable String requestId,
    String message,
    @Nullable ErrorReport report,
    Map<String, Object> fields,
    @Nullable Context context) {
  static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  /** No record is cut further, so that one with a long id is written all the same. */
  private static final int FEWEST_CHARACTERS = 64;

  /** What a key and its marks take, to bound how many there are. */
  private static final int MARKS = 8;

  /** A record that the calling thread writes, with its key-values. */
  static LogRecord of(
      int level,
      @Nullable String logger,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report,
      Map<String, Object> own) {
    Map<String, Object> fields = new LinkedHashMap<>(LogFields.current());
    fields.putAll(own);
    return new LogRecord(level, logger, requestId, message, report, fields, Bootstrap.current());
  }

  /** Writes this, cut until the cloud takes it. */
  void writeTo(LogWriter log, boolean json) {
    int most = log.longest();
    LogRecord fitting = cutTo(most);
    while (!fitting.isWritten(log, json, most)) {
      most /= 2;
      fitting = cutTo(most);
    }
  }

  private boolean isWritten(LogWriter log, boolean json, int characters) {
    int most = characters > FEWEST_CHARACTERS ? log.longest() : Integer.MAX_VALUE;
    if (log.isJson()) {
      return log.write(level, requestId, message, report, new JsonRecord(this).members(), most);
    }
    if (!json) {
      return log.write(level, requestId, new TextRecord(this).text(), report, "", most);
    }
    String object = new JsonRecord(this).object();
    if (object.getBytes(StandardCharsets.UTF_8).length >= most) {
      return false;
    }
    log.writeLine(object);
    return true;
  }

  /** The same with at most so many characters in each text, and in all of each list. */
  private LogRecord cutTo(int characters) {
    Map<String, Object> fewer = new LinkedHashMap<>();
    int left = characters;
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      String key = String.valueOf(field.getKey());
      Object value = LogValue.of(field.getValue());
      left -= key.length() + MARKS;
      if (left < 0) {
        break;
      }
      if (value instanceof String text) {
        value = ErrorReport.cut(text, left);
        left -= text.length();
      }
      fewer.put(key, value);
    }
    return new LogRecord(
        level,
        logger == null ? null : ErrorReport.cut(logger, characters),
        requestId == null ? null : ErrorReport.cut(requestId, characters),
        ErrorReport.cut(message, characters),
        report == null ? null : report.cutTo(characters),
        fewer,
        context);
  }

  /** The 32 hexadecimal digits of the trace's id; null without one. */
  @Nullable String traceId() {
    String parent = context == null ? null : context.traceParent();
    return parent == null ? null : parent.substring(3, 35);
  }

  /** The tenant of the invocation; null without one. */
  @Nullable String tenantId() {
    return context == null ? null : context.tenantId();
  }

  /** The function's name as deployed; null if it is not known. */
  @Nullable String function() {
    String name = context == null ? "" : context.functionName();
    return name.isEmpty() ? null : name;
  }

  /** Whether this belongs to the process's first invocation. */
  boolean isColdStart() {
    return context != null && Bootstrap.isFirst(context);
  }
}
