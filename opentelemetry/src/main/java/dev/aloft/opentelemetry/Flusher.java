package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.LogWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Sends what was recorded, within a time, and logs once that something went wrong with it. */
final class Flusher {
  private static final int WARN = 3;

  /**
   * Lambda gives a process 300 to 500 ms between SIGTERM and SIGKILL, and a second to a web
   * function, in which others close things, too.
   */
  private static final int LAMBDA_SHUTDOWN_MILLIS = 250;

  /** Variables of Lambda: of its runtime API, of its web functions, of both. */
  private static final List<String> LAMBDA =
      List.of("AWS_LAMBDA_RUNTIME_API", "AWS_LAMBDA_HTTP_ENDPOINT", "AWS_LAMBDA_FUNCTION_NAME");

  private final Telemetry telemetry;
  private final int millis;
  private final AtomicBoolean reported = new AtomicBoolean();
  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();

  /** That of the last invocation that each thread served. */
  @SuppressWarnings("ThreadLocalUsage") // A process has one flusher; what it knows is its own.
  private final ThreadLocal<@Nullable FlushBudget> budgets = new ThreadLocal<>();

  /** How many of those that asked for a flush have had one; guarded by the lock. */
  private long done;

  /**
   * @param millis the longest that the flushes of one invocation may take together
   */
  Flusher(Telemetry telemetry, int millis) {
    this.telemetry = telemetry;
    this.millis = millis;
  }

  /**
   * Sends what this thread recorded, unless its invocation has waited for long enough. One flush at
   * a time: a processor of the SDK answers a second one with the first one's result, which may have
   * begun before the thread's span ended. It may even do so for a moment after the first has ended;
   * the span then goes with the next flush. What interrupts the thread meanwhile is lost.
   */
  void flush(Context context) {
    FlushBudget budget = budget(context);
    if (budget.isSpent()) {
      report(context, late(budget), null);
      return;
    }
    long mine = asked.incrementAndGet();
    long start = System.nanoTime();
    long most = Math.max(0, budget.left(context));
    boolean alone = false;
    boolean sent = false;
    // A flag that the function left would end the wait.
    Thread.interrupted();
    try {
      alone = lock.tryLock(most, TimeUnit.NANOSECONDS);
      sent = alone && (done >= mine || flush(start + most - System.nanoTime()));
      if (!sent) {
        report(context, late(budget), null);
      }
    } catch (Throwable failure) {
      caught(context, "could not be sent", failure);
    } finally {
      if (alone) {
        lock.unlock();
      }
      budget.used(System.nanoTime() - start, sent);
    }
  }

  private FlushBudget budget(Context context) {
    FlushBudget budget = budgets.get();
    if (budget == null || !budget.isOf(context)) {
      budget = new FlushBudget(context, millis);
      budgets.set(budget);
    }
    return budget;
  }

  private static String late(FlushBudget budget) {
    return "was not sent within " + budget.millis() + " ms";
  }

  private boolean flush(long nanos) throws Exception {
    long all = asked.get();
    boolean sent = telemetry.flush(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
    if (sent) {
      done = all;
    }
    return sent;
  }

  /** Sends what was recorded, and ends the SDK. */
  void shutdown() throws Exception {
    telemetry.shutdown(shutdownMillis(System.getenv(), millis));
  }

  /** How long the end may take in this environment, at most so many milliseconds. */
  static int shutdownMillis(Map<String, String> environment, int most) {
    for (int i = 0; i < LAMBDA.size(); i++) {
      if (environment.containsKey(LAMBDA.get(i))) {
        return Math.min(most, LAMBDA_SHUTDOWN_MILLIS);
      }
    }
    return most;
  }

  /**
   * Takes whatever telemetry failed with, for the log: it must not fail an invocation. Only what
   * the process cannot go on with is thrown on.
   *
   * @param context of the invocation; null outside one
   * @param what did not happen
   */
  void caught(@Nullable Context context, String what, Throwable failure) {
    rethrowFatal(failure);
    try {
      report(context, what, ErrorReport.of(failure, null));
    } catch (Throwable ofLog) {
      rethrowFatal(ofLog);
    }
  }

  /** Records in the log, once, that telemetry fails. */
  private void report(@Nullable Context context, String what, @Nullable ErrorReport failure) {
    LogWriter log = Bootstrap.processLog();
    if (log == null || log.lowest() > WARN || reported.getAndSet(true)) {
      return;
    }
    log.write(
        WARN,
        context == null ? null : context.requestId(),
        "Telemetry "
            + what
            + (failure == null ? "" : failure.logged())
            + ". This is logged once; the invocation is not affected.",
        failure,
        "",
        Integer.MAX_VALUE);
  }

  /** Throws what the process cannot go on with. */
  static void rethrowFatal(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }
}
