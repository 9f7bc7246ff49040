package dev.aloft.scaleway;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.scaleway.internal.Settings;

/**
 * A function on Scaleway: in a container, or behind the core runtime of the repository
 * scaleway-functions-runtimes.
 *
 * <p>The environment decides which. The core runtime starts its function with {@code
 * SCW_RUNTIME_BINARY} or with {@code SCW_HANDLER_IS_BINARY=true}, and its images set {@code
 * SCW_UPSTREAM_PORT}; so with any of these, or with {@code SCW_UPSTREAM_HOST} or {@code
 * SCW_RUNTIME_BRIDGE}, the function listens on 127.0.0.1 at {@code SCW_UPSTREAM_PORT} (8081 unless
 * set) for that runtime's events. Otherwise it is a container and listens on all addresses at
 * {@code PORT} (8080 unless set) for plain HTTP.
 */
public abstract class ScalewayBootstrap extends Bootstrap {
  /** For subclasses. */
  protected ScalewayBootstrap() {}

  /**
   * Serves requests until the process must end, and ends it: with 143 after SIGTERM, with 1 if the
   * function could not be initialised, failed beyond repair, or cannot listen.
   */
  @Override
  public final void run() {
    int exitCode = ServerLoop.FAILED;
    try {
      exitCode = server(Settings.of(System.getenv())).run();
    } finally {
      Runtime.getRuntime().exit(exitCode);
    }
  }

  private ServerLoop server(Settings settings) {
    return settings.isBehindCore()
        ? CoreServer.ofProcess(this, settings)
        : ContainerServer.ofProcess(this, settings);
  }

  /**
   * {@code SCW_HANDLER_NAME}, which Scaleway's core runtime sets; else {@code ALOFT_FUNCTION}, for
   * containers, where Scaleway reserves names that start with {@code SCW_}. The latter also counts
   * where the former is {@code handle}, as in the core runtime's images.
   */
  @Override
  protected final String selectedFunction() {
    return Settings.of(System.getenv()).selectedFunction();
  }

  /** Names the variable to set, instead of "the handler" as on other clouds. */
  protected static IllegalArgumentException unknownFunction(String selected, String... known) {
    return new IllegalArgumentException(
        "No function named \""
            + selected
            + "\" in this bootstrap. It has: "
            + String.join(", ", known)
            + ". Set "
            + (selected.equals(Settings.OF_THE_IMAGES)
                ? "ALOFT_FUNCTION to one of these names: SCW_HANDLER_NAME is \"handle\" in the images"
                    + " of Scaleway's core runtime, and does not count then."
                : "SCW_HANDLER_NAME (behind Scaleway's core runtime) or ALOFT_FUNCTION (in a"
                    + " container) to one of these names."));
  }
}
