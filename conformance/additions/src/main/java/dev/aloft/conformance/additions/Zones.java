package dev.aloft.conformance.additions;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.aloft.Function;
import org.joda.time.DateTimeZone;

/** Times of Joda's, which finds the rules of time zones in files of its own. */
public final class Zones {
  /** When the event was sent, as the clocks of Shanghai show it. */
  @Function("zones")
  String local(ScheduledEvent event) {
    return event.getTime().withZone(DateTimeZone.forID("Asia/Shanghai")).toString();
  }
}
