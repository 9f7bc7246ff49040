package dev.aloft.tencent;

import dev.aloft.event.TimerEvent;
import dev.aloft.function.Context;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.ScheduleAdapter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of timer triggers (Tencent Cloud document 583/9708). Thread-safe. */
public final class TimerSchedule extends ScheduleAdapter {
  private static final String TIMER = "Timer";

  /**
   * @param handler the function
   */
  public TimerSchedule(ScheduleHandler handler) {
    super(handler);
  }

  @Override
  protected TimerEvent read(Input event, Context context) {
    String triggerName = "";
    String payload = "";
    Instant time = null;
    boolean timer = false;
    JsonReader in = event.begin();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "Type" -> timer = isTimer(in);
        case "TriggerName" -> triggerName = EventJson.textOrEmpty(in);
        case "Time" -> time = EventJson.instant(in);
        case "Message" -> payload = EventJson.textOrJson(in);
        default -> in.skip();
      }
    }
    if (!timer) {
      throw in.missing("Type");
    }
    event.end();
    return new TimerEvent(triggerName, orNow(time), payload);
  }

  private static boolean isTimer(JsonReader in) {
    if (!in.isString() || !in.readString().equals(TIMER)) {
      throw in.unexpected("\"" + TIMER + "\", as events of timer triggers have");
    }
    return true;
  }

  private static Instant orNow(@Nullable Instant time) {
    return time == null ? Instant.now() : time;
  }
}
