package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;

/**
 * How long one invocation may wait for flushes, of which there are several if its event has several
 * parts. For the thread that serves it; does not keep the invocation's context alive.
 */
final class FlushBudget {
  private final WeakReference<Context> invocation;
  private final long millis;
  private long left;
  private boolean spent;

  /**
   * Begins with the first flush.
   *
   * @param most the longest that all of them may take, in milliseconds
   */
  FlushBudget(Context context, long most) {
    invocation = new WeakReference<>(context);
    millis = Math.min(most, half(context));
    left = TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private static long half(Context context) {
    return context.remaining().toMillis() / 2;
  }

  /** Whether it is that of this invocation. */
  boolean isOf(Context context) {
    return invocation.get() == context;
  }

  /** How long all flushes together may take. */
  long millis() {
    return millis;
  }

  /** How many nanoseconds the next flush may take. */
  long left(Context context) {
    return Math.min(left, TimeUnit.MILLISECONDS.toNanos(half(context)));
  }

  /**
   * Notes how long a flush took.
   *
   * @param sent whether it sent all; if not, the next one would wait in vain, too
   */
  void used(long nanos, boolean sent) {
    left -= nanos;
    spent |= !sent || left <= 0;
  }

  /** Whether the invocation is not to wait any more. */
  boolean isSpent() {
    return spent;
  }
}
