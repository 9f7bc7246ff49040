package dev.aloft.provider.trigger;

import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.Output;
import java.util.List;

/** Calls a function with a cloud's object store events, one change after another. */
public abstract class ObjectAdapter extends TriggerAdapter {
  private final ObjectHandler handler;

  /**
   * @param handler the function
   */
  protected ObjectAdapter(ObjectHandler handler) {
    super(handler);
    this.handler = handler;
  }

  /**
   * Reads the changes of the cloud's event.
   *
   * @throws dev.aloft.json.JsonException if it is not an event of the object store
   */
  protected abstract List<ObjectEvent> read(Input event, Context context);

  @Override
  public final void handle(Input input, Context context, Output output) throws Exception {
    List<ObjectEvent> changes = read(input, context);
    for (int i = 0; i < changes.size(); i++) {
      handler.handle(changes.get(i), context);
    }
    output.nothing();
  }
}
