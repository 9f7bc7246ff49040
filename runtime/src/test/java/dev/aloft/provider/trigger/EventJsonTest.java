package dev.aloft.provider.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventJsonTest {
  @ParameterizedTest
  @CsvSource({"'\"a\"', a", "17, 17", "1.50, 1.50", "true, true", "null,", "'{\"a\":1}',", "[1],"})
  void textTakesAnyScalar(String json, String expected) {
    Input input = input(json);
    assertEquals(expected, EventJson.text(input.begin()));
    input.end();
  }

  @ParameterizedTest
  @CsvSource({
    "17, 17",
    "'\"17\"', 17",
    "'\"\"', -1",
    "'\"x\"', -1",
    "null, -1",
    "1.5, -1",
    "[], -1",
    "9007199254740993, 9007199254740993"
  })
  void numberTakesNumbersAndTheirText(String json, long expected) {
    Input input = input(json);
    assertEquals(expected, EventJson.number(input.begin()));
    input.end();
  }

  @Test
  void flagsAndInstants() {
    assertEquals(true, EventJson.flag(input("true").begin()));
    assertEquals(true, EventJson.flag(input("\"true\"").begin()));
    assertEquals(false, EventJson.flag(input("\"false\"").begin()));
    assertEquals(false, EventJson.flag(input("null").begin()));
    assertEquals(Instant.EPOCH, EventJson.instant(input("\"1970-01-01T00:00:00.000Z\"").begin()));
    assertNull(EventJson.instant(input("\"yesterday\"").begin()));
  }

  @Test
  void jsonComesBackWithoutWhiteSpace() {
    Input input =
        input(
            " { \"a\" : [ 1 , 2.50, -3e7, \"x\\n\", true, null, {} ] , \"b\" : 123456789012345678901 } ");
    JsonReader in = input.begin();
    assertEquals(
        "{\"a\":[1,2.50,-3E+7,\"x\\n\",true,null,{}],\"b\":123456789012345678901}",
        EventJson.json(in));
    input.end();
  }

  private static Input input(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    Input input = new Input();
    input.reset(utf8, 0, utf8.length);
    return input;
  }
}
