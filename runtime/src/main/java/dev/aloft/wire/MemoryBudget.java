package dev.aloft.wire;

import java.io.IOException;

/**
 * What the buffers of all connections of a server may take together, beyond the few kilobytes that
 * each connection has for itself. A buffer that does not fit waits until others are given back, for
 * a bounded time; one that could never fit is refused at once. Loaded when a buffer first has to
 * grow. Thread-safe.
 *
 * <p>Requests that wait for one another cannot block each other for good: whoever has waited long
 * enough gives back what it holds, by which the next one goes on.
 */
final class MemoryBudget {
  /** The part of the heap that buffers may take: one of this many. */
  private static final int PART = 4;

  private final long most;
  private final long waitMillis;
  private long used;
  private volatile boolean overdrawn;

  MemoryBudget(ServerLimits limits) {
    long given = limits.bufferBytes();
    most = given > 0 ? given : Runtime.getRuntime().maxMemory() / PART;
    waitMillis = limits.waitMillis();
  }

  /**
   * The longest body that may be announced: a buffer of this size, and the quarter of it from which
   * it grew, fit together.
   */
  long mostAnnounced() {
    return most - most / 5;
  }

  /** Refuses what is announced and can never be held. */
  void check(long announced) throws IOException {
    if (announced > mostAnnounced()) {
      throw WireException.refusal(
          413,
          "The body's length of "
              + announced
              + " is more than the "
              + mostAnnounced()
              + " bytes for which this process has memory.");
    }
  }

  /**
   * The size to which a buffer of unknown need grows: twice its size, or what is left.
   *
   * @param status how a server answers what can never be held
   */
  int next(int size, int status) throws IOException {
    long next = Math.min(2L * size, most - size);
    if (next <= size) {
      throw never(status);
    }
    return (int) Math.min(next, Integer.MAX_VALUE - 8);
  }

  private IOException never(int status) {
    return WireException.refusal(
        status, "The request is larger than this process has memory for: " + most + " bytes.");
  }

  /**
   * Takes this much more.
   *
   * @param held what the caller holds already and cannot give back meanwhile
   * @param status how a server answers what can never be held
   */
  synchronized void take(long held, long more, int status) throws IOException {
    if (held + more > most) {
      throw never(status);
    }
    await(most - more);
    used += more;
  }

  /** Waits until no more than this is used. */
  private void await(long highest) throws IOException {
    long end = System.nanoTime() + waitMillis * 1_000_000;
    while (used > highest) {
      long rest = (end - System.nanoTime() + 999_999) / 1_000_000;
      if (rest <= 0) {
        throw WireException.refusal(
            503, "The process has no memory for this request at the moment; try again.");
      }
      try {
        wait(rest);
      } catch (InterruptedException e) {
        // Nobody has a reason to; the wait is bounded.
      }
    }
  }

  /** Counts what is there in any case: an answer that is being sent. */
  synchronized void hold(long count) {
    used += count;
    overdrawn = used > most;
  }

  /** Gives back what was taken or held. */
  synchronized void give(long count) {
    used -= count;
    overdrawn = used > most;
    notifyAll();
  }

  /** Whether more is used than there may be. */
  boolean isOverdrawn() {
    return overdrawn;
  }

  /** Waits until answers that clients are slow to take leave room for a further one. */
  void awaitRoom() throws IOException {
    if (overdrawn) {
      synchronized (this) {
        await(most);
      }
    }
  }

  synchronized long used() {
    return used;
  }
}
