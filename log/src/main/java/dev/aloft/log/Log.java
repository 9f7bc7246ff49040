package dev.aloft.log;

import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named source of records in the log of the function's cloud. Each record is one line of text or
 * JSON, as the cloud is configured, with the invocation that the calling thread serves. {@link
 * System.Logger} and SLF4J write through it; it may also be used directly, which loads the fewest
 * classes. Thread-safe.
 *
 * <p>Outside a function's process, as in tests, records go to standard error.
 */
public final class Log {
  private static final int NEVER = -1;

  private final String name;

  private Log(String name) {
    this.name = name;
  }

  /** The log of what has this name, usually a class's. */
  public static Log named(String name) {
    LogOutput.ofProcess();
    return new Log(name);
  }

  /** The name that records have. */
  public String name() {
    return name;
  }

  /**
   * Adds a key-value to all records of the invocation that the calling thread serves, also to the
   * framework's record if it fails: until the invocation ends, or the returned scope is closed. On
   * a thread that serves no invocation, until that thread ends.
   *
   * @param key replaces the value that it may have had
   * @param value shown as JSON if it is a number or boolean, else as text
   */
  public static Scope with(String key, @Nullable Object value) {
    LogOutput.ofProcess();
    return new Scope(LogFields.current(), Objects.requireNonNull(key, "key"), LogValue.of(value));
  }

  /**
   * The key-values that records of the calling thread have: its own map, which may be changed, for
   * the invocation that it serves. Values are strings, numbers, booleans or null.
   */
  public static Map<String, Object> keyValues() {
    return LogFields.current();
  }

  /**
   * The same task, whose records belong to the invocation that the calling thread serves now and
   * have its key-values, on whichever thread it runs.
   */
  public static Runnable carrying(Runnable task) {
    return new CarryingTask(task);
  }

  /** Whether records of this level are written. */
  public boolean isLogged(Level level) {
    int number = number(level);
    return number != NEVER && LogOutput.ofProcess().isLogged(number);
  }

  /** Writes a record, unless its level is below the lowest. */
  public void write(Level level, String message) {
    write(level, message, null, Map.of());
  }

  /**
   * Writes a record, unless its level is below the lowest.
   *
   * @param failure what the record is about; null if nothing failed
   */
  public void write(Level level, String message, @Nullable Throwable failure) {
    write(level, message, failure, Map.of());
  }

  /**
   * Writes a record, unless its level is below the lowest.
   *
   * @param failure what the record is about; null if nothing failed
   * @param own key-values of this record alone, shown as by {@link #with}
   */
  public void write(Level level, String message, @Nullable Throwable failure, Map<String, ?> own) {
    int number = number(level);
    LogOutput output = LogOutput.ofProcess();
    if (number == NEVER || !output.isLogged(number)) {
      return;
    }
    Map<String, Object> fields = Map.of();
    if (!own.isEmpty()) {
      fields = new LinkedHashMap<>();
      for (Map.Entry<String, ?> entry : own.entrySet()) {
        fields.put(String.valueOf(entry.getKey()), LogValue.of(entry.getValue()));
      }
    }
    Context context = Bootstrap.current();
    String requestId = context == null ? null : context.requestId();
    ErrorReport report = failure == null ? null : ErrorReport.of(failure, null);
    output.write(LogRecord.of(number, name, requestId, message, report, fields));
  }

  private static int number(Level level) {
    int severity = level.getSeverity();
    if (severity <= Level.TRACE.getSeverity()) {
      return 0;
    } else if (severity <= Level.DEBUG.getSeverity()) {
      return 1;
    } else if (severity <= Level.INFO.getSeverity()) {
      return 2;
    } else if (severity <= Level.WARNING.getSeverity()) {
      return 3;
    }
    return severity <= Level.ERROR.getSeverity() ? 4 : NEVER;
  }

  /**
   * Ends the effect of {@link Log#with} when it is closed, by the thread that called that. Need not
   * be closed. Not thread-safe.
   */
  public static final class Scope implements AutoCloseable {
    private final Map<String, Object> fields;
    private final String key;
    private final @Nullable Object before;
    private final boolean replaces;

    private Scope(Map<String, Object> fields, String key, @Nullable Object value) {
      this.fields = fields;
      this.key = key;
      replaces = fields.containsKey(key);
      before = fields.put(key, value);
    }

    /** Gives the key the value back that it had, if it had one. */
    @Override
    public void close() {
      if (replaces) {
        fields.put(key, before);
      } else {
        fields.remove(key);
      }
    }
  }

  /** A task with the invocation that made it. */
  private static final class CarryingTask implements Runnable {
    private final Runnable task;
    private final @Nullable Context context = Bootstrap.current();
    private final LogFields fields = LogFields.copy();

    CarryingTask(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      Context before = Bootstrap.current();
      enter(context);
      LogFields fieldsBefore = LogFields.replace(fields.again());
      try {
        task.run();
      } finally {
        enter(before);
        LogFields.replace(fieldsBefore);
      }
    }

    private static void enter(@Nullable Context context) {
      if (context == null) {
        Bootstrap.end();
      } else {
        Bootstrap.begin(context);
      }
    }
  }
}
