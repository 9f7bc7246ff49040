package dev.aloft.aws.extension;

import dev.aloft.aws.telemetry.TelemetryBatch;
import dev.aloft.json.JsonException;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.util.function.Consumer;

/** Hands batches to a subscriber, one at a time. */
final class Deliveries {
  /** The status for what is not a batch. */
  static final int REFUSED = 400;

  private static final long QUIET_NANOS = 60_000_000_000L;

  private final TelemetrySubscriber subscriber;
  private final RuntimeLog log;
  private final Consumer<Throwable> broken;
  private boolean recorded;
  private long recordedNanos;
  private long unrecorded;
  private long lastNanos = System.nanoTime();

  /**
   * @param broken gets what ends the process
   */
  Deliveries(TelemetrySubscriber subscriber, RuntimeLog log, Consumer<Throwable> broken) {
    this.subscriber = subscriber;
    this.log = log;
    this.broken = broken;
  }

  /**
   * Hands a batch over.
   *
   * @return the status of the answer
   */
  synchronized int deliver(byte[] json) {
    TelemetryBatch batch = null;
    try {
      batch = TelemetryBatch.of(json);
      subscriber.telemetry(batch);
      return 200;
    } catch (Throwable e) {
      if (batch == null && e instanceof JsonException) {
        record("A delivery of telemetry was refused", e);
        return REFUSED;
      }
      record("The subscriber of telemetry failed", e);
      if (Failures.isFatal(e)) {
        broken.accept(e);
      }
      return 500;
    } finally {
      // An interrupt that it left behind would reach the connection.
      Thread.interrupted();
      lastNanos = System.nanoTime();
    }
  }

  /**
   * Records at most one failure in a minute: records are events of the extension's own log, which
   * it may have subscribed to, so that each would cause the next delivery, and failure.
   */
  private void record(String what, Throwable failure) {
    long now = System.nanoTime();
    if (recorded && now - recordedNanos < QUIET_NANOS) {
      unrecorded++;
      return;
    }
    String more = unrecorded == 0 ? "" : ", as " + unrecorded + " times before";
    log.failure(null, what + more, ErrorReport.of(failure, null));
    recorded = true;
    recordedNanos = now;
    unrecorded = 0;
  }

  /** Waits until nothing was delivered for some time. */
  synchronized void awaitQuiet(long millis) {
    long start = System.nanoTime();
    try {
      for (long left = millis; left > 0; left = millis - sinceLast(start)) {
        wait(left);
      }
    } catch (InterruptedException e) {
      // The end comes early.
    }
  }

  private long sinceLast(long start) {
    long from = lastNanos - start > 0 ? lastNanos : start;
    return (System.nanoTime() - from) / 1_000_000;
  }

  /** Nothing can come any more. */
  void lost(Throwable failure) {
    log.failure(null, "The port for telemetry cannot be served", ErrorReport.of(failure, null));
    broken.accept(failure);
  }
}
