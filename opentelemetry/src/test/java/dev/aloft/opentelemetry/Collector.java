package dev.aloft.opentelemetry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where functions under test send what they record, and what holds them up there if asked to. */
final class Collector implements AutoCloseable {
  private static final String OK =
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private final List<SpanLine> spans = new CopyOnWriteArrayList<>();
  private final List<String> metrics = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private volatile CountDownLatch arrived = new CountDownLatch(0);
  private volatile CountDownLatch released = new CountDownLatch(0);

  Collector() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "collector");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  List<SpanLine> spans() {
    return List.copyOf(spans);
  }

  /** Lines that each have a metric: name, unit, type, points. */
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

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** One request: the functions' exporters close their connections. */
  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      String head = head(in);
      int length = Integer.parseInt(head.replaceAll("(?is).*content-length: *(\\d+).*", "$1"));
      String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      if (head.startsWith("POST /spans ")) {
        body.lines().map(SpanLine::read).forEach(spans::add);
        arrived.countDown();
        released.await(60, TimeUnit.SECONDS);
      } else {
        body.lines().forEach(metrics::add);
      }
      client.getOutputStream().write(OK.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      // The function's process ended, or gave up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the request ended in its head");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() {
    release();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
