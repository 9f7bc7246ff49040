package dev.aloft.emulator.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP/1.1 server on plain sockets, one thread per connection. It knows no cloud. Safe for
 * use by several threads.
 */
public final class HttpServer implements AutoCloseable {

  /** What a double does with requests. Called by the connection's thread. */
  public interface Handler {
    /**
     * Answers now, or keeps the exchange and answers later from any thread.
     *
     * @throws IOException when the connection breaks
     */
    void handle(HttpExchange exchange) throws IOException;

    /** The connection of this number has ended; exchanges kept from it cannot be answered. */
    void gone(int connectionNumber);
  }

  private static final long JOIN_MILLIS = 5_000;

  private final InetAddress address;
  private final Handler handler;
  private final Violations violations;
  private final AtomicInteger accepted = new AtomicInteger();
  private final Map<HttpConnection, Thread> connections = new ConcurrentHashMap<>();
  private @Nullable ServerSocket listener;
  private @Nullable Thread acceptor;
  private int port;
  private boolean closed;

  public HttpServer(InetAddress address, Handler handler, Violations violations) {
    this.address = address;
    this.handler = handler;
    this.violations = violations;
  }

  /**
   * Listens; on the port it had before, if there was one.
   *
   * @throws UncheckedIOException when the address cannot be bound
   */
  public synchronized void listen() {
    if (listener != null || closed) {
      return;
    }
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(address, port), 128);
      port = opened.getLocalPort();
      listener = opened;
      acceptor = thread(() -> accept(opened), "emulator " + port);
      acceptor.start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + address + " port " + port, e);
    }
  }

  /** Stops listening; connections stay open. */
  public synchronized void stopListening() {
    if (listener == null) {
      return;
    }
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the listening socket", e);
    }
    join(acceptor);
    listener = null;
    acceptor = null;
  }

  public synchronized int port() {
    return port;
  }

  /** How many connections were accepted so far. */
  public int accepted() {
    return accepted.get();
  }

  /** Waits until no connection is open, or the limit has passed. */
  public void awaitNoneOpen(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (connections) {
      try {
        for (long left = limit.toMillis();
            !connections.isEmpty() && left > 0;
            left = (end - System.nanoTime()) / 1_000_000) {
          connections.wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Closes the connections on which no request is in work. */
  public void dropIdle() {
    for (HttpConnection connection : connections.keySet()) {
      if (connection.idle()) {
        connection.close(false);
      }
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    stopListening();
    for (Map.Entry<HttpConnection, Thread> entry : connections.entrySet()) {
      entry.getKey().close(false);
      join(entry.getValue());
    }
  }

  Handler handler() {
    return handler;
  }

  void ended(HttpConnection connection) {
    handler.gone(connection.number());
    synchronized (connections) {
      connections.remove(connection);
      connections.notifyAll();
    }
  }

  /** Accepts connections until the listener is closed. */
  void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        take(from.accept());
      } catch (IOException e) {
        if (!from.isClosed()) {
          AcceptPause.rest();
        }
      }
    }
  }

  private void take(Socket socket) throws IOException {
    int number = accepted.incrementAndGet();
    try {
      socket.setTcpNoDelay(true);
      HttpConnection connection = new HttpConnection(socket, number, this, violations);
      Thread thread = thread(connection, "emulator connection " + number);
      connections.put(connection, thread);
      thread.start();
    } catch (IOException e) {
      // The client has left.
      socket.close();
    }
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private static void join(@Nullable Thread thread) {
    if (thread == null || thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(JOIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
