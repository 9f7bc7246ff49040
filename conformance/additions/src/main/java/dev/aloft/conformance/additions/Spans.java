package dev.aloft.conformance.additions;

import dev.aloft.Function;
import dev.aloft.opentelemetry.FunctionResource;
import dev.aloft.opentelemetry.Traced;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.Map;

/** Traced functions, whose spans OpenTelemetry's own exporter sends before the answer. */
public final class Spans {
  /** A machine that is busy is not to lose them. */
  private static final int FLUSH_MILLIS = 60_000;

  /** An SDK that is made by hand, for a collector that the variable {@code COLLECTOR} names. */
  static final class ByHand {
    private ByHand() {}

    static OpenTelemetrySdk open() {
      Map<String, String> environment = System.getenv();
      OtlpHttpSpanExporter exporter =
          OtlpHttpSpanExporter.builder()
              .setEndpoint(environment.getOrDefault("COLLECTOR", "") + "/v1/traces")
              .setTimeout(Duration.ofMillis(FLUSH_MILLIS))
              .build();
      return OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .setResource(Resource.create(FunctionResource.attributes()))
                  .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                  .build())
          .build();
    }
  }

  /** With the SDK that the variables {@code OTEL_*} describe. */
  @Function("trace")
  @Traced(flushMillis = FLUSH_MILLIS)
  String trace(String text) {
    System.out.println("tracing " + text);
    return text + " traced";
  }

  /** With the SDK above. */
  @Function("trace-by-hand")
  @Traced(value = ByHand.class, flushMillis = FLUSH_MILLIS)
  String traceByHand(String text) {
    return text + " traced";
  }
}
