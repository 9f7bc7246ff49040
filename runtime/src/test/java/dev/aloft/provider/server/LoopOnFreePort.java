package dev.aloft.provider.server;

import dev.aloft.provider.Bootstrap;
import dev.aloft.wire.ServerLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A loop that listens before its function is built, on a port that was free a moment ago. */
abstract class LoopOnFreePort extends ServerLoop {
  final int port;

  LoopOnFreePort(Bootstrap bootstrap, ServerLimits limits, long graceMillis) throws IOException {
    super(bootstrap, limits, graceMillis);
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
  }

  /** Waits until it accepts connections; the test's own limit ends it. */
  final void awaitListening() {
    for (boolean up = false; !up; ) {
      try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
        up = probe.isConnected();
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
  }

  @Override
  protected final int port() {
    return port;
  }

  @Override
  protected final boolean listensEarly() {
    return true;
  }
}
