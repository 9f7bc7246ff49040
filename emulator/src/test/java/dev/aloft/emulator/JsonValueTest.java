package dev.aloft.emulator;

import static dev.aloft.emulator.Fixtures.at;
import static dev.aloft.emulator.Fixtures.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonWriter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doubles' own JSON. */
class JsonValueTest {

  @Test
  void remembersHowAValueWasWritten() throws JsonException {
    JsonValue value = JsonValue.parse(" {\"a\": [1, 2.50e1 ,\"\\u00fc\\n\"], \"b\":{ } } ");
    assertEquals("[1, 2.50e1 ,\"\\u00fc\\n\"]", at(value, "a"));
    assertEquals("ü\n", at(value, "a.2"));
    assertEquals("{ }", at(value, "b"));
    assertEquals(1, value(value, "a.0").integer());
    assertNull(value(value, "a.1").integer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "nul",
        "tru",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\t\"",
        "1 2",
        "{\"a\" 1}",
        "[1 2]",
        "NaN",
        "'a'",
        "\"\\",
        "--1"
      })
  void refusesWhatIsNotJson(String text) {
    assertThrows(JsonException.class, () -> JsonValue.parse(text));
  }

  @Test
  void refusesEndlessNesting() {
    assertThrows(JsonException.class, () -> JsonValue.parse("[".repeat(100_000)));
  }

  @Test
  void readsWhatTheWriterWrites() throws JsonException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append((char) random.nextInt(0xd800));
      }
      String written = JsonWriter.write(JsonWriter.object("k", List.of(text.toString(), 1, true)));
      assertEquals(text.toString(), at(JsonValue.parse(written), "k.0"), "seed " + seed);
    }
  }
}
