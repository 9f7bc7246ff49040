package dev.aloft.deadline;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.ScheduleHandler;

/** Guards a function that is called at fixed times; made by generated code. */
public final class GuardedSchedule extends GuardedHandler implements ScheduleHandler {
  private final ScheduleHandler handler;

  /**
   * @param handler the function
   */
  public GuardedSchedule(ScheduleHandler handler, Guard guard) {
    super(handler, guard);
    this.handler = handler;
  }

  @Override
  public void handle(TimerEvent event, Context context) throws Exception {
    Allowance allowance = guard.allow(context);
    if (allowance == null) {
      handler.handle(event, context);
    } else {
      new Call(allowance, event).await();
    }
  }

  private final class Call extends GuardedCall {
    private final TimerEvent event;
    private final Context context;

    Call(Allowance allowance, TimerEvent event) {
      super(allowance);
      this.event = event;
      context = allowance.context();
    }

    @Override
    void call() throws Exception {
      handler.handle(event, context);
    }
  }
}
