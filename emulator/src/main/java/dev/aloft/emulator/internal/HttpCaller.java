package dev.aloft.emulator.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A small HTTP/1.1 client on plain sockets, with a pool of kept connections. Thread-safe. */
public final class HttpCaller implements AutoCloseable {
  private static final int PROBE_MILLIS = 1_000;

  private final int port;
  private final Violations violations;
  private final boolean patient;
  private final AtomicInteger opened = new AtomicInteger();
  private final Deque<ClientConnection> idle = new ArrayDeque<>();
  private final Set<ClientConnection> open = ConcurrentHashMap.newKeySet();

  public HttpCaller(int port, Violations violations) {
    this(port, violations, false);
  }

  private HttpCaller(int port, Violations violations, boolean patient) {
    this.port = port;
    this.violations = violations;
    this.patient = patient;
  }

  /** One whose server may close kept connections whenever it likes, as RFC 9112 lets it. */
  public static HttpCaller patient(int port, Violations violations) {
    return new HttpCaller(port, violations, true);
  }

  /** How many connections were opened so far. */
  public int opened() {
    return opened.get();
  }

  /** Whether the port is listened to, at this address of the loopback network. */
  public boolean isListening(String address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), PROBE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Sends a request over a kept connection, or a new one after a fault, and reads the answer.
   *
   * @param patience how long to wait for each part of the answer; zero is without end
   * @param onConnection receives the connection used, so that another thread can close it
   * @throws ClientConnection.DroppedException when a plan closed the connection
   * @throws IOException when there is no connection, or it ended early, or the answer is not HTTP
   */
  public HttpResult send(
      HttpMessage message,
      FaultPlan plan,
      FaultPlan answerPlan,
      Duration patience,
      Consumer<ClientConnection> onConnection)
      throws IOException {
    boolean faulty = plan.delivery() != FaultPlan.Delivery.WHOLE || plan.halfClose;
    ClientConnection connection = faulty ? null : takeIdle();
    if (connection == null) {
      connection = connect();
    }
    try {
      onConnection.accept(connection);
      HttpResult result = connection.exchange(message, plan, answerPlan, patience);
      release(connection, !faulty && !plan.announceClose && !result.last());
      return result;
    } catch (NoAnswerException | SocketException e) {
      boolean stale = connection.used();
      release(connection, false);
      if (!stale || (message.tap() != null && !(e instanceof NoAnswerException))) {
        throw e;
      }
      // The function had closed a kept connection; a proxy would retry.
      return again(message, plan, answerPlan, patience, onConnection);
    } catch (IOException e) {
      release(connection, false);
      throw e;
    }
  }

  private HttpResult again(
      HttpMessage message,
      FaultPlan plan,
      FaultPlan answerPlan,
      Duration patience,
      Consumer<ClientConnection> onConnection)
      throws IOException {
    ClientConnection connection = connect();
    try {
      onConnection.accept(connection);
      HttpResult result = connection.exchange(message, plan, answerPlan, patience);
      if (!patient) {
        violations.add("closed a kept connection without having said so");
      }
      release(connection, !plan.announceClose && !result.last());
      return result;
    } catch (IOException e) {
      release(connection, false);
      throw e;
    }
  }

  private ClientConnection connect() throws IOException {
    ClientConnection connection = new ClientConnection(port, opened.incrementAndGet(), violations);
    open.add(connection);
    return connection;
  }

  private @Nullable ClientConnection takeIdle() {
    synchronized (idle) {
      return idle.pollLast();
    }
  }

  private void release(ClientConnection connection, boolean keep) throws IOException {
    if (keep) {
      synchronized (idle) {
        idle.addLast(connection);
      }
    } else {
      open.remove(connection);
      connection.close();
    }
  }

  /** Closes the connections over which nothing is under way. */
  public void dropIdle() {
    for (ClientConnection next = takeIdle(); next != null; next = takeIdle()) {
      close(next);
    }
  }

  /** Closes a connection whatever it does; what waits for an answer on it fails. */
  public void close(ClientConnection connection) {
    open.remove(connection);
    try {
      connection.close();
    } catch (IOException e) {
      // It was broken already.
    }
  }

  @Override
  public void close() {
    dropIdle();
    open.forEach(this::close);
  }
}
