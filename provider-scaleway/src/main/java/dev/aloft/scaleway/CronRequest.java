package dev.aloft.scaleway;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.trigger.ScheduleAdapter;
import java.time.Instant;

/**
 * Calls a function with Scaleway's cron requests ("Serverless Containers, concepts: CRON trigger"
 * in Scaleway's documentation). The body of a request, the schedule's arguments, is the payload.
 * Scaleway passes neither the schedule's name nor when the tick was due, so the name is empty and
 * the time is that of arrival. Thread-safe.
 */
public final class CronRequest extends ScheduleAdapter {
  /**
   * @param handler the function
   */
  public CronRequest(ScheduleHandler handler) {
    super(handler);
  }

  /** The payload is passed as text. */
  @Override
  public boolean usesJson() {
    return false;
  }

  @Override
  protected TimerEvent read(Input event, Context context) {
    return new TimerEvent("", Instant.now(), event.text());
  }
}
