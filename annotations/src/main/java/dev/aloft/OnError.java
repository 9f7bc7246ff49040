package dev.aloft;

/**
 * What a function's process does after an exception of the function. An event that cannot be
 * decoded, also by code of its types that throws, is reported in either case and ends nothing: the
 * function was not called, and whoever may send events could otherwise end the process.
 */
public enum OnError {
  /** Report the exception to the cloud and serve the next event. */
  REPORT,
  /**
   * Report the exception to the cloud and end the process with a non-zero exit code. For functions
   * whose state an exception may have broken.
   */
  EXIT
}
