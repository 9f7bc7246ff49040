package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.event.TimerEvent;
import dev.aloft.json.JsonException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TimerScheduleTest {
  @Test
  void aTickTellsNameTimeAndPayload() throws Exception {
    assertEquals(
        new TimerEvent("nightly", Instant.parse("2018-02-09T05:49:00Z"), "{\"a\":1}"),
        Adapters.timer(
            "{\"triggerTime\":\"2018-02-09T05:49:00Z\",\"triggerName\":\"nightly\","
                + "\"payload\":\"{\\\"a\\\":1}\",\"more\":[{}]}"));
    assertEquals(
        "{\"a\":1}", Adapters.timer("{\"payload\":{\"a\": 1}}").payload(), "JSON keeps its text");
  }

  @Test
  void whatIsMissingIsEmptyAndTheTimeIsNow() throws Exception {
    Instant before = Instant.now().minusSeconds(1);
    TimerEvent tick = Adapters.timer("{\"payload\":null,\"triggerTime\":\"soon\"}");
    assertEquals("", tick.name());
    assertEquals("", tick.payload());
    assertFalse(tick.time().isBefore(before));
  }

  @Test
  void whatIsNoObjectFails() {
    assertThrows(JsonException.class, () -> Adapters.timer("[]"));
    assertThrows(JsonException.class, () -> Adapters.timer("tick"));
  }
}
