package dev.aloft.scaleway.internal;

import dev.aloft.provider.Handler;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.scaleway.ScalewayBootstrap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server of either mode, in this process, on a port of its own. */
final class RunningServer implements AutoCloseable {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final ServerLoop loop;
  private final int port;

  private RunningServer(boolean core, Map<String, String> more, Callable<Handler> function)
      throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
    Map<String, String> environment = new HashMap<>(more);
    environment.put(core ? "SCW_UPSTREAM_PORT" : "PORT", String.valueOf(port));
    Settings settings = Settings.of(environment);
    PrintStream destination = new PrintStream(log, true, StandardCharsets.UTF_8);
    ScalewayBootstrap bootstrap = new TestBootstrap(function);
    loop =
        core
            ? new CoreServer(bootstrap, settings, destination, destination)
            : new ContainerServer(bootstrap, settings, destination);
    Thread thread = new Thread(() -> exitCode.complete(loop.run()), "test-server");
    thread.setDaemon(true);
    thread.start();
    awaitOpen();
  }

  private static final class TestBootstrap extends ScalewayBootstrap {
    private final Callable<Handler> function;

    TestBootstrap(Callable<Handler> function) {
      this.function = function;
    }

    @Override
    public Handler create() throws Exception {
      return function.call();
    }
  }

  static RunningServer container(Handler handler) throws IOException {
    return new RunningServer(false, Map.of(), () -> handler);
  }

  static RunningServer container(Handler handler, Map<String, String> environment)
      throws IOException {
    return new RunningServer(false, environment, () -> handler);
  }

  static RunningServer container(Map<String, String> environment, Callable<Handler> function)
      throws IOException {
    return new RunningServer(false, environment, function);
  }

  static RunningServer core(Handler handler) throws IOException {
    return new RunningServer(true, Map.of(), () -> handler);
  }

  static RunningServer core(Handler handler, Map<String, String> environment) throws IOException {
    return new RunningServer(true, environment, () -> handler);
  }

  static RunningServer core(Callable<Handler> function) throws IOException {
    return new RunningServer(true, Map.of(), function);
  }

  private void awaitOpen() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (exitCode.isDone() || System.nanoTime() > end) {
          throw new IOException("The server does not listen: " + log(), e);
        }
        Thread.onSpinWait();
      }
    }
  }

  int port() {
    return port;
  }

  Reply get(String target, String... headers) throws IOException {
    return Reply.of(port, Reply.request("GET", target, new byte[0], headers));
  }

  Reply post(String target, String body, String... headers) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return Reply.of(port, Reply.request("POST", target, bytes, headers));
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** Waits until the server has ended on its own. */
  int exitCode() throws Exception {
    return exitCode.get(30, TimeUnit.SECONDS);
  }

  void stop() {
    loop.stop();
  }

  @Override
  public void close() {
    loop.stop();
    exitCode.completeOnTimeout(-1, 30, TimeUnit.SECONDS).join();
  }
}
