package dev.aloft.aws.extension;

import dev.aloft.aws.telemetry.LogLine;
import dev.aloft.aws.telemetry.TelemetryBatch;
import dev.aloft.aws.telemetry.TelemetryEvent;
import java.time.Duration;

/** Runs as a process of its own, by its generated main. */
@Extension
final class Shipper implements TelemetrySubscriber, InvokeListener {
  Shipper(Registration registration) {
    System.out.println("beside " + registration.functionName());
  }

  @Override
  public Subscription subscription() {
    return Subscription.TELEMETRY
        .only(Subscription.Source.FUNCTION)
        .buffered(1_000, 262_144, Duration.ofMillis(25));
  }

  @Override
  public void telemetry(TelemetryBatch batch) {
    for (TelemetryEvent event : batch.events()) {
      if (event.record() instanceof LogLine line) {
        System.out.println("shipped " + line.text());
      }
    }
  }

  @Override
  public void invoked(InvokeEvent event) {
    System.out.println("invoked " + event.requestId());
  }
}
