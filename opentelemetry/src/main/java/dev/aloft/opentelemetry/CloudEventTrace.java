package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.knative.KnativeContext;
import org.jspecify.annotations.Nullable;

/** CloudEvents' extension "Distributed Tracing"; loaded only on Knative. */
final class CloudEventTrace {
  private CloudEventTrace() {}

  /** What the event of an invocation says; null if it came with none. */
  static @Nullable TraceFields of(Context context) {
    return context instanceof KnativeContext event && event.extension("traceparent") != null
        ? new TraceFields(event.extension("traceparent"), event.extension("tracestate"))
        : null;
  }
}
