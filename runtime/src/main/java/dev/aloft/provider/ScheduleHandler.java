package dev.aloft.provider;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;

/** A function that is called at fixed times. */
public non-sealed interface ScheduleHandler extends Handler {
  /**
   * Calls the function.
   *
   * @throws Exception what the function threw
   */
  void handle(TimerEvent event, Context context) throws Exception;
}
