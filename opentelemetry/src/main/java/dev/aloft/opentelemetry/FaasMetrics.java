package dev.aloft.opentelemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The conventions' metrics of one function: "Semantic conventions for FaaS metrics". */
final class FaasMetrics {
  private static final double NANOS = 1e9;

  private static final List<Double> BOUNDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

  private final AtomicBoolean cold = new AtomicBoolean(true);
  private final Meter meter;
  private final DoubleHistogram invokeDuration;
  private final LongCounter coldStarts;
  private final LongCounter errors;
  private final LongCounter invocations;
  private final LongCounter timeouts;

  FaasMetrics(Meter meter) {
    this.meter = meter;
    invokeDuration =
        seconds(
            meter,
            "faas.invoke_duration",
            "Measures the duration of the function's logic execution.");
    coldStarts =
        counter(meter, "faas.coldstarts", "{coldstart}", "Number of invocation cold starts.");
    errors = counter(meter, "faas.errors", "{error}", "Number of invocation errors.");
    invocations =
        counter(meter, "faas.invocations", "{invocation}", "Number of successful invocations.");
    timeouts = counter(meter, "faas.timeouts", "{timeout}", "Number of invocation timeouts.");
  }

  private static DoubleHistogram seconds(Meter meter, String name, String description) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setDescription(description)
        .setExplicitBucketBoundariesAdvice(BOUNDS)
        .build();
  }

  private static LongCounter counter(Meter meter, String name, String unit, String description) {
    return meter.counterBuilder(name).setUnit(unit).setDescription(description).build();
  }

  /** The function is built. */
  void initialised(long nanos, String trigger) {
    seconds(
            meter,
            "faas.init_duration",
            "Measures the duration of the function's initialization, such as a cold start.")
        .record(nanos / NANOS, Attributes.of(Keys.TRIGGER, trigger));
  }

  /**
   * An invocation has ended.
   *
   * @param error its {@code error.type}; null if it did not fail
   */
  void invoked(long nanos, String trigger, @Nullable String error, boolean late) {
    Attributes attributes =
        error == null
            ? Attributes.of(Keys.TRIGGER, trigger)
            : Attributes.of(Keys.TRIGGER, trigger, Keys.ERROR, error);
    invokeDuration.record(nanos / NANOS, attributes);
    (error == null ? invocations : errors).add(1, attributes);
    if (late) {
      timeouts.add(1, Attributes.of(Keys.TRIGGER, trigger));
    }
    if (cold.getAndSet(false)) {
      coldStarts.add(1, Attributes.of(Keys.TRIGGER, trigger));
    }
  }
}
