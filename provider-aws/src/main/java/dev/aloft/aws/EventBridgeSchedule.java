package dev.aloft.aws;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.ScheduleAdapter;
import java.time.Instant;

/**
 * Ticks of an EventBridge rule or an EventBridge Scheduler schedule. Thread-safe.
 *
 * <p>With EventBridge's own event, the name is that of the rule or schedule, and the payload its
 * {@code detail} as JSON, empty if that is an empty object. A rule or schedule with a constant
 * input sends only that: it becomes the payload unchanged, the name stays empty, and the time is
 * that of arrival.
 */
public final class EventBridgeSchedule extends ScheduleAdapter {
  /**
   * @param handler the function
   */
  public EventBridgeSchedule(ScheduleHandler handler) {
    super(handler);
  }

  @Override
  protected TimerEvent read(Input event, Context context) {
    JsonReader in = event.begin();
    boolean enveloped = false;
    String detail = null;
    String schedule = "";
    Instant time = null;
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "detail-type" -> enveloped = EventJson.text(in) != null;
        case "detail" -> detail = detail(in);
        case "resources" -> schedule = schedule(in);
        case "time" -> time = EventJson.instant(in);
        default -> in.skip();
      }
    }
    event.end();
    return enveloped && detail != null
        ? new TimerEvent(schedule, time == null ? Instant.now() : time, detail)
        : new TimerEvent("", Instant.now(), event.text());
  }

  /** Scheduler sends JSON in a string, rules send it directly. */
  private static String detail(JsonReader in) {
    String json = EventJson.textOrJson(in);
    return json.equals("{}") || json.equals("null") ? "" : json;
  }

  /** The name at the end of the first ARN of a rule or a schedule. */
  private static String schedule(JsonReader in) {
    if (!in.isArray()) {
      in.skip();
      return "";
    }
    String found = "";
    in.beginArray();
    while (in.nextElement()) {
      String arn = EventJson.textOrEmpty(in);
      if (found.isEmpty() && (arn.contains(":rule/") || arn.contains(":schedule/"))) {
        found = arn.substring(arn.lastIndexOf('/') + 1);
      }
    }
    return found;
  }
}
