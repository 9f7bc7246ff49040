package dev.aloft.knative;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.knative.internal.event.ReceivedEvent;
import dev.aloft.knative.internal.event.Rfc3339;
import dev.aloft.knative.internal.source.IncomingMessage;
import dev.aloft.knative.internal.source.IncomingMessages;
import dev.aloft.provider.Input;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.trigger.ScheduleAdapter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function with the ticks of schedules:
 *
 * <ul>
 *   <li>Cloud Scheduler, with any method: the headers have the job's name and when the tick was due
 *       ("Create HTTP jobs" in its documentation), the body is the payload;
 *   <li>Knative's PingSource ({@code dev.knative.sources.ping}): the name is the source's, the data
 *       the payload. When the tick was due is not sent: the time is that of sending;
 *   <li>Cloud Scheduler by way of a topic and Eventarc: the message is the payload, the topic the
 *       name;
 *   <li>any other event: the data is the payload, the type the name;
 *   <li>any other POST: the body is the payload.
 * </ul>
 *
 * <p>Thread-safe, if the function is.
 */
public final class EventSchedule extends ScheduleAdapter {
  private static final String PING = "dev.knative.sources.ping";
  private static final String PING_SOURCES = "/pingsources/";

  /**
   * @param handler the function
   */
  public EventSchedule(ScheduleHandler handler) {
    super(handler);
  }

  /** The payload is passed as text. */
  @Override
  public boolean usesJson() {
    return false;
  }

  @Override
  protected TimerEvent read(Input event, Context context) {
    List<ReceivedEvent> events = InvocationContext.events(context);
    if (!events.isEmpty()) {
      return tick(events.get(0), event, context);
    }
    String name = context.header("X-CloudScheduler-JobName");
    String time = context.header("X-CloudScheduler-ScheduleTime");
    Instant due = time == null ? null : Rfc3339.instant(time);
    return tick(name == null ? "" : name, due, event);
  }

  private static TimerEvent tick(ReceivedEvent event, Input input, Context context) {
    IncomingMessage message = IncomingMessages.read(input, context, List.of(event)).get(0);
    input.part(message.message().body());
    String source = event.source();
    int ping = event.type().equals(PING) ? source.lastIndexOf(PING_SOURCES) : -1;
    String name = ping < 0 ? message.topic() : source.substring(ping + PING_SOURCES.length());
    return tick(name, message.message().sentAt(), input);
  }

  private static TimerEvent tick(String name, @Nullable Instant due, Input payload) {
    Instant time = due == null ? Instant.ofEpochMilli(System.currentTimeMillis()) : due;
    return new TimerEvent(name, time, payload.text());
  }
}
