package dev.aloft.aws.extension;

import dev.aloft.aws.telemetry.TelemetryBatch;
import dev.aloft.json.JsonException;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.util.function.Consumer;

/** Hands batches to a subscriber, one at a time. */
final class Deliveries {
  /** The status for what is no batch. */
  static final int REFUSED = 400;

  private final TelemetrySubscriber subscriber;
  private final RuntimeLog log;
  private final Consumer<Throwable> broken;

  /**
   * @param broken is told of what ends the process
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
    TelemetryBatch batch;
    try {
      batch = TelemetryBatch.of(json);
    } catch (JsonException e) {
      log.failure(null, "A delivery of telemetry was refused", ErrorReport.of(e, null));
      return REFUSED;
    }
    try {
      subscriber.telemetry(batch);
      return 200;
    } catch (Throwable e) {
      log.failure(null, "The subscriber of telemetry failed", ErrorReport.of(e, null));
      if (Failures.isFatal(e)) {
        broken.accept(e);
      }
      return 500;
    } finally {
      // An interrupt that it left behind would reach the connection.
      Thread.interrupted();
    }
  }

  /** Nothing can come any more. */
  void lost(Throwable failure) {
    log.failure(null, "The port for telemetry cannot be served", ErrorReport.of(failure, null));
    broken.accept(failure);
  }
}
