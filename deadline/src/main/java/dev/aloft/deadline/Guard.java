package dev.aloft.deadline;

import dev.aloft.function.Context;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The guard of one function; made by generated code. Thread-safe. */
public final class Guard {
  private static final long NANOS = 1_000_000;

  private final String function;
  private final int reserveMillis;
  private final int timeoutSeconds;
  private final @Nullable Passage passage;

  /** How many calls were given up and still run. */
  private int lost;

  /**
   * @param function the function's name
   * @param reserveMillis how long before its deadline an invocation is ended
   * @param timeoutSeconds how long an invocation may take where no deadline is known; 0 for any
   *     time
   */
  public Guard(String function, int reserveMillis, int timeoutSeconds) {
    this(function, reserveMillis, timeoutSeconds, null);
  }

  /**
   * The guard of a function that finds something on its thread.
   *
   * @param passage how that comes to another thread; null if nothing does
   */
  public Guard(String function, int reserveMillis, int timeoutSeconds, @Nullable Passage passage) {
    this.function = function;
    this.reserveMillis = reserveMillis;
    this.timeoutSeconds = timeoutSeconds;
    this.passage = passage;
  }

  /**
   * The time of a call that begins now.
   *
   * @return null if it may take any time
   * @throws DeadlineExceededException if no more than the reserve is left
   */
  @Nullable Allowance allow(Context context) {
    long millis;
    if (!context.deadline().equals(Instant.MAX)) {
      millis = context.remaining().toMillis();
    } else if (timeoutSeconds > 0) {
      millis = timeoutSeconds * 1_000L;
    } else {
      return null;
    }
    if (millis <= reserveMillis) {
      throw new DeadlineExceededException(
          "The function \""
              + function
              + "\" was not called: only "
              + millis
              + " ms were left until the deadline, of which "
              + reserveMillis
              + " ms are reserved.",
          new StackTraceElement[0],
          null);
    }
    return new Allowance(this, context, (millis - reserveMillis) * NANOS);
  }

  String function() {
    return function;
  }

  int reserveMillis() {
    return reserveMillis;
  }

  /** How long a function that was interrupted has to return, in nanoseconds. */
  long graceNanos() {
    return reserveMillis * NANOS / 2;
  }

  /** The same task for another thread. */
  Runnable through(Runnable task) {
    return passage == null ? task : passage.through(task);
  }

  /** A call was given up, which still runs. */
  synchronized void lost() {
    lost++;
  }

  /** A call that was given up has returned. */
  synchronized void found() {
    lost--;
  }

  /** Whether the function still runs for an invocation that has been answered. */
  synchronized boolean isOccupied() {
    return lost > 0;
  }
}
