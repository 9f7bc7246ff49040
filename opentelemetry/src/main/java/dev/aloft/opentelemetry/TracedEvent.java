package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** Records the invocations of a function that takes any event; made by generated code. */
public final class TracedEvent extends TracedHandler<Input> implements EventHandler {
  private final EventHandler handler;

  /**
   * @param handler the function
   */
  public TracedEvent(EventHandler handler, Tracing tracing) {
    super(handler, tracing, "other");
    this.handler = handler;
  }

  @Override
  SpanBuilder describe(@Nullable Input event, Context context) {
    SpanBuilder span = tracing.builder(tracing.name(context)).setSpanKind(SpanKind.SERVER);
    TraceFields sender = context.cloud().equals("knative") ? CloudEventTrace.of(context) : null;
    // What carried the event here is the parent; what made it may be another, earlier span.
    if (sender != null && sender.span().isValid()) {
      span.addLink(sender.span());
    }
    return span;
  }

  @Override
  public void handle(Input input, Context context, Output output) throws Exception {
    InvocationSpan span = begin(input, context);
    Scope scope = span.enter();
    boolean goesOn = false;
    try {
      handler.handle(input, context, output);
      recordAnswered(output, span);
      StreamingResponse streamed = output.takeStreaming();
      if (streamed != null) {
        output.stream(span.over(streamed));
        goesOn = true;
      }
    } catch (Throwable failure) {
      failed(span, failure);
      throw failure;
    } finally {
      scope.close();
      if (!goesOn) {
        span.end();
      }
    }
  }
}
