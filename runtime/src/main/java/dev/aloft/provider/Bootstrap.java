package dev.aloft.provider;

/**
 * What a generated main class extends, by way of its provider's own subclass. The provider's loop
 * calls {@link #create()} once, so that a failing construction reaches the cloud's own door for
 * init errors.
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

  /** What a bootstrap of many functions throws when it has no function of the selected name. */
  protected static IllegalArgumentException unknownFunction(String selected, String... known) {
    return new IllegalArgumentException(
        "No function named \""
            + selected
            + "\" in this bootstrap. It has: "
            + String.join(", ", known)
            + ". Configure one of these names as the handler.");
  }
}
