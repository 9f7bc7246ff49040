package dev.aloft.scaleway;

import dev.aloft.provider.Handler;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.provider.tests.Running;
import dev.aloft.scaleway.internal.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A server of either mode, in this process, on a port of its own. */
final class RunningServer extends Running {
  private final int port;

  private RunningServer(
      boolean core, int port, Map<String, String> more, Callable<Handler> function)
      throws IOException {
    super(log -> loop(core, port, more, function, log));
    this.port = port;
    awaitOpen();
  }

  private static Loop loop(
      boolean core,
      int port,
      Map<String, String> more,
      Callable<Handler> function,
      PrintStream log) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put(core ? "SCW_UPSTREAM_PORT" : "PORT", String.valueOf(port));
    Settings settings = Settings.of(environment);
    ScalewayBootstrap bootstrap = new TestBootstrap(function);
    ServerLoop loop =
        core
            ? new CoreServer(bootstrap, settings, log, log)
            : new ContainerServer(bootstrap, settings, log);
    return new Loop(loop::run, loop::stop);
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
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
    return new RunningServer(false, freePort(), Map.of(), () -> handler);
  }

  static RunningServer container(Handler handler, Map<String, String> environment)
      throws IOException {
    return new RunningServer(false, freePort(), environment, () -> handler);
  }

  static RunningServer container(Map<String, String> environment, Callable<Handler> function)
      throws IOException {
    return new RunningServer(false, freePort(), environment, function);
  }

  static RunningServer core(Handler handler) throws IOException {
    return new RunningServer(true, freePort(), Map.of(), () -> handler);
  }

  static RunningServer core(Handler handler, Map<String, String> environment) throws IOException {
    return new RunningServer(true, freePort(), environment, () -> handler);
  }

  static RunningServer core(Callable<Handler> function) throws IOException {
    return new RunningServer(true, freePort(), Map.of(), function);
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

  Reply get(String target, String... headers) throws IOException {
    return Reply.of(port, Reply.request("GET", target, new byte[0], headers));
  }

  Reply post(String target, String body, String... headers) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return Reply.of(port, Reply.request("POST", target, bytes, headers));
  }
}
