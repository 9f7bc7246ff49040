package dev.aloft.tooling.run.front;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The port that clients know. The JDK's HTTP server cannot hand over a connection that becomes a
 * WebSocket, so it is behind this one. Safe for use by several threads.
 */
public final class Front implements AutoCloseable {
  private final ServerSocket listener;
  private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Servers servers;

  /** What is behind it: the port of the HTTP server, and the WebSocket API. */
  private record Servers(int httpPort, WebSocketDoor sockets) {}

  private Front(ServerSocket listener) {
    this.listener = listener;
  }

  /**
   * Takes a port of this machine; clients wait until {@link #serve}.
   *
   * @param port 0 for any that is free
   * @throws ToolingException if it is in use
   */
  public static Front bind(int port) throws ToolingException {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(local(), port));
      return new Front(opened);
    } catch (IOException | IllegalArgumentException e) {
      throw new ToolingException(
          "Cannot listen on port " + port + " (" + e.getMessage() + ").",
          "Choose another with -Daloft.port=…; 0 takes one that is free.",
          e);
    }
  }

  /** The only address at which anything listens: 127.0.0.1. */
  public static InetAddress local() {
    try {
      return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The port. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Serves clients from now on. */
  public void serve(int httpPort, WebSocketDoor sockets) {
    servers = new Servers(httpPort, sockets);
    thread(this::accept, "development server " + port()).start();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        Relay relay = new Relay(socket, this);
        relays.add(relay);
        thread(relay, "development server").start();
      } catch (IOException e) {
        // Closed, or a client left before it was accepted.
      }
    }
  }

  private Servers servers() {
    Servers current = servers;
    if (current == null) {
      throw new IllegalStateException("nothing is served yet");
    }
    return current;
  }

  WebSocketDoor sockets() {
    return servers().sockets();
  }

  /** The port of this machine to which a request goes that asks for no WebSocket. */
  int portFor(RequestHead head) {
    return sockets().manages(head) ? sockets().managementPort() : servers().httpPort();
  }

  void ended(Relay relay) {
    relays.remove(relay);
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Ends all connections. */
  @Override
  public void close() {
    try {
      listener.close();
      for (Relay relay : relays) {
        relay.close();
      }
    } catch (IOException e) {
      // What is broken is closed.
    }
  }
}
