package dev.aloft.aliyun;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.ScheduleAdapter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of Function Compute's time triggers. Thread-safe, if the function is. */
public final class TimerSchedule extends ScheduleAdapter {
  /**
   * @param handler the function
   */
  public TimerSchedule(ScheduleHandler handler) {
    super(handler);
  }

  @Override
  protected TimerEvent read(Input event, Context context) {
    String name = "";
    Instant time = null;
    String payload = "";
    JsonReader in = event.begin();
    in.beginObject();
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      switch (member) {
        case "triggerName" -> name = EventJson.textOrEmpty(in);
        case "triggerTime" -> time = EventJson.instant(in);
        case "payload" -> payload = EventJson.textOrJson(in);
        default -> in.skip();
      }
    }
    event.end();
    return new TimerEvent(name, dueAt(time), payload);
  }

  private static Instant dueAt(@Nullable Instant sent) {
    return sent == null ? Instant.ofEpochMilli(System.currentTimeMillis()) : sent;
  }
}
