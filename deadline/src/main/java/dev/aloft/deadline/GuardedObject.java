package dev.aloft.deadline;

import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.ObjectHandler;

/** Guards a function that is called when objects change; made by generated code. */
public final class GuardedObject extends GuardedHandler implements ObjectHandler {
  private final ObjectHandler handler;

  /**
   * @param handler the function
   */
  public GuardedObject(ObjectHandler handler, Guard guard) {
    super(handler, guard);
    this.handler = handler;
  }

  @Override
  public void handle(ObjectEvent event, Context context) throws Exception {
    Allowance allowance = guard.allow(context);
    if (allowance == null) {
      handler.handle(event, context);
    } else {
      new Call(allowance, event).await();
    }
  }

  private final class Call extends GuardedCall {
    private final ObjectEvent event;
    private final Context context;

    Call(Allowance allowance, ObjectEvent event) {
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
