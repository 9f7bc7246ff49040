package dev.aloft.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Guessing the next name changes only the time it takes. */
class JsonNameTest {
  private static final long SEED = 20261121;

  /** Names that begin alike, or look different in a document than they are. */
  private static final String[] NAMES = {
    "a",
    "ab",
    "abc",
    "abcdefgh",
    "abcdefghi",
    "",
    "\u00e9t\u00e9",
    "\"q\"",
    "a\\b",
    "tab\t",
    "\ud83d\ude00",
    "\u0000",
    "unit price"
  };

  private final JsonReader reader = new JsonReader();

  @Test
  void anyGuessAtNamesReadsWhatNoGuessReads() {
    Random random = new Random(SEED);
    JsonMapper mapper = new JsonMapper();
    int guessed = 0;
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] document = document(random, mapper);
      String expected = outcome(document, null);
      String label =
          "seed " + SEED + " #" + i + ": " + new String(document, StandardCharsets.UTF_8);
      assertEquals(expected, outcome(document, new Random(random.nextLong())), label);
      guessed += expected.contains("=") ? 1 : 0;
      refused += expected.contains("expected") ? 1 : 0;
    }
    assertTrue(guessed > 5000 && refused > 1000, guessed + " with names, " + refused + " refused");
  }

  private static byte[] document(Random random, JsonMapper mapper) {
    StringBuilder json = new StringBuilder("{");
    for (int n = random.nextInt(5); n > 0; n--) {
      String name = mapper.writeValueAsString(NAMES[random.nextInt(NAMES.length)]);
      if (random.nextInt(8) == 0 && name.length() > 2 && name.charAt(1) < 0x80) {
        name = String.format("\"\\u%04x", (int) name.charAt(1)) + name.substring(2);
      }
      json.append(space(random)).append(name).append(space(random)).append(':');
      json.append(space(random)).append(value(random)).append(space(random));
      json.append(n > 1 ? "," : "");
    }
    byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(3) == 0) {
      bytes[random.nextInt(bytes.length)] =
          (byte) " \",:{}[]0-tn\\a\n\u007f".charAt(random.nextInt(16));
    }
    return bytes;
  }

  private static String space(Random random) {
    return random.nextInt(3) > 0 ? "" : " \n\t\r".substring(random.nextInt(4));
  }

  private static String value(Random random) {
    String[] values = {
      "1",
      "-2",
      "0",
      "1.5e3",
      "-0.0",
      "true",
      "false",
      "null",
      "\"\"",
      "\"text\"",
      "[1]",
      "{\"a\":{}}",
      "{}"
    };
    return values[random.nextInt(values.length)];
  }

  /** The result of reading a document, with random guesses or without. */
  private String outcome(byte[] document, @Nullable Random guesses) {
    StringBuilder seen = new StringBuilder();
    try {
      reader.begin(document, 0, document.length);
      reader.beginObject();
      String name;
      while ((name = next(guesses)) != null) {
        seen.append(name).append('=').append(TreeJson.read(reader)).append('\n');
      }
      reader.end();
    } catch (JsonException e) {
      seen.append(e.getMessage());
    }
    return seen.toString();
  }

  private @Nullable String next(@Nullable Random guesses) {
    return guesses == null
        ? reader.nextName()
        : reader.nextName(PropertyName.of(NAMES[guesses.nextInt(NAMES.length)]));
  }
}
