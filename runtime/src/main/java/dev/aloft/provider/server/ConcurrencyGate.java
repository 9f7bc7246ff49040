package dev.aloft.provider.server;

/**
 * Admits as many invocations at a time as the function allows, in the order of their arrival, until
 * it is closed. Thread-safe.
 *
 * <p>A monitor rather than a semaphore, as that would be three more classes to load before the
 * first answer.
 */
public final class ConcurrencyGate {
  private final long most;
  private long entered;
  private long left;
  private boolean closed;

  /**
   * @param concurrency the most invocations at a time; 0 for no limit
   */
  public ConcurrencyGate(int concurrency) {
    most = concurrency == 0 ? Long.MAX_VALUE : concurrency;
  }

  /**
   * Waits for a place.
   *
   * @return false if the gate is closed; call {@link #leave()} only after true
   */
  public synchronized boolean enter() {
    long arrival = entered;
    if (!closed) {
      entered++;
      while (arrival - left >= most && !closed) {
        try {
          wait();
        } catch (InterruptedException e) {
          // An interrupt is not for the gate; it is cleared, as after invocations.
        }
      }
      if (closed) {
        // The invocation gave up while it waited and was never inside.
        leave();
      }
    }
    return !closed;
  }

  /** Gives a place back. */
  public synchronized void leave() {
    left++;
    if (closed || entered - left >= most) {
      notifyAll();
    }
  }

  /** Admits nobody any more, not even those who wait. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /**
   * Waits until all who are inside have left; the gate should be closed.
   *
   * @param millis the longest to wait
   * @return whether all have left
   */
  public synchronized boolean awaitEmpty(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    for (long rest = millis; entered != left && rest > 0; ) {
      try {
        wait(rest);
      } catch (InterruptedException e) {
        // Nor is it for the wait for the end, which is bounded.
      }
      rest = (end - System.nanoTime() + 999_999) / 1_000_000;
    }
    return entered == left;
  }
}
