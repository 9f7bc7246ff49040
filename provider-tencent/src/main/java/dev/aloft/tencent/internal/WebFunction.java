package dev.aloft.tencent.internal;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.JsonPriming;
import dev.aloft.provider.Output;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.lifecycle.ServerShutdown;
import dev.aloft.provider.trigger.HttpAdapter;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import dev.aloft.wire.ServerSessions;
import dev.aloft.wire.WireServer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Serves an HTTP function as a web function: SCF passes the clients' requests as they are to port
 * 9000 of this process (Tencent Cloud document 583/56124), several at once if the function is so
 * configured. Thread-safe.
 */
public final class WebFunction implements ServerSessions, Runnable {
  private static final int PORT = 9000;

  /** Another port, so that tests need no fixed one. */
  private static final String OTHER_PORT = "ALOFT_SCF_WEB_PORT";

  /** SCF does not say how long it waits between SIGTERM and SIGKILL. */
  private static final long IN_FLIGHT_MILLIS = 5_000;

  private final HttpHandler handler;
  private final @Nullable Semaphore permits;
  private final Map<String, String> environment;
  private final RuntimeLog log;
  private final WireServer server = new WireServer(ServerLimits.DEFAULT, this);
  private volatile boolean broken;

  private WebFunction(HttpHandler handler, Map<String, String> environment, RuntimeLog log) {
    this.handler = handler;
    int most = handler.concurrency();
    this.permits = most > 0 ? new Semaphore(most, true) : null;
    this.environment = environment;
    this.log = log;
  }

  /**
   * Makes one of the bootstrap's function.
   *
   * @param environment the process's environment, or a test's
   * @param destination where the framework's own records go, on SCF standard output
   * @return null if that is not possible, which is logged
   */
  public static @Nullable WebFunction of(
      Bootstrap bootstrap, Map<String, String> environment, PrintStream destination) {
    RuntimeLog log = new RuntimeLog(destination, RuntimeLog.Style.PLAIN);
    try {
      Handler created = bootstrap.create();
      if (created instanceof HttpAdapter adapter) {
        return new WebFunction(adapter.http(), environment, log);
      }
      log.fatal(
          "The environment variable SCF_RUNTIME_API is not set. SCF sets it, and"
              + " SCF_RUNTIME_API_PORT, to the host and the port of its runtime API, so this"
              + " process was not started by SCF as a custom runtime; and only @Http functions can"
              + " do without, as web functions. To run the function on your machine, start it under"
              + " an emulator of that API, such as aloft-emulator, which sets both.");
    } catch (Throwable e) {
      log.failure(null, "The function could not be initialised", ErrorReport.of(e, null));
    }
    return null;
  }

  /** Serves requests until the process has to end, and gives its exit code. */
  public int serve() {
    ServerShutdown shutdown =
        new ServerShutdown(handler.closeable(), server, IN_FLIGHT_MILLIS, log);
    try {
      if (handler.usesJson()) {
        JsonPriming.begin();
        JsonPriming.finish(new Input(), new Output());
      }
      server.bind(null, port());
      shutdown.install();
      server.run();
      return broken ? InvocationLoop.FAILED : InvocationLoop.STOPPED;
    } catch (IOException | IllegalArgumentException e) {
      log.fatal("The server failed: " + e.getMessage());
      return InvocationLoop.FAILED;
    } finally {
      shutdown.close();
    }
  }

  private int port() {
    String other = environment.getOrDefault(OTHER_PORT, "");
    try {
      return other.isEmpty() ? PORT : Integer.parseInt(other);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the environment variable " + OTHER_PORT + " is \"" + other + "\", which is no port", e);
    }
  }

  @Override
  public ServerSession open() {
    return new WebSession(this, handler, permits, environment, log);
  }

  @Override
  public void failed(Throwable failure) {
    log.failure(null, "The server", ErrorReport.of(failure, null));
  }

  /** Ends the process when what is in flight is answered; does not wait for that. */
  void end() {
    if (!broken) {
      broken = true;
      new Thread(this, "aloft-end").start();
    }
  }

  /** Takes no more requests and waits until those in flight are answered. */
  @Override
  public void run() {
    server.stop(IN_FLIGHT_MILLIS);
  }
}
