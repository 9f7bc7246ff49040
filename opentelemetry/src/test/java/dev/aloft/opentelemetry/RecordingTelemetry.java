package dev.aloft.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** An SDK that keeps what it recorded, and fails where it is told to. */
final class RecordingTelemetry implements Telemetry {
  /** When a class of the SDK is found to be missing. */
  enum Missing {
    NOTHING,
    AT_START,
    AT_END,
    AT_FLUSH
  }

  private final List<SpanData> spans = new ArrayList<>();
  private final List<Long> flushes = new ArrayList<>();
  private final Set<String> metrics = new TreeSet<>();
  private final Missing missing;
  private final boolean sends;
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(new Keeper()).build())
          .setMeterProvider(
              SdkMeterProvider.builder()
                  .registerMetricReader(
                      PeriodicMetricReader.builder(new Names())
                          .setInterval(Duration.ofDays(1))
                          .build())
                  .build())
          .build();

  /**
   * @param sends whether a flush succeeds
   */
  RecordingTelemetry(Missing missing, boolean sends) {
    this.missing = missing;
    this.sends = sends;
  }

  Tracing tracing(int flushMillis) {
    return new Tracing("orders", this, Flush.BEFORE_ANSWER, flushMillis, System.nanoTime());
  }

  List<SpanData> spans() {
    return spans;
  }

  /** How many milliseconds each flush was given. */
  List<Long> flushes() {
    return flushes;
  }

  /** The names of what was measured. */
  Set<String> metrics() {
    sdk.getSdkMeterProvider().forceFlush().join(60, TimeUnit.SECONDS);
    return metrics;
  }

  @Override
  public OpenTelemetry openTelemetry() {
    return sdk;
  }

  @Override
  public boolean flush(long millis) {
    flushes.add(millis);
    fail(Missing.AT_FLUSH);
    return sends;
  }

  private void fail(Missing now) {
    if (missing == now) {
      throw new NoClassDefFoundError("io/opentelemetry/Gone");
    }
  }

  private final class Keeper implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
      fail(Missing.AT_START);
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      fail(Missing.AT_END);
      spans.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  private final class Names implements MetricExporter {
    @Override
    public CompletableResultCode export(Collection<MetricData> measured) {
      measured.forEach(each -> metrics.add(each.getName()));
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrument) {
      return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
