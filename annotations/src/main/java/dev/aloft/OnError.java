package dev.aloft;

/**
 * What a function's process does after an exception of the function. An event that cannot be
 * decoded, also because code of its types throws, is reported in either case and never ends the
 * process: the function was not called, and otherwise anyone who may send events could end it.
 */
public enum OnError {
  /** Report the exception to the cloud and serve the next event. */
  REPORT,
  /**
   * Report the exception to the cloud and exit with a non-zero code. For functions whose state an
   * exception may corrupt.
   */
  EXIT
}
