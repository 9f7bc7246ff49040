package dev.aloft.deadline;

import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.ObjectHandler;

/** Guards a function that is called when objects change; made by generated code. */
public final class GuardedObject extends GuardedReceiver<ObjectEvent> implements ObjectHandler {
  private final ObjectHandler handler;

  /**
   * @param handler the function
   */
  public GuardedObject(ObjectHandler handler, Guard guard) {
    super(handler, guard);
    this.handler = handler;
  }

  @Override
  void call(ObjectEvent event, Context context) throws Exception {
    handler.handle(event, context);
  }
}
