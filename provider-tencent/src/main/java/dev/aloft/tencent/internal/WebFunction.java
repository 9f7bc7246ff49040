package dev.aloft.tencent.internal;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.server.ListenPort;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.PrintStream;
import java.util.Map;

/**
 * Serves an HTTP function as a web function: SCF passes the clients' requests as they are to port
 * 9000 of this process (Tencent Cloud document 583/40688), several at once if the function is so
 * configured. Thread-safe, but for {@link #run()}.
 */
public final class WebFunction extends ServerLoop {
  private static final int PORT = 9000;

  /** Another port, so that tests need no fixed one. */
  private static final String OTHER_PORT = "ALOFT_SCF_WEB_PORT";

  /** SCF does not say how long it waits between SIGTERM and SIGKILL. */
  private static final long GRACE_MILLIS = 5_000;

  private final Map<String, String> environment;
  private final PrintStream destination;

  /**
   * @param environment the process's environment, or a test's
   * @param destination where the framework's own records go, on SCF standard output
   */
  public WebFunction(
      Bootstrap bootstrap, Map<String, String> environment, PrintStream destination) {
    super(new HttpOnly(bootstrap), ServerLimits.DEFAULT, GRACE_MILLIS);
    this.environment = environment;
    this.destination = destination;
  }

  @Override
  protected int port() {
    return ListenPort.of(environment, PORT, OTHER_PORT);
  }

  @Override
  protected RuntimeLog openLog() {
    return new RuntimeLog(destination, RuntimeLog.Style.PLAIN);
  }

  @Override
  protected ServerSession newSession() {
    return new WebSession(this, (HttpHandler) handler(), environment);
  }
}
