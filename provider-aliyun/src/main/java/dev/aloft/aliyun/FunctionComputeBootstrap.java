package dev.aloft.aliyun;

import dev.aloft.provider.Bootstrap;

/**
 * A function on Function Compute's custom runtime ({@code custom}, {@code custom.debian*} or a
 * container image), 2.0 and 3.0.
 *
 * <p>Listens on all addresses, on the port in {@code FC_SERVER_PORT}, or else in {@code
 * FC_CUSTOM_LISTEN_PORT}, or else 9000. {@code ALOFT_FC_LOG_LINES=false} leaves out the {@code FC
 * Invoke Start} and {@code End} lines, by which the console groups a request's log.
 */
public abstract class FunctionComputeBootstrap extends Bootstrap {
  /** For subclasses. */
  protected FunctionComputeBootstrap() {}

  /**
   * Serves invocations until the process must end, and ends it: with 143 after SIGTERM, with 1 if
   * the function could not be initialised or failed beyond repair, or the port is not available.
   */
  @Override
  public final void run() {
    int exitCode = FunctionComputeServer.FAILED;
    try {
      exitCode = new FunctionComputeServer(this, System.getenv(), System.out).run();
    } finally {
      Runtime.getRuntime().exit(exitCode);
    }
  }

  @Override
  protected final String selectedFunction() {
    return System.getenv().getOrDefault("FC_FUNCTION_HANDLER", "");
  }
}
