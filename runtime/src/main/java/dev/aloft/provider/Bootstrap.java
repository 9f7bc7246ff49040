package dev.aloft.provider;

/**
 * The base of generated main classes, by way of their provider's own subclass. The provider's loop
 * calls {@link #create()} once, so that a failing construction reaches the cloud's own API for init
 * errors.
 */
public abstract class Bootstrap {
  /** For subclasses. */
  protected Bootstrap() {}

  /**
   * Builds the user's object and the function around it.
   *
   * @throws Exception what the user's constructor threw
   */
  public abstract Handler create() throws Exception;

  /** Runs the provider's loop and ends the process with its exit code. */
  public abstract void run();

  /** The name that the cloud's configuration selects in a bootstrap of many functions. */
  protected abstract String selectedFunction();

  /** What a bootstrap of many functions throws when no function has the selected name. */
  protected static IllegalArgumentException unknownFunction(String selected, String... known) {
    return new IllegalArgumentException(
        "No function named \""
            + selected
            + "\" in this bootstrap. It has: "
            + String.join(", ", known)
            + ". Configure one of these names as the handler.");
  }
}
