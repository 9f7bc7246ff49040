package dev.aloft.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server on a free port of the loopback, in its own thread, which records its failures. */
final class TestServer implements ServerSessions, AutoCloseable {
  /** Limits small enough to exceed, and times that no test reaches. */
  static final ServerLimits SMALL =
      new ServerLimits(
          new HttpLimits(100, 200, 10, 400, 20, 1000),
          100,
          16,
          60_000,
          60_000,
          60_000,
          60_000,
          0,
          5_000,
          100_000);

  final WireServer server;
  final int port;
  final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
  final BlockingQueue<String> strains = new LinkedBlockingQueue<>();

  /** Whether bodies are read while they come. */
  volatile boolean streaming;

  /** The path that is answered with 401 as soon as the head has arrived. */
  volatile String refusing = "";

  private final ServerSession session;
  private final Thread thread;

  TestServer(ServerSession session) throws IOException {
    this(SMALL, session);
  }

  TestServer(ServerLimits limits, ServerSession session) throws IOException {
    this.session = session;
    server = new WireServer(limits, this);
    port = server.bind(InetAddress.getLoopbackAddress(), 0);
    thread =
        new Thread(
            () -> {
              try {
                server.run();
              } catch (IOException e) {
                failures.add(e);
              }
            },
            "test-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** The same limits with other times, in milliseconds. */
  static ServerLimits times(long head, long body, long answer, long idle) {
    return new ServerLimits(
        SMALL.message(), 100, 16, head, body, answer, idle, 0, 5_000, SMALL.streamBytes());
  }

  /** Answers with the request itself: method, target, and body. */
  static void echo(ServerExchange exchange) throws IOException {
    String text = exchange.method() + " " + exchange.target() + " " + body(exchange);
    send(exchange.status(200), text);
  }

  static String body(ServerExchange exchange) {
    return new String(
        exchange.buffer(),
        exchange.bodyStart(),
        exchange.bodyLength(),
        StandardCharsets.ISO_8859_1);
  }

  static void send(ServerExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
    exchange.send(body, 0, body.length);
  }

  RawClient connect() throws IOException {
    return new RawClient(port);
  }

  /** Waits for the next failure. */
  Throwable failure() throws InterruptedException {
    Throwable failure = failures.poll(20, TimeUnit.SECONDS);
    if (failure == null) {
      throw new AssertionError("No failure was reported within 20 seconds.");
    }
    return failure;
  }

  /** Waits until run() has returned. */
  void awaitEnd() throws InterruptedException {
    thread.join(20_000);
    if (thread.isAlive()) {
      throw new AssertionError("run() did not return within 20 seconds.");
    }
  }

  @Override
  public ServerSession open() {
    return session;
  }

  @Override
  public long streams(ServerExchange exchange) {
    return streaming ? Long.MAX_VALUE : 0;
  }

  @Override
  public boolean admits(ServerExchange exchange) throws IOException {
    if (exchange.path().equals(refusing)) {
      send(exchange.status(401), "no");
      return false;
    }
    return true;
  }

  @Override
  public void strained(String what) {
    strains.add(what);
  }

  @Override
  public void failed(Throwable failure) {
    failures.add(failure);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
