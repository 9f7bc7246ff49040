package dev.aloft.opentelemetry;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.ScheduleHandler;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import org.jspecify.annotations.Nullable;

/** Records the ticks of a schedule; made by generated code. */
public final class TracedSchedule extends TracedCall<TimerEvent> implements ScheduleHandler {
  private final ScheduleHandler handler;

  /**
   * @param handler the function
   */
  public TracedSchedule(ScheduleHandler handler, Tracing tracing) {
    super(handler, tracing, "timer");
    this.handler = handler;
  }

  @Override
  SpanBuilder describe(@Nullable TimerEvent event, Context context) {
    SpanBuilder span = tracing.builder(tracing.name(context)).setSpanKind(SpanKind.SERVER);
    return event == null ? span : span.setAttribute(Keys.TIME, event.time().toString());
  }

  @Override
  void call(TimerEvent event, Context context) throws Exception {
    handler.handle(event, context);
  }
}
