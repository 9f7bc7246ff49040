package dev.aloft.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainContentTest {
  @Test
  void nullIsLeftOutOfMapsButNotOfLists() {
    assertEquals(
        "{\"b\":\"\",\"c\":[null,{}],\"d\":{\"x\":1}}",
        written(
            map("a", null, "b", "", "c", Arrays.asList(null, map("y", null)), "d", Map.of("x", 1)),
            false));
  }

  @Test
  void emptyValuesAreLeftOutIfAskedFor() {
    assertEquals(
        "{\"c\":[\"\"]}",
        written(map("a", null, "b", "", "c", List.of(""), "d", map("x", map("y", ""))), true));
  }

  @Test
  void aMapIsEmptyIfNothingInItIsWritten() {
    Map<String, @Nullable Object> nulls = map("a", null);
    assertTrue(PlainContent.isEmpty(nulls, false));
    assertTrue(PlainContent.isEmpty(map("a", ""), true));
    assertFalse(PlainContent.isEmpty(map("a", ""), false));
    assertFalse(PlainContent.isEmpty(List.of(nulls), true));
    assertTrue(PlainContent.isEmpty("", false));
  }

  @Test
  void otherKeysAndValuesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> written(Map.of(1, 2), false));
    assertThrows(
        IllegalArgumentException.class,
        () -> written(Collections.singletonMap("a", new Object()), false));
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... entries) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(String.valueOf(entries[i]), entries[i + 1]);
    }
    return map;
  }

  private static String written(Object value, boolean empties) {
    return Documents.written((out, each) -> PlainContent.write(out, each, empties), value);
  }
}
