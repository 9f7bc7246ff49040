package dev.aloft.tencent;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.server.ListenPort;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.provider.trigger.HttpAdapter;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.PrintStream;
import java.util.Map;

/**
 * Serves an HTTP function as a web function: SCF passes the clients' requests unchanged to port
 * 9000 of this process (Tencent Cloud document 583/40688), several at once if so configured.
 * Thread-safe, except for {@link #run()}.
 */
final class WebServer extends ServerLoop {
  private static final int PORT = 9000;

  /** Another port, so that tests need no fixed one. */
  private static final String OTHER_PORT = "ALOFT_SCF_WEB_PORT";

  /** SCF does not document the time between SIGTERM and SIGKILL. */
  private static final long GRACE_MILLIS = 5_000;

  private final Map<String, String> environment;
  private final PrintStream destination;

  /**
   * @param environment the process's environment, or a test's
   * @param destination where the framework's own records go, on SCF standard output
   */
  public WebServer(Bootstrap bootstrap, Map<String, String> environment, PrintStream destination) {
    super(bootstrap, ServerLimits.DEFAULT, GRACE_MILLIS);
    this.environment = environment;
    this.destination = destination;
  }

  /** Takes the HTTP function out of its adapter for events; refuses any other function. */
  @Override
  protected Handler create() throws Exception {
    if (super.create() instanceof HttpAdapter<?> adapter) {
      return adapter.http();
    }
    throw new IllegalStateException(
        "The environment variable SCF_RUNTIME_API is not set. SCF sets it, and"
            + " SCF_RUNTIME_API_PORT, to the host and the port of its runtime API, so this process"
            + " was not started by SCF as a custom runtime; and only @Http functions can do"
            + " without, as web functions. To run the function on your machine, start it under an"
            + " emulator of that API, such as aloft-emulator, which sets both.");
  }

  @Override
  protected int port() {
    return ListenPort.of(environment, PORT, OTHER_PORT);
  }

  @Override
  protected RuntimeLog openLog() {
    return new RuntimeLog(destination, new LogStyle());
  }

  @Override
  protected ServerSession newSession() {
    return new WebSession(this, environment);
  }
}
