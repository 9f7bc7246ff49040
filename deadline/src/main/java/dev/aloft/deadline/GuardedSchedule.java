package dev.aloft.deadline;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.ScheduleHandler;

/** Guards a function that is called at fixed times; made by generated code. */
public final class GuardedSchedule extends GuardedReceiver<TimerEvent> implements ScheduleHandler {
  private final ScheduleHandler handler;

  /**
   * @param handler the function
   */
  public GuardedSchedule(ScheduleHandler handler, Guard guard) {
    super(handler, guard);
    this.handler = handler;
  }

  @Override
  void call(TimerEvent event, Context context) throws Exception {
    handler.handle(event, context);
  }
}
