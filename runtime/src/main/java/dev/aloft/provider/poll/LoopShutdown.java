package dev.aloft.provider.poll;

import dev.aloft.provider.lifecycle.FunctionCloser;
import org.jspecify.annotations.Nullable;

/**
 * The orderly end of a process that asks its cloud for events: after SIGTERM, as a shutdown hook of
 * the JVM, no more events are asked for, those in flight get some time, all loops together, and
 * what the function holds is closed. Thread-safe.
 */
final class LoopShutdown extends Thread {
  private final PollLoop<?> loop;
  private final @Nullable FunctionCloser closer;
  private boolean stopping;
  private int inFlight;
  private long end;

  private LoopShutdown(PollLoop<?> loop, @Nullable AutoCloseable closeable) {
    super("aloft-shutdown");
    this.loop = loop;
    closer = closeable == null ? null : new FunctionCloser(closeable);
  }

  /**
   * One that runs when the JVM shuts down.
   *
   * @param closeable what the function holds; null if nothing
   */
  static LoopShutdown install(PollLoop<?> loop, @Nullable AutoCloseable closeable) {
    LoopShutdown made = new LoopShutdown(loop, closeable);
    Runtime.getRuntime().addShutdownHook(made);
    return made;
  }

  /** Marks that an event is being served; false if the process is already ending. */
  synchronized boolean beginInvocation(PollConnection by) {
    if (!stopping) {
      inFlight++;
      by.serving(true);
    }
    return !stopping;
  }

  /** Marks that its answer has been sent. */
  synchronized void endInvocation(PollConnection by) {
    by.serving(false);
    inFlight--;
    notifyAll();
  }

  /** Whether the process is ending. */
  synchronized boolean isStopping() {
    return stopping;
  }

  @Override
  public void run() {
    drain();
    close();
  }

  /** Waits for the events in flight, within the time that the cloud allows, and ends the loops. */
  void drain() {
    if (awaitIdle()) {
      loop.stop();
    }
  }

  private synchronized boolean awaitIdle() {
    if (!stopping) {
      stopping = true;
      end = System.nanoTime() + loop.inFlightMillis() * 1_000_000;
      loop.close(false);
    }
    for (long left = end - System.nanoTime();
        inFlight > 0 && left > 0;
        left = end - System.nanoTime()) {
      try {
        wait(Math.max(1, left / 1_000_000));
      } catch (InterruptedException e) {
        return false;
      }
    }
    return inFlight == 0;
  }

  /** Closes what the function holds; done on return, whichever thread did it. */
  void close() {
    if (closer != null) {
      closer.close(loop.log());
    }
  }
}
