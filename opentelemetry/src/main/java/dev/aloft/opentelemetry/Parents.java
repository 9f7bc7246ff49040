package dev.aloft.opentelemetry;

import dev.aloft.http.HttpFields;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import org.jspecify.annotations.Nullable;

/** Finds what called a function: by the program's propagators, by W3C's headers, by the cloud's. */
final class Parents {
  private final TextMapPropagator propagator;

  /**
   * @param propagator what the program configured, or nothing
   */
  Parents(TextMapPropagator propagator) {
    this.propagator = propagator;
  }

  /**
   * The context that an invocation's span begins in: with its parent, if one is known, and baggage.
   *
   * @param headers of the request; null if there is none
   */
  Context of(dev.aloft.function.Context context, @Nullable HttpFields headers) {
    Carrier carrier = new Carrier(context, headers);
    Context found = propagator.extract(Context.root(), carrier, Carrier.Getter.INSTANCE);
    if (!hasParent(found)) {
      found =
          W3CTraceContextPropagator.getInstance().extract(found, carrier, Carrier.Getter.INSTANCE);
    }
    if (!hasParent(found)) {
      SpanContext ofCloud = ofCloud(context);
      found = ofCloud.isValid() ? found.with(Span.wrap(ofCloud)) : found;
    }
    return Baggage.fromContext(found).isEmpty()
        ? W3CBaggagePropagator.getInstance().extract(found, carrier, Carrier.Getter.INSTANCE)
        : found;
  }

  private static boolean hasParent(Context context) {
    return Span.fromContext(context).getSpanContext().isValid();
  }

  private static SpanContext ofCloud(dev.aloft.function.Context context) {
    if (context.cloud().equals("aws")) {
      return XRayHeader.parse(Carrier.sampledXray(context));
    }
    if (context.cloud().equals("knative")) {
      TraceFields event = CloudEventTrace.of(context);
      SpanContext ofEvent = event == null ? SpanContext.getInvalid() : event.span();
      if (ofEvent.isValid()) {
        return ofEvent;
      }
    }
    return new TraceFields(context.traceParent(), context.header("tracestate")).span();
  }
}
