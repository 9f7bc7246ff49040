package dev.aloft.aws.extension;

/** Where telemetry comes in, once it is open. */
interface Door {
  /** Begins to take deliveries. */
  void start();

  /** The port that it listens on. */
  int port();

  /**
   * Waits until nothing was delivered for some time.
   *
   * @param millis that time; what comes meanwhile makes it begin again
   */
  void awaitQuiet(long millis);

  /**
   * Takes nothing more, and waits until what has come is delivered.
   *
   * @param graceMillis the longest to wait
   */
  void close(long graceMillis);
}
