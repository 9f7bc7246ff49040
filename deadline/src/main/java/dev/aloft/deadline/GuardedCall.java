package dev.aloft.deadline;

import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.LogWriter;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One call of a function on a thread of its own, which another thread awaits, or gives up. */
abstract class GuardedCall implements Runnable {
  private final Allowance allowance;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition end = lock.newCondition();
  private @Nullable Throwable failure;
  private boolean ended;
  private boolean givenUp;

  GuardedCall(Allowance allowance) {
    this.allowance = allowance;
  }

  /** Calls the function. What it is given must not be shared with whoever gives the call up. */
  abstract void call(Context context) throws Exception;

  /** Ends also what the function may wait for without hearing an interrupt. */
  void interrupted() {}

  @Override
  public final void run() {
    Bootstrap.begin(allowance.context());
    Throwable thrown = null;
    try {
      call(allowance.context());
    } catch (Throwable e) {
      thrown = e;
    }
    if (ended(thrown)) {
      allowance.guard().found();
      record();
    }
  }

  /** Whether nobody waits for it any more. */
  private boolean ended(@Nullable Throwable thrown) {
    lock.lock();
    try {
      failure = thrown;
      ended = true;
      end.signalAll();
      return givenUp;
    } finally {
      lock.unlock();
    }
  }

  private void record() {
    LogWriter log = Bootstrap.processLog();
    if (log != null && log.lowest() <= RuntimeLog.WARN) {
      String requestId = allowance.context().requestId();
      log.write(RuntimeLog.WARN, requestId, allowance.late(), null, "", Integer.MAX_VALUE);
    }
  }

  /**
   * Calls the function, and returns when it has returned in time.
   *
   * @throws DeadlineExceededException if its time is over
   * @throws Exception what it threw
   */
  final void await() throws Exception {
    Thread thread = new Thread(allowance.guard().through(this), "aloft-function");
    thread.setDaemon(true);
    thread.start();
    if (awaitEnd(allowance.left())) {
      Thrown.again(failure);
      return;
    }
    StackTraceElement[] where = thread.getStackTrace();
    thread.interrupt();
    interrupted();
    if (!awaitEnd(allowance.guard().graceNanos()) && giveUp()) {
      throw allowance.exceeded(where, "has not ended", null);
    }
    Throwable thrown = failure;
    if (thrown != null && !Failures.isFatal(thrown)) {
      throw allowance.exceeded(where, "has ended", thrown);
    }
    Thrown.again(thrown);
  }

  /** Whether the call was given up, so that what it was given is still its own. */
  final boolean isGivenUp() {
    lock.lock();
    try {
      return givenUp;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it has ended; what it failed with can then be read. */
  private boolean awaitEnd(long nanos) {
    lock.lock();
    try {
      long until = System.nanoTime() + nanos;
      for (long left = nanos; !ended && left > 0; left = until - System.nanoTime()) {
        try {
          end.awaitNanos(left);
        } catch (InterruptedException e) {
          // Not for this wait, which is bounded: it is cleared, as after invocations.
        }
      }
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** False if it has ended at the last moment. */
  private boolean giveUp() {
    lock.lock();
    try {
      givenUp = !ended;
      if (givenUp) {
        allowance.guard().lost();
      }
      return givenUp;
    } finally {
      lock.unlock();
    }
  }
}
