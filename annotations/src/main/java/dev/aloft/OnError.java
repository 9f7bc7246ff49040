package dev.aloft;

/** What a function's process does after its handler threw an exception. */
public enum OnError {
  /** Report the exception to the cloud and serve the next event. */
  REPORT,
  /**
   * Report the exception to the cloud and exit with a non-zero code. For functions whose state an
   * exception may corrupt.
   */
  EXIT
}
