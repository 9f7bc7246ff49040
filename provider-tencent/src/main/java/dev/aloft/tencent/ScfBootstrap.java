package dev.aloft.tencent;

import dev.aloft.provider.Bootstrap;
import java.util.Map;

/**
 * A function on Tencent SCF: an event function of a custom runtime, for any trigger; or, where SCF
 * does not set {@code SCF_RUNTIME_API}, a web function, which must be an HTTP function.
 *
 * <p>Failures of an event function are reported as the JSON text {@code {"errorMessage",
 * "errorType", "stackTrace"}}, which SCF passes to the invoker as {@code ErrMsg}.
 */
public abstract class ScfBootstrap extends Bootstrap {
  /** For subclasses. */
  protected ScfBootstrap() {}

  /**
   * Serves invocations until the process must end, and ends it: with 143 after SIGTERM, with 1 if
   * the function could not be initialised or failed beyond repair, or the runtime API failed.
   */
  @Override
  public final void run() {
    int exitCode = InvocationLoop.FAILED;
    try {
      Map<String, String> environment = System.getenv();
      String api = environment.get("SCF_RUNTIME_API");
      exitCode = api == null || api.isEmpty() ? serve(environment) : pull(environment);
    } finally {
      Runtime.getRuntime().exit(exitCode);
    }
  }

  private int pull(Map<String, String> environment) {
    return new InvocationLoop(this, environment, System.out).run();
  }

  private int serve(Map<String, String> environment) {
    return new WebServer(this, environment, System.out).run();
  }

  @Override
  protected final String selectedFunction() {
    return System.getenv().getOrDefault("_HANDLER", "");
  }
}
