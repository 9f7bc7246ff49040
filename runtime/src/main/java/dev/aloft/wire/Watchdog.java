package dev.aloft.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends what takes too long, on all connections of a server, from one thread. So no read or write
 * needs a time-out of its own.
 */
final class Watchdog extends Thread {
  private final WireServer server;
  private final long nap;

  Watchdog(WireServer server, ServerLimits limits) {
    super("aloft-watchdog");
    setDaemon(true);
    this.server = server;
    // No phase that starts during a nap of this length is over before its end.
    nap =
        1_000_000
            * Math.min(
                Math.min(Refusal.LINGER_MILLIS, limits.idleMillis()),
                Math.min(
                    limits.answerMillis(), Math.min(limits.headMillis(), limits.bodyMillis())));
  }

  @Override
  public void run() {
    closeFirst();
    long next = nap;
    while (next >= 0) {
      LockSupport.parkNanos(this, Math.max(next, 1_000_000));
      next = server.expire(System.nanoTime(), nap);
    }
  }

  /**
   * The first close of a socket makes the JVM open a pair of file descriptors. Had the process none
   * left at that moment, no socket could ever be closed again.
   */
  private static void closeFirst() {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      // The process starts with nothing left; accepting will say so.
    }
  }
}
