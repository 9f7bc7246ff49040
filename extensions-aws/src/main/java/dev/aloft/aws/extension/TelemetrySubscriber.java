package dev.aloft.aws.extension;

import dev.aloft.aws.telemetry.TelemetryBatch;

/** An extension that gets telemetry or logs of the function, of Lambda and of other extensions. */
public interface TelemetrySubscriber {
  /** What it wants, and how; asked for once, after the extension is built. */
  default Subscription subscription() {
    return Subscription.TELEMETRY;
  }

  /**
   * Called for each delivery, by one thread at a time.
   *
   * <p>Do not write to the log for each of them if you subscribed to logs of extensions: your lines
   * come back.
   *
   * @throws Exception what failed: the failure is logged, Lambda's request is answered with status
   *     500, so that Lambda may send the batch again, and the extension goes on
   */
  void telemetry(TelemetryBatch batch) throws Exception;
}
