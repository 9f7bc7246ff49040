package dev.aloft.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A connection of the process to itself. It wakes a thread that waits in {@code accept}, and
 * arrives after all that the system accepted before it. Closing the listener would wake the thread
 * too, but would drop the connections in the system's queue.
 */
final class Knock implements Closeable {
  private final Socket socket = new Socket();
  private final ServerSocket listener;

  /** Creates an unconnected one. */
  Knock(ServerSocket listener) {
    this.listener = listener;
  }

  /** Connects and closes; false if that is not possible. */
  static boolean on(ServerSocket listener, int longestMillis) {
    try (Knock knock = new Knock(listener)) {
      return knock.connect(longestMillis);
    } catch (IOException e) {
      return false;
    }
  }

  /** Connects; false if that is not possible, for example because the system's queue is full. */
  boolean connect(int longestMillis) {
    InetAddress address = listener.getInetAddress();
    if (address == null || address.isAnyLocalAddress()) {
      address = InetAddress.getLoopbackAddress();
    }
    try {
      socket.connect(new InetSocketAddress(address, listener.getLocalPort()), longestMillis);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether what was accepted is this connection's other end. */
  boolean is(Socket accepted) {
    return socket.isConnected()
        && accepted.getPort() == socket.getLocalPort()
        && socket.getLocalAddress().equals(accepted.getInetAddress());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
