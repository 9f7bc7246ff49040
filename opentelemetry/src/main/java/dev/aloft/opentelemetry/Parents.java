package dev.aloft.opentelemetry;

import dev.aloft.http.HttpFields;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what called a function: by the program's propagators, or else by what the cloud says. A
 * program without any gets W3C's, unless it was told to have none: what a client writes in its
 * headers is otherwise read by those that the program chose, and by no others.
 */
final class Parents {
  private static final TextMapPropagator W3C =
      TextMapPropagator.composite(
          W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());

  private final TextMapPropagator propagator;
  private final boolean readsTraceParent;

  /**
   * @param configured what the program configured, or nothing
   * @param said what the standard setting says they are; null if it says nothing
   */
  Parents(TextMapPropagator configured, @Nullable String said) {
    boolean forgotten =
        configured == TextMapPropagator.noop() && (said == null || !said.contains("none"));
    propagator = forgotten ? W3C : configured;
    readsTraceParent = propagator.fields().contains("traceparent");
  }

  /** The standard setting of propagators, of which a system property wins. */
  static @Nullable String setting(Map<String, String> environment) {
    return System.getProperty("otel.propagators", environment.get("OTEL_PROPAGATORS"));
  }

  /**
   * The context that an invocation's span begins in: with its parent, if one is known, and baggage.
   *
   * @param headers of the request; null if there is none
   */
  Context of(dev.aloft.function.Context context, @Nullable HttpFields headers) {
    Carrier carrier = new Carrier(context, headers);
    Context found = propagator.extract(Context.root(), carrier, Carrier.Getter.INSTANCE);
    if (hasParent(found)) {
      return found;
    }
    SpanContext ofCloud = ofCloud(context);
    return ofCloud.isValid() ? found.with(Span.wrap(ofCloud)) : found;
  }

  private static boolean hasParent(Context context) {
    return Span.fromContext(context).getSpanContext().isValid();
  }

  private SpanContext ofCloud(dev.aloft.function.Context context) {
    if (context.cloud().equals("aws")) {
      return XRayHeader.parse(Carrier.sampledXray(context));
    }
    // A context reads this header before what is the cloud's own.
    if (!readsTraceParent && context.header("traceparent") != null) {
      return SpanContext.getInvalid();
    }
    if (readsTraceParent && context.cloud().equals("knative")) {
      TraceFields event = CloudEventTrace.of(context);
      SpanContext ofEvent = event == null ? SpanContext.getInvalid() : event.span();
      if (ofEvent.isValid()) {
        return ofEvent;
      }
    }
    return new TraceFields(context.traceParent(), context.header("tracestate")).span();
  }
}
