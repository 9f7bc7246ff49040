package dev.aloft.emulator.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits on a monitor, with a limit and a message. */
public final class Waiting {
  private Waiting() {}

  /**
   * Waits until {@code condition}, evaluated with the monitor held, is true.
   *
   * @throws IllegalStateException when it is not within the limit, or the thread is interrupted
   */
  public static void until(
      Object monitor, BooleanSupplier condition, Duration limit, Supplier<String> complaint) {
    long end = System.nanoTime() + limit.toNanos();
    boolean timedOut = false;
    try {
      synchronized (monitor) {
        while (!condition.getAsBoolean()) {
          long left = end - System.nanoTime();
          if (left <= 0) {
            timedOut = true;
            break;
          }
          monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
    if (timedOut) {
      throw new IllegalStateException("after " + limit + ": " + complaint.get());
    }
  }
}
