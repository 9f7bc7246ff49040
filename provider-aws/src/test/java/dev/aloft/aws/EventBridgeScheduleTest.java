package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.event.TimerEvent;
import dev.aloft.json.JsonException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventBridgeScheduleTest {
  private static final String ENVELOPE =
      "{\"version\":\"0\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\","
          + "\"time\":\"2026-01-01T03:00:00Z\",\"resources\":[\"%s\"],\"detail\":%s}";

  static TimerEvent read(String json) {
    return new EventBridgeSchedule((tick, context) -> {})
        .read(TestEvents.input(json), TestEvents.CONTEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:events:us-east-1:012345678912:rule/nightly, nightly",
    "arn:aws:events:us-east-1:012345678912:rule/bus/nightly, nightly",
    "arn:aws:scheduler:us-east-1:012345678912:schedule/default/nightly, nightly",
    "arn:aws:ec2:us-east-1:012345678912:instance/i-abcd1111, ''",
  })
  void theNameIsThatOfTheRuleOrSchedule(String arn, String name) {
    assertEquals(
        new TimerEvent(name, Instant.parse("2026-01-01T03:00:00Z"), ""),
        read(ENVELOPE.formatted(arn, "{}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ }|''",
        "null|''",
        "\"{}\"|''",
        "{\"a\": [1, 2.50, \"\u00fc\", null, true]}|{\"a\":[1,2.50,\"\u00fc\",null,true]}",
        "\"{\\\"a\\\": 1}\"|{\"a\": 1}",
        "7|7",
      })
  void theDetailIsThePayload(String detail, String payload) {
    assertEquals(payload, read(ENVELOPE.formatted("", detail)).payload());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " {\"job\": \"report\",  \"detail\": 1}",
        "[1]",
        "\"text\"",
        "7",
        "null",
        "{}",
        "{\"detail-type\": \"x\"}",
        "{\"detail\": {}, \"time\": \"2026-01-01T03:00:00Z\"}"
      })
  void aConstantInputIsThePayloadAsItIsAndDueWhenItArrives(String input) {
    Instant before = Instant.now();
    TimerEvent tick = read(input);
    assertEquals(input, tick.payload());
    assertEquals("", tick.name());
    assertFalse(tick.time().isBefore(before));
    assertFalse(tick.time().isAfter(Instant.now()));
  }

  @Test
  void aTimeOrResourcesOfAnotherFormDoNotFailTheTick() {
    Instant before = Instant.now();
    TimerEvent tick =
        read("{\"detail-type\":\"x\",\"detail\":{},\"time\":\"soon\",\"resources\":\"rule\"}");
    assertEquals("", tick.name());
    assertFalse(tick.time().isBefore(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "job=report"})
  void whatIsNoJsonIsRefused(String event) {
    assertThrows(JsonException.class, () -> read(event));
  }
}
