package dev.aloft.wire;

import java.io.IOException;

/**
 * The memory that the buffers of all connections of a server may take together, beyond the few
 * kilobytes that each connection owns. A buffer that does not fit waits, for a bounded time, until
 * others are released; one that could never fit is rejected at once. Loaded when a buffer first has
 * to grow. Thread-safe.
 *
 * <p>Requests that wait for one another cannot deadlock: one that times out releases what it holds,
 * so that the next one proceeds. Nor can deliberately slow clients block others: while requests
 * wait, the one that has been slow for longest is aborted.
 */
final class MemoryBudget {
  /** Buffers may take one part in this many of the heap. */
  private static final int PART = 4;

  private static final long NANOS = 1_000_000;

  /** The shortest and longest interval at which waiting requests look for a slow one. */
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
   * The longest body that may be announced: a buffer of this size fits together with the quarter of
   * it from which it grew.
   */
  long mostAnnounced() {
    return most - most / 5;
  }

  /** Rejects an announced length that can never fit. */
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
   * The next size of a buffer whose final size is unknown: twice its size, or what is left.
   *
   * @param status the status with which a server answers what can never fit
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
   * Takes this many more bytes.
   *
   * @param held what the caller already holds and cannot release meanwhile
   * @param status the status with which a server answers what can never fit
   */
  synchronized void take(long held, long more, int status) throws IOException {
    if (held + more > most) {
      throw never(status);
    }
    await(most - more);
    used += more;
  }

  /** Waits until at most this much is used. */
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
        // Nobody has a reason to interrupt; the wait is bounded.
      }
    }
  }

  /** Counts memory that exists in any case: an answer that is being sent. */
  synchronized void hold(long count) {
    used += count;
    overdrawn = used > most;
  }

  /** Returns what was taken or held. */
  synchronized void give(long count) {
    used -= count;
    overdrawn = used > most;
    notifyAll();
  }

  /** Whether more is used than allowed. */
  boolean isOverdrawn() {
    return overdrawn;
  }

  /** Waits until slow clients have read enough of their answers to leave room for another one. */
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
