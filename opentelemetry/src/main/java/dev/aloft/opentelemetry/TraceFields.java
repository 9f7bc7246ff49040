package dev.aloft.opentelemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code traceparent} and its {@code tracestate} that do not come as headers.
 *
 * @param parent the first; null if there is none
 * @param state the second; null if there is none
 */
record TraceFields(@Nullable String parent, @Nullable String state) {
  /** The span that they name; invalid if they name none, or are malformed. */
  SpanContext span() {
    if (parent == null) {
      return SpanContext.getInvalid();
    }
    Context found =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), this, Getter.INSTANCE);
    return Span.fromContext(found).getSpanContext();
  }

  private static final class Getter implements TextMapGetter<TraceFields> {
    private static final Getter INSTANCE = new Getter();

    // Propagators that were made before it was deprecated ask for it.
    @Override
    @SuppressWarnings("deprecation")
    public Iterable<String> keys(TraceFields fields) {
      return List.of("traceparent", "tracestate");
    }

    @Override
    public @Nullable String get(@Nullable TraceFields fields, String key) {
      if (fields == null) {
        return null;
      }
      return key.equals("traceparent")
          ? fields.parent
          : key.equals("tracestate") ? fields.state : null;
    }
  }
}
