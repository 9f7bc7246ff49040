package dev.aloft.provider.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many invocations in at a time as the function bears, in the order of their arrival, until
 * it is closed. Thread-safe.
 */
public final class ConcurrencyGate {
  /** More than any server has connections. */
  private static final int UNLIMITED = 1 << 20;

  private final int most;
  private final Semaphore places;
  private volatile boolean closed;

  /**
   * @param concurrency the most invocations at a time; 0 for no limit
   */
  public ConcurrencyGate(int concurrency) {
    most = concurrency == 0 ? UNLIMITED : concurrency;
    places = new Semaphore(most, true);
  }

  /**
   * Waits for a place.
   *
   * @return false if the gate is closed; only after true there is a place to {@link #leave()}
   */
  public boolean enter() {
    if (closed) {
      return false;
    }
    places.acquireUninterruptibly();
    if (closed) {
      places.release();
      return false;
    }
    return true;
  }

  /** Gives a place back. */
  public void leave() {
    places.release();
  }

  /** Lets no one in any more, neither those who wait. */
  public void close() {
    closed = true;
  }

  /**
   * Waits until all who are inside have left; the gate should be closed.
   *
   * @param millis the longest to wait
   * @return whether all have left
   */
  public boolean awaitEmpty(long millis) {
    boolean empty;
    try {
      empty = places.tryAcquire(most, millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    if (empty) {
      places.release(most);
    }
    return empty;
  }
}
