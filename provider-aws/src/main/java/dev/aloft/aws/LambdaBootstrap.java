package dev.aloft.aws;

import dev.aloft.provider.Bootstrap;

/** A function on AWS Lambda's custom runtime ({@code provided.*} or a container image). */
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
      exitCode = new InvocationLoop(this, System.getenv(), System.err).run();
    } finally {
      Runtime.getRuntime().exit(exitCode);
    }
  }

  @Override
  protected final String selectedFunction() {
    return System.getenv().getOrDefault("_HANDLER", "");
  }
}
