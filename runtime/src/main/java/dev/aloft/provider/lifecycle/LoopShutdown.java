package dev.aloft.provider.lifecycle;

import org.jspecify.annotations.Nullable;

/** The end of a loop that takes one event at a time from its cloud. Thread-safe. */
public final class LoopShutdown extends Shutdown {
  private final Runnable endWaiting;
  private final long inFlightMillis;
  private boolean stopping;
  private boolean busy;

  /**
   * @param closeable what the function holds; null if nothing
   * @param endWaiting ends the loop's waiting for an event, from any thread
   * @param inFlightMillis how long an event in flight may take to its answer
   */
  public LoopShutdown(
      @Nullable AutoCloseable closeable, Runnable endWaiting, long inFlightMillis, RuntimeLog log) {
    super(closeable, log);
    this.endWaiting = endWaiting;
    this.inFlightMillis = inFlightMillis;
  }

  /** Marks that an event is being served; false if the process is already ending. */
  public synchronized boolean beginInvocation() {
    busy = !stopping;
    return busy;
  }

  /** Marks that the answer has been sent. */
  public synchronized void endInvocation() {
    busy = false;
    notifyAll();
  }

  /** Whether the process is ending. */
  public synchronized boolean isStopping() {
    return stopping;
  }

  @Override
  protected void drain() {
    if (awaitIdle()) {
      endWaiting.run();
    }
  }

  private synchronized boolean awaitIdle() {
    stopping = true;
    long limit = inFlightMillis * 1_000_000;
    long end = System.nanoTime() + limit;
    for (long left = limit; busy && left > 0; left = end - System.nanoTime()) {
      try {
        wait(Math.max(1, left / 1_000_000));
      } catch (InterruptedException e) {
        return false;
      }
    }
    return !busy;
  }
}
