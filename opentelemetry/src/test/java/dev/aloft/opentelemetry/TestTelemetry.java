package dev.aloft.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An SDK that sends nothing by itself, as its next time to do so never comes. */
final class TestTelemetry implements Telemetry {
  private static final Duration NEVER = Duration.ofDays(1);

  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .setResource(Resource.create(FunctionResource.attributes()))
                  .addSpanProcessor(new FlushedSpans(new LineExporter.Spans()))
                  .build())
          .setMeterProvider(
              SdkMeterProvider.builder()
                  .registerMetricReader(
                      PeriodicMetricReader.builder(new LineExporter.Metrics())
                          .setInterval(NEVER)
                          .build())
                  .build())
          .build();

  @Override
  public OpenTelemetry openTelemetry() {
    return sdk;
  }

  @Override
  public boolean flush(long millis) {
    System.out.println("The function flushes what was recorded");
    if (System.getenv("FLUSH_FAILS") != null) {
      throw new IllegalStateException("no way to the collector");
    }
    return CompletableResultCode.ofAll(
            List.of(
                sdk.getSdkTracerProvider().forceFlush(), sdk.getSdkMeterProvider().forceFlush()))
        .join(millis, TimeUnit.MILLISECONDS)
        .isSuccess();
  }

  /** A busy machine may need longer than Lambda gives. */
  @Override
  public void shutdown(long millis) {
    sdk.shutdown().join(millis + 30_000, TimeUnit.MILLISECONDS);
  }
}
