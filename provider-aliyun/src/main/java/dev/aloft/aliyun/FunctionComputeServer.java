package dev.aloft.aliyun;

import dev.aloft.aliyun.internal.LogLines;
import dev.aloft.aliyun.internal.RequestIds;
import dev.aloft.aliyun.internal.TimestampedStyle;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.server.ListenPort;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server of a Function Compute custom runtime ("Custom runtimes: principles" in its
 * documentation). Thread-safe, except for {@link #run()}.
 */
final class FunctionComputeServer extends ServerLoop {
  /** The time between SIGTERM and SIGKILL is not documented. */
  private static final long GRACE_MILLIS = 10_000;

  private static final int DEFAULT_PORT = 9000;
  private static final int RESERVED = 1;
  private static final int SIZE = 2;

  private final Map<String, String> environment;
  private final PrintStream destination;
  private final LogLines lines;
  private final RequestIds ids = new RequestIds();
  private int warned;

  /** Once the instance was frozen, if the function has hooks. */
  private volatile @Nullable Freezer freezer;

  /**
   * @param environment the process's environment, or a test's
   * @param destination where the framework's own records go, on Function Compute standard output
   */
  public FunctionComputeServer(
      Bootstrap bootstrap, Map<String, String> environment, PrintStream destination) {
    super(bootstrap, ServerLimits.DEFAULT, GRACE_MILLIS);
    this.environment = environment;
    this.destination = destination;
    String wanted = environment.getOrDefault("ALOFT_FC_LOG_LINES", "");
    lines = new LogLines(destination, !wanted.equalsIgnoreCase("false"));
  }

  @Override
  protected int port() {
    return ListenPort.of(environment, DEFAULT_PORT, "FC_SERVER_PORT", "FC_CUSTOM_LISTEN_PORT");
  }

  @Override
  protected RuntimeLog openLog() {
    return TimestampedStyle.log(destination);
  }

  @Override
  protected ServerSession newSession() {
    return new FunctionComputeSession(this);
  }

  Map<String, String> environment() {
    return environment;
  }

  LogLines lines() {
    return lines;
  }

  RequestIds ids() {
    return ids;
  }

  /** Closes the function, as the instance will be destroyed. */
  void preStop() {
    closeFunction(GRACE_MILLIS);
  }

  /** Calls the function's hook, as the instance will be frozen. */
  void preFreeze(String requestId) {
    SnapshotHooks hooks = handler().snapshotHooks();
    if (hooks != null) {
      freeze(requestId, hooks);
    }
  }

  private synchronized void freeze(String requestId, SnapshotHooks hooks) {
    Freezer freezing = freezer;
    if (freezing == null) {
      freezing = new Freezer(hooks);
      freezer = freezing;
    }
    Throwable failure = freezing.freeze();
    if (failure != null) {
      log()
          .failure(
              requestId,
              "The function's hook before the freezing failed",
              ErrorReport.of(failure, null));
    }
  }

  /** What to call for an invocation. */
  Handler callee() {
    Freezer frozen = freezer;
    return frozen == null ? handler() : frozen.callee(handler());
  }

  /** Warns once that a function sets a header that Function Compute reserves. */
  void warnOfReserved(String requestId, String header) {
    if (isFirst(RESERVED)) {
      log()
          .warn(
              requestId,
              "The response's header "
                  + header
                  + " is not sent, as Function Compute reserves it: Date, Server, all that start"
                  + " with X-Fc- and those about the connection are its own. Said only once.");
    }
  }

  /** Warns once that a response has more headers than Function Compute forwards. */
  void warnOfSize(String requestId, int size) {
    if (isFirst(SIZE)) {
      log()
          .warn(
              requestId,
              "The response has "
                  + size
                  + " bytes of headers. Function Compute forwards 8 KB and answers BadResponse"
                  + " (502) otherwise. Said only once.");
    }
  }

  private boolean isFirst(int warning) {
    synchronized (ids) {
      boolean first = (warned & warning) == 0;
      warned |= warning;
      return first;
    }
  }
}
