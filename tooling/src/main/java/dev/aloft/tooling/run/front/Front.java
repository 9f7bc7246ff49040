package dev.aloft.tooling.run.front;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.run.process.RunLog;
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
  /** Accepting fails again at once where file descriptors lack, until connections have ended. */
  private static final long PAUSE_MILLIS = 100;

  private final ServerSocket listener;
  private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Servers servers;

  /** What is behind it: the port of the HTTP server, and the WebSocket API. */
  private record Servers(int httpPort, WebSocketDoor sockets) {}

  Front(ServerSocket listener) {
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

  /**
   * Serves clients from now on.
   *
   * @param log gets why none can be served for a while
   */
  public void serve(int httpPort, WebSocketDoor sockets, RunLog log) {
    servers = new Servers(httpPort, sockets);
    thread(() -> accept(log), "development server " + port()).start();
  }

  /** Accepts connections until the port is closed. */
  void accept(RunLog log) {
    boolean failing = false;
    while (!listener.isClosed()) {
      try {
        take(listener.accept());
        failing = false;
      } catch (IOException e) {
        if (listener.isClosed()) {
          return;
        }
        if (!failing) {
          log.problem(
              "", 0, "A connection could not be accepted, which is tried again: " + e.getMessage());
        }
        failing = true;
        pause();
      }
    }
  }

  private void take(Socket socket) throws IOException {
    try {
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      // The client has left.
      socket.close();
      return;
    }
    Relay relay = new Relay(socket, this);
    relays.add(relay);
    thread(relay, "development server").start();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
