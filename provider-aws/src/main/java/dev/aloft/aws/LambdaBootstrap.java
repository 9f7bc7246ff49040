package dev.aloft.aws;

import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function on AWS Lambda's custom runtime ({@code provided.*} or a container image), for any
 * trigger; or, where Lambda sets {@code AWS_LAMBDA_HTTP_ENDPOINT}, a Web Function, which must be an
 * HTTP function.
 */
public abstract class LambdaBootstrap extends Bootstrap {
  /** For subclasses. */
  protected LambdaBootstrap() {}

  /**
   * Serves invocations until the process must end, and ends it: with 143 after SIGTERM, with 1 if
   * the function could not be initialised or failed beyond repair, or the runtime API is gone.
   */
  @Override
  public final void run() {
    int exitCode = InvocationLoop.FAILED;
    try {
      Map<String, String> environment = System.getenv();
      exitCode =
          environment.get(WebFunctionServer.VARIABLE) == null
              ? poll(environment)
              : serve(environment);
    } finally {
      Runtime.getRuntime().exit(exitCode);
    }
  }

  /**
   * What is to be done before a snapshot, for SnapStart alone; null, the default, for nothing. Not
   * a {@link Priming}, which the JVM would load when it looks for the method {@code main}.
   */
  public @Nullable EventHandler priming() {
    return null;
  }

  /**
   * The hooks of what libraries register with {@code org.crac}, for SnapStart alone: called before
   * {@link #create()}, so that they register here. Null, the default, without that library.
   */
  protected @Nullable SnapshotHooks resources() {
    return null;
  }

  private int poll(Map<String, String> environment) {
    return new InvocationLoop(this, environment, System.err).run();
  }

  private int serve(Map<String, String> environment) {
    return new WebFunctionServer(this, environment, System.err).run();
  }

  @Override
  protected final String selectedFunction() {
    return System.getenv().getOrDefault("_HANDLER", "");
  }
}
