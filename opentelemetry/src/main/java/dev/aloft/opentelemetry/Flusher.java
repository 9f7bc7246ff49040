package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.LogWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Sends what was recorded, within a time, and logs once that something went wrong with it. */
final class Flusher {
  private static final int WARN = 3;

  /** Lambda gives a process 300 to 500 ms between SIGTERM and SIGKILL. */
  private static final int LAMBDA_SHUTDOWN_MILLIS = 250;

  private final Telemetry telemetry;
  private final int millis;
  private final AtomicBoolean reported = new AtomicBoolean();
  private final AtomicLong asked = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();

  /** How many of those that asked for a flush have had one; guarded by the lock. */
  private long done;

  /**
   * @param millis the longest that it may take
   */
  Flusher(Telemetry telemetry, int millis) {
    this.telemetry = telemetry;
    this.millis = millis;
  }

  /**
   * Sends what this thread recorded. One flush at a time: a processor of the SDK answers a second
   * one with the first one's result, which may have begun before the thread's span ended. What
   * interrupts the thread meanwhile is lost.
   */
  void flush(Context context) {
    long mine = asked.incrementAndGet();
    long most = Math.min(millis, context.remaining().toMillis() / 2);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(most);
    // A flag that the function left would end the wait.
    Thread.interrupted();
    boolean alone = false;
    try {
      alone = lock.tryLock(Math.max(0, most), TimeUnit.MILLISECONDS);
      if (!alone || (done < mine && !flush(end - System.nanoTime()))) {
        report(context, "was not sent within " + most + " ms", null);
      }
    } catch (Throwable failure) {
      rethrowFatal(failure);
      report(context, "could not be sent", failure);
    } finally {
      if (alone) {
        lock.unlock();
      }
    }
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
    boolean lambda = System.getenv("AWS_LAMBDA_RUNTIME_API") != null;
    telemetry.shutdown(lambda ? Math.min(millis, LAMBDA_SHUTDOWN_MILLIS) : millis);
  }

  /** Records in the log, once, that telemetry fails: it must not fail an invocation. */
  void report(@Nullable Context context, String what, @Nullable Throwable failure) {
    LogWriter log = Bootstrap.processLog();
    if (log == null || log.lowest() > WARN || reported.getAndSet(true)) {
      return;
    }
    ErrorReport report = failure == null ? null : ErrorReport.of(failure, null);
    log.write(
        WARN,
        context == null ? null : context.requestId(),
        "Telemetry "
            + what
            + (failure == null ? "" : ": " + failure)
            + ". This is logged once; the invocation is not affected.",
        report,
        "",
        Integer.MAX_VALUE);
  }

  private static void rethrowFatal(Throwable failure) {
    if (failure instanceof VirtualMachineError fatal) {
      throw fatal;
    }
  }
}
