package dev.aloft.opentelemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Where functions under test send what they record, and what holds them up there if asked to. */
final class Collector implements AutoCloseable {
  private final List<SpanLine> spans = new CopyOnWriteArrayList<>();
  private final List<String> metrics = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile CountDownLatch arrived = new CountDownLatch(0);
  private volatile CountDownLatch released = new CountDownLatch(0);

  Collector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/spans", this::takeSpans);
    server.createContext("/metrics", this::takeMetrics);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<SpanLine> spans() {
    return List.copyOf(spans);
  }

  /** The spans of one name. */
  List<SpanLine> spans(String name) {
    return spans.stream().filter(span -> span.name().equals(name)).toList();
  }

  /** The last line of each metric: name, unit, type, points. */
  List<String> metrics() {
    return List.copyOf(metrics);
  }

  /** Keeps spans that are sent from now on without an answer. */
  void hold() {
    arrived = new CountDownLatch(1);
    released = new CountDownLatch(1);
  }

  /** Waits until some are kept. */
  void awaitHeld() throws InterruptedException {
    if (!arrived.await(60, TimeUnit.SECONDS)) {
      throw new AssertionError("nothing was sent");
    }
  }

  void release() {
    released.countDown();
  }

  private void takeSpans(HttpExchange exchange) throws IOException {
    body(exchange).lines().map(SpanLine::read).forEach(spans::add);
    arrived.countDown();
    try {
      released.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer(exchange);
  }

  private void takeMetrics(HttpExchange exchange) throws IOException {
    body(exchange).lines().forEach(metrics::add);
    answer(exchange);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }
}
