package dev.aloft.wire;

import java.io.IOException;

/**
 * What the buffers of all connections of a server may take together, beyond the few kilobytes that
 * each connection has for itself. A buffer that does not fit waits until others are given back, for
 * a bounded time; one that could never fit is refused at once. Loaded when a buffer first has to
 * grow. Thread-safe.
 *
 * <p>Requests that wait for one another cannot block each other for good: whoever has waited long
 * enough gives back what it holds, by which the next one goes on. Nor can clients that are slow on
 * purpose: while others wait, whoever has been slow for longest gives up.
 */
final class MemoryBudget {
  /** The part of the heap that buffers may take: one of this many. */
  private static final int PART = 4;

  private static final long NANOS = 1_000_000;

  /** How often those that wait look for somebody who is slow, at most and at least. */
  private static final long LOOK_NANOS = 20 * NANOS;

  private static final long LOOK_MILLIS = 250;

  private final WireServer server;
  private final long most;
  private final long waitMillis;
  private long used;
  private long looked = System.nanoTime() - LOOK_NANOS;
  private volatile boolean overdrawn;

  MemoryBudget(WireServer server, ServerLimits limits) {
    this.server = server;
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
    long end = System.nanoTime() + waitMillis * NANOS;
    while (used > highest) {
      long now = System.nanoTime();
      long rest = (end - now + NANOS - 1) / NANOS;
      if (rest <= 0) {
        throw WireException.refusal(
            503, "The process has no memory for this request at the moment; try again.");
      }
      if (now - looked >= LOOK_NANOS) {
        looked = now;
        server.endSlowest();
      }
      try {
        wait(Math.min(rest, LOOK_MILLIS));
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
