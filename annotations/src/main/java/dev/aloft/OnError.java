package dev.aloft;

/** What a function's process does after an exception of the handler. */
public enum OnError {
  /** Report the exception to the cloud and serve the next event. */
  REPORT,
  /**
   * Report the exception to the cloud and end the process with a non-zero exit code. For functions
   * whose state an exception may have broken.
   */
  EXIT
}
