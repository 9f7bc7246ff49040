package dev.aloft.aws.extension;

/** An extension that is notified of the shutdown. */
public interface ShutdownListener {
  /**
   * Called once, last but for {@link AutoCloseable#close}. Telemetry may still come meanwhile. The
   * process has until the event's deadline, 2 seconds at most.
   *
   * @throws Exception what failed; it is reported to Lambda
   */
  void shutdown(ShutdownEvent event) throws Exception;
}
