package dev.aloft.provider.trigger;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.ScheduleHandler;

/** Calls a function with a cloud's timer events. */
public abstract class ScheduleAdapter extends TriggerAdapter {
  private final ScheduleHandler handler;

  /**
   * @param handler the function
   */
  protected ScheduleAdapter(ScheduleHandler handler) {
    super(handler);
    this.handler = handler;
  }

  /**
   * Reads the cloud's event.
   *
   * @throws dev.aloft.json.JsonException if it is not an event of a schedule
   */
  protected abstract TimerEvent read(Input event, Context context);

  @Override
  public final void handle(Input input, Context context, Output output) throws Exception {
    handler.handle(read(input, context), context);
    output.nothing();
  }
}
