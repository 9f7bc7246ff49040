package dev.aloft.provider;

import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;

/** A function that is called when objects change. */
public non-sealed interface ObjectHandler extends Handler {
  /**
   * Calls the function with one change.
   *
   * @throws Exception what the function threw
   */
  void handle(ObjectEvent event, Context context) throws Exception;
}
