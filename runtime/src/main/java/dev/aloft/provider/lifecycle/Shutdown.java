package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;
import org.jspecify.annotations.Nullable;

/**
 * Ends a process in order, once: after SIGTERM by way of the JVM's shutdown hooks, or when its loop
 * or server ends on its own. First what is in flight is let out, then what the function holds is
 * closed. Thread-safe.
 */
public abstract class Shutdown extends Thread {
  private final @Nullable AutoCloseable closeable;
  private final RuntimeLog log;
  private final Object closing = new Object();
  private boolean closed;

  /**
   * @param closeable what the function holds; null if nothing
   * @param log where a failing {@code close()} is recorded
   */
  protected Shutdown(@Nullable AutoCloseable closeable, RuntimeLog log) {
    super("aloft-shutdown");
    this.closeable = closeable;
    this.log = log;
  }

  /** Runs this when the JVM is told to end. */
  public final void install() {
    Runtime.getRuntime().addShutdownHook(this);
  }

  /** Stops taking events, and waits for a bounded time until those in flight are answered. */
  protected abstract void drain();

  @Override
  public final void run() {
    drain();
    close();
  }

  /** Closes what the function holds, unless that was done; in any case it is done on return. */
  public final void close() {
    synchronized (closing) {
      if (closed || closeable == null) {
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
