package dev.aloft.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Wakes a thread that waits in {@code accept}. Closing the listener would do so too, but would take
 * from it what the system has accepted already.
 */
final class Knock {
  private static final int LONGEST_MILLIS = 1000;

  private Knock() {}

  /** Connects and closes; false if that is not possible. */
  static boolean on(ServerSocket listener) {
    InetAddress address = listener.getInetAddress();
    if (address == null || address.isAnyLocalAddress()) {
      address = InetAddress.getLoopbackAddress();
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, listener.getLocalPort()), LONGEST_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
