package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;

/** Closes what a function holds, once. Thread-safe. */
public final class FunctionCloser {
  private final AutoCloseable closeable;
  private boolean closed;

  /**
   * @param closeable what the function holds
   */
  public FunctionCloser(AutoCloseable closeable) {
    this.closeable = closeable;
  }

  /** Closes it, or waits until another thread has. A failure goes into the log. */
  public synchronized void close(RuntimeLog log) {
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
