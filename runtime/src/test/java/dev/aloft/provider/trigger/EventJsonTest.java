package dev.aloft.provider.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventJsonTest {
  private static final List<String> SUFFIXES =
      List.of("Z", ".250Z", ".000Z", "", ".5Z", ".123456789Z", "+01:00", " ", "z", ".x50Z");

  @ParameterizedTest
  @CsvSource({"'\"a\"', a", "17, 17", "1.50, 1.50", "true, true", "null,", "'{\"a\":1}',", "[1],"})
  void textTakesAnyScalar(String json, String expected) {
    Input input = input(json);
    assertEquals(expected, EventJson.text(input.begin()));
    input.end();
  }

  @ParameterizedTest
  @CsvSource({
    "1.7E9, 1700000000",
    "1e-3, 0.001",
    "1E39, 1000000000000000000000000000000000000000",
    "1E40, 1E40",
    "1E9999, 1E9999",
    "1e-9999, 1e-9999",
    "1e999999999, 1e999999999",
    "1e-99999999999999, 1e-99999999999999"
  })
  void exponentsAreWrittenOutWhereTheyAreShort(String json, String expected) {
    assertEquals(expected, EventJson.text(input(json).begin()));
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
            " { \"a\" : [ 1 , 2.50, -3e7, \"x\\n"
                + " \\\" \\\\\" , true, null, {} ] , \"b\" : 123456789012345678901 } ");
    JsonReader in = input.begin();
    assertEquals(
        "{\"a\":[1,2.50,-3e7,\"x\\n \\\" \\\\\",true,null,{}],\"b\":123456789012345678901}",
        EventJson.textOrJson(in));
    input.end();
  }

  @Test
  void fieldsHaveOneValueOrSeveral() {
    Input input =
        input("{\"a\": 1, \"b\": [\"x\", null, true], \"c\": null, \"d\": {}, \"e\": \"\"}");
    List<String> fields = new ArrayList<>();
    EventJson.fields(input.begin(), fields);
    assertEquals(List.of("a", "1", "b", "x", "b", "true", "e", ""), fields);
    input.end();
  }

  @Test
  void whatIsNoObjectHasNoFields() {
    Input input = input("[{\"a\": 1}]");
    List<String> fields = new ArrayList<>();
    EventJson.fields(input.begin(), fields);
    assertEquals(List.of(), fields);
    input.end();
  }

  private static Input input(String json) {
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    Input input = new Input();
    input.reset(utf8, 0, utf8.length);
    return input;
  }

  @Test
  void instantsAreThoseOfTheJdk() {
    Random random = new Random(11);
    for (int i = 0; i < 4_000; i++) {
      String text =
          String.format(
              Locale.ROOT,
              "%04d-%02d-%02dT%02d:%02d:%02d%s",
              random.nextInt(10_000),
              random.nextInt(14),
              random.nextInt(33),
              random.nextInt(26),
              random.nextInt(62),
              random.nextInt(62),
              SUFFIXES.get(random.nextInt(SUFFIXES.size())));
      Instant expected;
      try {
        expected = Instant.parse(text);
      } catch (DateTimeException e) {
        expected = null;
      }
      assertEquals(expected, EventJson.instant(input('"' + text + '"').begin()), text);
    }
  }
}
