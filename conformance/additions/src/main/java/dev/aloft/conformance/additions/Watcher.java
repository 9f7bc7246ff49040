package dev.aloft.conformance.additions;

import dev.aloft.aws.extension.Extension;
import dev.aloft.aws.extension.InvokeEvent;
import dev.aloft.aws.extension.InvokeListener;
import dev.aloft.aws.extension.Registration;
import dev.aloft.aws.extension.Subscription;
import dev.aloft.aws.extension.TelemetrySubscriber;
import dev.aloft.aws.telemetry.LogLine;
import dev.aloft.aws.telemetry.TelemetryBatch;
import dev.aloft.aws.telemetry.TelemetryEvent;
import java.time.Duration;

/** An extension that says what a function is asked, and what it prints. */
@Extension("watcher")
public final class Watcher implements TelemetrySubscriber, InvokeListener {
  private final String function;

  /** As the bootstrap makes it. */
  public Watcher(Registration registration) {
    function = registration.functionName();
  }

  @Override
  public Subscription subscription() {
    return Subscription.TELEMETRY
        .only(Subscription.Source.FUNCTION)
        .buffered(1_000, 262_144, Duration.ofMillis(100));
  }

  @Override
  public void telemetry(TelemetryBatch batch) {
    for (TelemetryEvent event : batch.events()) {
      if (event.record() instanceof LogLine line) {
        System.out.println(function + " printed " + line.text());
      }
    }
  }

  @Override
  public void invoked(InvokeEvent event) {
    System.out.println(function + " began " + event.requestId());
  }
}
