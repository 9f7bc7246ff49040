package dev.aloft.scaleway;

import dev.aloft.provider.Handler;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.provider.tests.Reply;
import dev.aloft.provider.tests.RunningOnPort;
import dev.aloft.scaleway.internal.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** A server of either mode, in this process, on a port of its own. */
final class RunningServer extends RunningOnPort {
  private RunningServer(
      boolean core, int port, Map<String, String> more, Callable<Handler> function) {
    super(port, log -> loop(core, port, more, function, log));
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

  private static RunningServer start(
      boolean core, Map<String, String> more, Callable<Handler> function) throws IOException {
    return listening(new RunningServer(core, freePort(), more, function));
  }

  static RunningServer container(Handler handler) throws IOException {
    return start(false, Map.of(), () -> handler);
  }

  static RunningServer container(Handler handler, Map<String, String> environment)
      throws IOException {
    return start(false, environment, () -> handler);
  }

  static RunningServer container(Map<String, String> environment, Callable<Handler> function)
      throws IOException {
    return start(false, environment, function);
  }

  static RunningServer core(Handler handler) throws IOException {
    return start(true, Map.of(), () -> handler);
  }

  static RunningServer core(Handler handler, Map<String, String> environment) throws IOException {
    return start(true, environment, () -> handler);
  }

  static RunningServer core(Callable<Handler> function) throws IOException {
    return start(true, Map.of(), function);
  }

  Reply get(String target, String... headers) throws IOException {
    return Reply.of(port(), Reply.request("GET", target, new byte[0], headers));
  }

  Reply post(String target, String body, String... headers) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return Reply.of(port(), Reply.request("POST", target, bytes, headers));
  }
}
