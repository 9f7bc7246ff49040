package dev.aloft.aws.extension;

/** Where telemetry comes in, once it is open. */
interface Door {
  /** The port that it listens on. */
  int port();

  /**
   * Takes nothing more, and waits until what has come is delivered.
   *
   * @param graceMillis the longest to wait
   */
  void close(long graceMillis);
}
