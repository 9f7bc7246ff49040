package dev.aloft.log;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.LogWriter;
import dev.aloft.provider.lifecycle.LogAddition;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where all records go: to the log of the process, in the format and from the level that {@code
 * ALOFT_LOG_FORMAT} and {@code ALOFT_LOG_LEVEL} say. A value that means nothing is reported once,
 * to that log, with the first record. Also writes the framework's records. Thread-safe.
 */
final class LogOutput implements LogAddition {
  private static final String FORMAT = "ALOFT_LOG_FORMAT";
  private static final String LEVEL = "ALOFT_LOG_LEVEL";
  private static final int UNSET = -1;
  private static final int INFO = 2;
  private static final int WARN = 3;

  private final boolean json;
  private final int lowest;
  private final Map<String, String> environment;
  private volatile boolean checked;

  LogOutput(Map<String, String> environment) {
    this.environment = environment;
    json = environment.getOrDefault(FORMAT, "").equalsIgnoreCase("json");
    String level = environment.getOrDefault(LEVEL, "");
    lowest = LogRecord.LEVELS.indexOf(level.toUpperCase(Locale.ROOT));
  }

  /** The process's, from when the first logger is made. */
  static LogOutput ofProcess() {
    return Holder.OUTPUT;
  }

  private static final class Holder {
    static final LogOutput OUTPUT = new LogOutput(System.getenv());

    static {
      RuntimeLog.add(OUTPUT);
    }
  }

  /** The log of a process that no bootstrap runs. */
  private static final class Outside {
    static final LogWriter LOG = new RuntimeLog(System.err, new LogStyle());
  }

  private static LogWriter writer() {
    LogWriter ofProcess = Bootstrap.processLog();
    return ofProcess == null ? Outside.LOG : ofProcess;
  }

  /** Our variable decides, else the cloud's setting, else it is info. */
  boolean isLogged(int level) {
    if (lowest != UNSET) {
      return level >= lowest;
    }
    int ofCloud = writer().lowest();
    return level >= (ofCloud == UNSET ? INFO : ofCloud);
  }

  /** Writes a record of the function. */
  void write(LogRecord record) {
    write(writer(), record);
  }

  @Override
  public void write(
      LogWriter log,
      int level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report) {
    if (level >= lowest) {
      write(log, LogRecord.of(level, null, requestId, message, report, Map.of()));
    }
  }

  private void write(LogWriter log, LogRecord record) {
    if (!checked) {
      reportProblems(log);
    }
    record.writeTo(log, json);
  }

  private synchronized void reportProblems(LogWriter log) {
    if (!checked) {
      checked = true;
      String format = environment.getOrDefault(FORMAT, "");
      if (!json && !format.isEmpty() && !format.equalsIgnoreCase("text")) {
        report(log, FORMAT, format, "text, json");
      }
      String level = environment.getOrDefault(LEVEL, "");
      if (lowest == UNSET && !level.isEmpty()) {
        report(log, LEVEL, level, String.join(", ", LogRecord.LEVELS));
      }
    }
  }

  private void report(LogWriter log, String name, String value, String choices) {
    String text = RuntimeLog.noEffect(name, value, "one of: " + choices);
    LogRecord.of(WARN, null, null, text, null, Map.of()).writeTo(log, json);
  }
}
