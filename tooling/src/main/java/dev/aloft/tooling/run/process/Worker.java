package dev.aloft.tooling.run.process;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.FunctionProcess;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process of a function beside its own double. Safe for use by several threads. */
final class Worker {
  /** How long a function may take to end by itself. */
  private static final Duration END_LIMIT = Duration.ofSeconds(3);

  /** After the end of the process: how long what it sent before is still read. */
  private static final long LATE_ANSWER_MILLIS = 500;

  private final CloudEmulator cloud;
  private final FunctionProcess process;
  private final Program program;
  private final long started = System.nanoTime();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicBoolean called = new AtomicBoolean();
  private int users;
  private boolean retired;
  private long onlyCall;

  private Worker(CloudEmulator cloud, FunctionProcess process, Program program) {
    this.cloud = cloud;
    this.process = process;
    this.program = program;
  }

  /** Starts one; the double ends with the process, and with it what waits there. */
  static Worker start(
      CloudEmulator cloud, LaunchSettings settings, Program program, int debugPort) {
    FunctionProcess process;
    try {
      process = cloud.launch(settings.command(program, debugPort), settings.environment());
    } catch (RuntimeException e) {
      cloud.close();
      throw e;
    }
    Worker worker = new Worker(cloud, process, program);
    Executor later = CompletableFuture.delayedExecutor(LATE_ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    var unused = process.ended().thenRunAsync(cloud::close, later);
    return worker;
  }

  CloudEmulator cloud() {
    return cloud;
  }

  FunctionProcess process() {
    return process;
  }

  Program program() {
    return program;
  }

  long startedNanos() {
    return started;
  }

  /** Whether this is its first call; true once. */
  boolean isFirstCall() {
    return called.compareAndSet(false, true);
  }

  /** Whether it was ended on purpose. */
  boolean isStopped() {
    return stopped.get();
  }

  /** The number of the call under way, if it is the only one; otherwise 0. */
  synchronized long onlyCall() {
    return onlyCall;
  }

  /** A call begins; it is not stopped before that has ended. */
  synchronized void begin(long call) {
    onlyCall = ++users == 1 ? call : 0;
  }

  /** A call has ended. */
  void end() {
    boolean last;
    synchronized (this) {
      onlyCall = 0;
      last = --users == 0 && retired;
    }
    if (last) {
      stopApart();
    }
  }

  /** Gets no more calls, and ends after those under way. */
  void retire() {
    boolean idle;
    synchronized (this) {
      retired = true;
      idle = users == 0;
    }
    if (idle) {
      stopApart();
    }
  }

  private void stopApart() {
    Thread thread = new Thread(this::stop, "end of process " + process.pid());
    thread.start();
  }

  /** Ends it: as a cloud does, and by force if it does not react. Returns when it has ended. */
  void stop() {
    if (stopped.compareAndSet(false, true)) {
      process.terminate();
    }
    endsWithin(END_LIMIT);
    cloud.close();
  }

  /** Ends it at once. */
  void kill() {
    stopped.set(true);
    cloud.close();
  }

  /** Waits for the end of the process. */
  boolean endsWithin(Duration limit) {
    try {
      process.ended().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
