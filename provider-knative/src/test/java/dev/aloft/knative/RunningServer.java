package dev.aloft.knative;

import dev.aloft.knative.internal.Settings;
import dev.aloft.provider.Handler;
import dev.aloft.provider.tests.Running;
import dev.aloft.provider.tests.TestBootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in this process, on a port of its own. */
final class RunningServer extends Running {
  private final int port;

  private RunningServer(int port, Map<String, String> more, Handler handler) throws IOException {
    super(log -> loop(port, more, handler, log));
    this.port = port;
    awaitOpen();
  }

  static RunningServer of(Handler handler) throws IOException {
    return of(handler, Map.of());
  }

  static RunningServer of(Handler handler, Map<String, String> environment) throws IOException {
    return new RunningServer(freePort(), environment, handler);
  }

  private static Loop loop(int port, Map<String, String> more, Handler handler, PrintStream log) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PORT", String.valueOf(port));
    KnativeServer server =
        new KnativeServer(new TestBootstrap(() -> handler), Settings.of(environment), log);
    return new Loop(server::run, server::stop);
  }

  static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void awaitOpen() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (hasEnded() || System.nanoTime() > end) {
          throw new IOException("The server does not listen: " + log(), e);
        }
        Thread.onSpinWait();
      }
    }
  }

  int port() {
    return port;
  }

  Reply send(String method, String target, byte[] body, String... headers) throws IOException {
    return Reply.of(port, Reply.request(method, target, body, headers));
  }

  Reply get(String target, String... headers) throws IOException {
    return send("GET", target, new byte[0], headers);
  }

  Reply post(String body, String... headers) throws IOException {
    return send("POST", "/", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A binary event: the required attributes, then these headers. */
  Reply event(String body, String... headers) throws IOException {
    return post(body, Events.binary(headers));
  }

  /** A structured event, or a batch. */
  Reply structured(String json) throws IOException {
    boolean batch = json.startsWith("[");
    String type = batch ? "application/cloudevents-batch+json" : "application/cloudevents+json";
    return post(json, "Content-Type", type);
  }
}
