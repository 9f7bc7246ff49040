package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.http.HttpFields;
import dev.aloft.provider.Bootstrap;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the spans of one function have in common; made by generated code. Thread-safe. */
public final class Tracing {
  private static final String SCOPE = "dev.aloft.opentelemetry";

  private final String function;
  private final Flush flush;
  private final long started;
  private final Tracer tracer;
  private final Parents parents;
  private final FaasMetrics metrics;
  private final Flusher flusher;
  private final Map<String, String> environment = System.getenv();
  private final @Nullable Platform platform = Platform.of(environment);

  /**
   * @param function its name, where the cloud has no other
   * @param flushMillis the longest that a flush may take
   * @param started when the initialisation began, by {@link System#nanoTime()}
   */
  public Tracing(String function, Telemetry telemetry, Flush flush, int flushMillis, long started) {
    this.function = function;
    this.flush = flush;
    this.started = started;
    OpenTelemetry made =
        Objects.requireNonNull(telemetry.openTelemetry(), "openTelemetry() of the Telemetry");
    tracer = made.getTracer(SCOPE);
    parents =
        new Parents(made.getPropagators().getTextMapPropagator(), Parents.setting(environment));
    metrics = new FaasMetrics(made.getMeter(SCOPE));
    flusher = new Flusher(telemetry, flushMillis);
  }

  /** The function is built. */
  void initialised(String trigger) {
    metrics.initialised(System.nanoTime() - started, trigger);
  }

  FaasMetrics metrics() {
    return metrics;
  }

  Flusher flusher() {
    return flusher;
  }

  boolean flushes(Flush when) {
    return flush == when;
  }

  /** The function's name, as the cloud knows it. */
  String name(Context context) {
    return context.functionName().isEmpty() ? function : context.functionName();
  }

  /**
   * The context that a span of this invocation begins in.
   *
   * @param headers of its request; null if there is none
   */
  io.opentelemetry.context.Context parent(Context context, @Nullable HttpFields headers) {
    return parents.of(context, headers);
  }

  /** A span of this name, to be built. */
  SpanBuilder builder(String name) {
    return tracer.spanBuilder(name);
  }

  /** Adds what every invocation has. */
  void describe(SpanBuilder span, Context context, String trigger) {
    span.setAttribute(Keys.TRIGGER, trigger);
    span.setAttribute(Keys.INVOCATION, context.requestId());
    span.setAttribute(Keys.COLD_START, Bootstrap.isFirst(context));
    Platform here = platform == null ? Platform.named(context.cloud()) : platform;
    if (here != null) {
      if (platform == null) {
        here.addTo(span);
      }
      here.addTo(span, context, environment);
    }
    if (context.cloud().equals("aws")) {
      LambdaArn.addTo(span, context);
    }
  }
}
