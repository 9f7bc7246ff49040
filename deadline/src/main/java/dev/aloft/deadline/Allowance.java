package dev.aloft.deadline;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import org.jspecify.annotations.Nullable;

/** The time that one call of a function has until only the reserve is left. Immutable. */
final class Allowance {
  private final Guard guard;
  private final Context context;
  private final long start = System.nanoTime();
  private final long nanos;

  Allowance(Guard guard, Context context, long nanos) {
    this.guard = guard;
    this.context = context;
    this.nanos = nanos;
  }

  Guard guard() {
    return guard;
  }

  Context context() {
    return context;
  }

  /** How much of it is left, in nanoseconds; negative when it is over. */
  long left() {
    return nanos - elapsed();
  }

  private long elapsed() {
    return System.nanoTime() - start;
  }

  /** The same answer, whose body has what is left of the time. */
  StreamingResponse over(StreamingResponse streamed) {
    return StreamingResponse.of(streamed.contentType(), new GuardedBody(streamed.body(), this));
  }

  /**
   * The error of an invocation whose time is over.
   *
   * @param where the function was then
   * @param ended what has become of it since
   * @param cause what it threw; null if it threw nothing
   */
  DeadlineExceededException exceeded(
      StackTraceElement[] where, String ended, @Nullable Throwable cause) {
    return new DeadlineExceededException(
        "The function \""
            + guard.function()
            + "\" had run for "
            + nanos / 1_000_000
            + " ms when only the reserve of "
            + guard.reserveMillis()
            + " ms was left until the deadline; it was interrupted, and "
            + ended
            + ".",
        where,
        cause);
  }

  /** What the log says of an answer that nobody waits for any more. */
  String late() {
    return "The function \""
        + guard.function()
        + "\" has ended "
        + (elapsed() - nanos) / 1_000_000
        + " ms after it was interrupted. Its invocation has been answered with DeadlineExceeded;"
        + " what it returned is dropped.";
  }
}
