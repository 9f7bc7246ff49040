package dev.aloft.wire;

import org.jspecify.annotations.Nullable;

/**
 * Reports what a server is short of, at most once a minute for each kind: whoever causes the
 * shortage must not be able to flood the log as well. Loaded only then. Thread-safe.
 */
final class Strain {
  private static final long QUIET_NANOS = 60_000_000_000L;
  private static final String ONCE = " This is logged at most once a minute.";

  private final ServerSessions sessions;
  private @Nullable Long memory;
  private @Nullable Long connections;

  Strain(ServerSessions sessions) {
    this.sessions = sessions;
  }

  /** A request or an answer had to be aborted for lack of memory. */
  void memory() {
    long now = System.nanoTime();
    synchronized (this) {
      if (isQuiet(memory, now)) {
        return;
      }
      memory = now;
    }
    sessions.strained(
        "There is not enough memory for all requests: what does not fit is refused with 503."
            + ONCE);
  }

  /** The maximum number of connections is open. */
  void connections(int most) {
    long now = System.nanoTime();
    synchronized (this) {
      if (isQuiet(connections, now)) {
        return;
      }
      connections = now;
    }
    sessions.strained(
        "All of the "
            + most
            + " connections that this server may have are open: those that have been idle for"
            + " longest are closed for new ones."
            + ONCE);
  }

  private static boolean isQuiet(@Nullable Long said, long now) {
    return said != null && now - said < QUIET_NANOS;
  }
}
