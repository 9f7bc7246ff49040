package dev.aloft.aws.extension;

/** An extension that is told of the end. */
public interface ShutdownListener {
  /**
   * Called once, last but for {@link AutoCloseable#close}. Telemetry may still come meanwhile. The
   * process has until the event's deadline, 2 seconds at most.
   *
   * @throws Exception what failed; Lambda is told
   */
  void shutdown(ShutdownEvent event) throws Exception;
}
