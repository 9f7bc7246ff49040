package dev.aloft.aws.internal;

import dev.aloft.provider.ErrorReport;
import dev.aloft.wire.Endpoint;

/**
 * Closes what the function holds, once, when the process ends: after SIGTERM by way of the JVM's
 * shutdown hooks, or when the loop ends on its own.
 *
 * <p>Lambda gives a process 300 to 500 ms between SIGTERM and SIGKILL, so an invocation in flight
 * gets most of 300 ms. Only loaded for functions that have something to close. Thread-safe.
 */
final class Shutdown extends Thread {
  private static final long IN_FLIGHT_NANOS = 250_000_000L;

  private final AutoCloseable closeable;
  private final RuntimeApi api;
  private final RuntimeLog log;
  private final Object closing = new Object();
  private boolean stopping;
  private boolean busy;
  private boolean closed;

  private Shutdown(AutoCloseable closeable, RuntimeApi api, RuntimeLog log) {
    super("aloft-shutdown");
    this.closeable = closeable;
    this.api = api;
    this.log = log;
  }

  /** Sees to it that this is closed at the end, and that Lambda announces the end with SIGTERM. */
  static Shutdown install(
      AutoCloseable closeable, RuntimeApi api, Endpoint endpoint, RuntimeLog log) {
    Shutdown shutdown = new Shutdown(closeable, api, log);
    Runtime.getRuntime().addShutdownHook(shutdown);
    NoOpExtension extension = new NoOpExtension(endpoint, log);
    extension.start();
    extension.awaitRegistration();
    return shutdown;
  }

  /** Marks that an event is being served; false if the process is already ending. */
  synchronized boolean beginInvocation() {
    busy = !stopping;
    return busy;
  }

  /** Marks that the answer has been sent. */
  synchronized void endInvocation() {
    busy = false;
    notifyAll();
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  @Override
  public void run() {
    if (awaitIdle()) {
      api.close();
    }
    close();
  }

  /** Stops the taking of events and waits, for a short time, until none is in flight. */
  private synchronized boolean awaitIdle() {
    stopping = true;
    long end = System.nanoTime() + IN_FLIGHT_NANOS;
    for (long left = IN_FLIGHT_NANOS; busy && left > 0; left = end - System.nanoTime()) {
      try {
        wait(Math.max(1, left / 1_000_000));
      } catch (InterruptedException e) {
        return false;
      }
    }
    return !busy;
  }

  /** Closes what the function holds, unless that was done; in any case it is done on return. */
  void close() {
    synchronized (closing) {
      if (closed) {
        return;
      }
      closed = true;
      try {
        closeable.close();
      } catch (Throwable e) {
        log.failure(null, "Closing the function failed", ErrorReport.of(e, null));
      }
    }
  }
}
