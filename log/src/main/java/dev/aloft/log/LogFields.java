package dev.aloft.log;

import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The key-values of the calling thread, for the invocation that it serves. They are forgotten when
 * it serves another, or none; the invocation is held weakly, as an idle connection's thread may
 * keep this for long.
 */
final class LogFields {
  private static final ThreadLocal<@Nullable LogFields> OF_THREAD = new ThreadLocal<>();

  private final @Nullable WeakReference<Context> invocation;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private LogFields(@Nullable Context context) {
    invocation = context == null ? null : new WeakReference<>(context);
  }

  /** The thread's own map, which may be changed; values are strings, numbers, booleans or null. */
  static Map<String, Object> current() {
    Context context = Bootstrap.current();
    LogFields known = OF_THREAD.get();
    if (known == null || !known.isOf(context)) {
      known = new LogFields(context);
      OF_THREAD.set(known);
    }
    return known.values;
  }

  /** Those of the calling thread, apart from them. */
  static LogFields copy() {
    Map<String, Object> values = current();
    LogFields copy = new LogFields(Bootstrap.current());
    copy.values.putAll(values);
    return copy;
  }

  /** The same once more: what one run of a task adds is not seen by the next. */
  LogFields again() {
    LogFields again = new LogFields(invocation == null ? null : invocation.get());
    again.values.putAll(values);
    return again;
  }

  /** Gives the calling thread others; returns those that it had, which may be given back. */
  static @Nullable LogFields replace(@Nullable LogFields others) {
    LogFields before = OF_THREAD.get();
    if (others == null) {
      OF_THREAD.remove();
    } else {
      OF_THREAD.set(others);
    }
    return before;
  }

  private boolean isOf(@Nullable Context context) {
    return invocation == null ? context == null : invocation.get() == context && context != null;
  }
}
