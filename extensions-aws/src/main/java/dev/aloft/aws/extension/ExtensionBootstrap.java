package dev.aloft.aws.extension;

/**
 * The base of main classes of extensions, which the processor writes for classes with {@link
 * Extension}.
 */
public abstract class ExtensionBootstrap {
  /** For subclasses. */
  protected ExtensionBootstrap() {}

  /** The name under which the extension registers. */
  protected abstract String name();

  /** Whether the extension is an {@link InvokeListener}. */
  protected abstract boolean listensToInvocations();

  /**
   * Builds the extension.
   *
   * @param registration what Lambda said
   * @throws Exception what its constructor threw, which is reported to Lambda
   */
  protected abstract Object create(Registration registration) throws Exception;

  /**
   * Runs the extension until Lambda ends it, and ends the process: with 1 if the extension or the
   * Extensions API failed, otherwise with 0.
   */
  public final void run() {
    int exitCode = ExtensionLoop.FAILED;
    try {
      exitCode = new ExtensionLoop(this, System.getenv(), System.err).run();
    } finally {
      Runtime.getRuntime().exit(exitCode);
    }
  }
}
