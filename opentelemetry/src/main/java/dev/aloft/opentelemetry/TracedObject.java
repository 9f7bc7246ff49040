package dev.aloft.opentelemetry;

import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.ObjectHandler;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import org.jspecify.annotations.Nullable;

/** Records the changes of an object store, each by itself; made by generated code. */
public final class TracedObject extends TracedCall<ObjectEvent> implements ObjectHandler {
  private final ObjectHandler handler;

  /**
   * @param handler the function
   */
  public TracedObject(ObjectHandler handler, Tracing tracing) {
    super(handler, tracing, "datasource");
    this.handler = handler;
  }

  @Override
  SpanBuilder describe(@Nullable ObjectEvent event, Context context) {
    SpanBuilder span = tracing.builder(tracing.name(context)).setSpanKind(SpanKind.SERVER);
    if (event != null) {
      span.setAttribute(Keys.COLLECTION, event.bucket());
      span.setAttribute(Keys.OPERATION, operation(event));
      span.setAttribute(Keys.DOCUMENT, event.key());
      if (event.time() != null) {
        span.setAttribute(Keys.DOCUMENT_TIME, event.time().toString());
      }
    }
    return span;
  }

  /** No cloud says whether an object that was written is a new one. */
  private static String operation(ObjectEvent event) {
    return switch (event.kind()) {
      case CREATED -> "insert";
      case REMOVED -> "delete";
      case OTHER -> event.name();
    };
  }

  @Override
  void call(ObjectEvent event, Context context) throws Exception {
    handler.handle(event, context);
  }
}
