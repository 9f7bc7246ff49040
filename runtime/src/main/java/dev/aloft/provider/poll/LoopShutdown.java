package dev.aloft.provider.poll;

import dev.aloft.provider.lifecycle.FunctionCloser;
import org.jspecify.annotations.Nullable;

/**
 * The orderly end of a process that asks its cloud for events: after SIGTERM, as a shutdown hook of
 * the JVM, it waits for the events in flight and closes what the function holds. Thread-safe.
 */
final class LoopShutdown extends Thread {
  private final PollLoop<?> loop;
  private final @Nullable FunctionCloser closer;
  private boolean stopping;
  private int inFlight;

  /**
   * @param closeable what the function holds; null if nothing
   */
  LoopShutdown(PollLoop<?> loop, @Nullable AutoCloseable closeable) {
    super("aloft-shutdown");
    this.loop = loop;
    closer = closeable == null ? null : new FunctionCloser(closeable);
  }

  /** Runs this when the JVM shuts down. Otherwise a caller's verifier would load this class. */
  void install() {
    Runtime.getRuntime().addShutdownHook(this);
  }

  /** Marks that an event is being served; false if the process is already ending. */
  synchronized boolean beginInvocation() {
    if (!stopping) {
      inFlight++;
    }
    return !stopping;
  }

  /** Marks that its answer has been sent. */
  synchronized void endInvocation() {
    inFlight--;
    notifyAll();
  }

  /** Whether the process is ending. */
  synchronized boolean isStopping() {
    return stopping;
  }

  @Override
  public void run() {
    if (awaitIdle()) {
      loop.stop();
    }
    close();
  }

  private synchronized boolean awaitIdle() {
    stopping = true;
    long limit = loop.inFlightMillis() * 1_000_000;
    long end = System.nanoTime() + limit;
    for (long left = limit; inFlight > 0 && left > 0; left = end - System.nanoTime()) {
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
