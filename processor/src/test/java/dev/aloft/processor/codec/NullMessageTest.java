package dev.aloft.processor.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Null where it must not stand is called null, and what is expected fits the type. */
final class NullMessageTest {
  private static final List<String> TYPES =
      List.of(
          "Object",
          "Number",
          "Boolean",
          "Integer",
          "Character",
          "Double",
          "String",
          "java.math.BigDecimal",
          "byte[]",
          "int[]",
          "CharSequence",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.time.Instant",
          "java.time.DayOfWeek",
          "java.util.Date",
          "java.util.UUID",
          "java.util.Locale",
          "List<Object>",
          "Map<String, Object>",
          "B");

  @Test
  void nullAmongElements() throws Exception {
    StringBuilder source =
        new StringBuilder(
            "import java.util.*;\n@org.jspecify.annotations.NullMarked\nrecord A(int x");
    for (int i = 0; i < TYPES.size(); i++) {
      source.append(", List<").append(TYPES.get(i)).append("> p").append(i);
    }
    source.append(") { record B(int y) {} }");
    JsonCodec<Object> codec = Running.compile(List.of("A"), source.toString()).codec("A");
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < TYPES.size(); i++) {
      String json = "{\"p" + i + "\":[null]}";
      String problem =
          assertThrows(JsonException.class, () -> Running.read(codec, json)).getMessage();
      boolean isFlag = TYPES.get(i).equals("Boolean");
      boolean fits =
          problem.contains("found null")
              && problem.contains("/p" + i + "/0")
              && problem.contains("true or false") == isFlag;
      if (!fits) {
        wrong.add(TYPES.get(i) + ": " + problem);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(
        assertThrows(JsonException.class, () -> Running.read(codec, "{\"p0\":[null]}"))
            .getMessage()
            .startsWith("expected a value, found null"));
  }
}
