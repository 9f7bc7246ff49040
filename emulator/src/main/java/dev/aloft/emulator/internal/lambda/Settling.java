package dev.aloft.emulator.internal.lambda;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A phase of an execution environment is over when the runtime and all extensions are done with it:
 * what is to be told then waits here for the extensions. Safe for use by several threads.
 */
public final class Settling {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean settled = true;

  /** Runs {@code report} once all extensions wait for their next event, which may be now. */
  synchronized void whenSettled(Runnable report) {
    waiting.add(report);
    if (settled) {
      now();
    }
  }

  /** Whether all extensions wait for their next event. */
  synchronized void settled(boolean all) {
    settled = all;
    if (all) {
      now();
    }
  }

  /** Runs what waits, since the next phase begins. */
  synchronized void now() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /** Forgets what waits, for a new execution environment. */
  synchronized void restart() {
    waiting.clear();
    settled = true;
  }
}
