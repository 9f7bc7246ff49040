package dev.aloft.processor.cloud;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.trigger.ScheduleAdapter;
import java.time.Instant;

/** The adapter of a cloud of the tests: an event is the payload. */
public final class WrappedSchedule extends ScheduleAdapter {
  /**
   * @param handler the function
   */
  public WrappedSchedule(ScheduleHandler handler) {
    super(handler);
  }

  @Override
  protected TimerEvent read(Input event, Context context) {
    return new TimerEvent("", Instant.EPOCH, event.text());
  }
}
