package dev.aloft.json.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a public suite of documents covers, in documents of our own: the suite may be absent. */
class ParsingSamplesTest {
  private final JsonReader reader = new JsonReader();

  @Test
  void aDocumentOfEveryKindOfValueIsReadAsItsValues() {
    String document =
        " \r\n{\"\":\t\"\", \"\\u0061\\/\" :[ ],\"n\":null ,\"t\":[true,false],\n"
            + "\"nested\":{\"x\":{\"y\":[[],{}]}},\r\"numbers\":[0,-0,1,-1,2147483647,-2147483648,"
            + "2147483648,-9223372036854775809,0.5,-0.0,1e2,1E+2,100e-2,0e0,1e400,-1e400,1e-400],"
            + "\"text\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u20ac\u20ac\\ud83d\\ude00\ud83d\ude00\\ud83d"
            + "\u2028\u007f\"}\n\t";
    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    expected.put("", "");
    expected.put("a/", List.of());
    expected.put("n", null);
    expected.put("t", List.of(true, false));
    expected.put("nested", Map.of("x", Map.of("y", List.of(List.of(), Map.of()))));
    expected.put(
        "numbers",
        Arrays.<Object>asList(
            0,
            0,
            1,
            -1,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            2147483648L,
            new BigInteger("-9223372036854775809"),
            0.5,
            -0.0,
            100.0,
            100.0,
            1.0,
            0.0,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0.0));
    expected.put("text", "\"\\/\b\f\n\r\t\u20ac\u20ac\ud83d\ude00\ud83d\ude00\ud83d\u2028\u007f");
    Object read = Documents.plain(reader, Documents.utf8(document));
    assertEquals(expected, read);
    assertEquals(expected.toString(), String.valueOf(read), "the order of the document");
    Documents.skip(reader, Documents.utf8(document));
  }

  /** Byte order marks, levels and lengths up to the limits, white space alone around a value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "efbbbf7b7d|",
        "efbbbf2020205b5d20|",
        "5b5d0a0a|",
        "0d0a090920200a225c7544383030220a|",
        "efbbbfefbbbf7b7d|1:1",
        "efbb7b7d|1:1",
        "fffe5b005d00|1:1",
        "feff005b005d|1:1",
        "5b0031005d00|1:2",
        "005b0031005d|1:1",
        "0000005b0000005d|1:1",
        "5b0000005d000000|1:2",
        "5b5d00|1:3",
        "5b5d1a|1:3",
        "5b5da0|1:3",
        "5b5dc2a0|1:3",
        "5b0c5d|1:2",
        "0b5b5d|1:1",
        "e280a85b5d|1:1",
        "225c7564383030|1:8",
        "7b225c7564383030223a317d|1:",
        "7b225c7564633030223a317d|1:",
        "5b22eda0bdedb880225d|1:3",
        "5b22c0a2225d|1:3",
      })
  void bytesThatAreNotPlainText(String hex, @Nullable String place) {
    byte[] document = HexFormat.of().parseHex(hex);
    if (place == null) {
      Documents.plain(reader, document);
      Documents.skip(reader, document);
      return;
    }
    for (boolean skipped : new boolean[] {false, true}) {
      JsonException fault =
          assertThrows(
              JsonException.class,
              () -> {
                if (skipped) {
                  Documents.skip(reader, document);
                } else {
                  Documents.plain(reader, document);
                }
              });
      String found = fault.line() + ":" + fault.column();
      assertTrue(place.endsWith(":") ? found.startsWith(place) : found.equals(place), hex + found);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"b\":2,\"\\u0061\":3}",
        "{\"\":1,\"\":{}}",
        "[{\"x\":{\"\u20ac\":1,\"\\u20AC\":1}}]",
        "{\"\\ud83d\\ude00\":1,\"\ud83d\ude00\":1}",
      })
  void duplicateNamesAreRefusedWhereTheObjectIsRead(String document) {
    JsonException fault =
        assertThrows(JsonException.class, () -> Documents.plain(reader, Documents.utf8(document)));
    assertTrue(fault.problem().startsWith("expected each property once"), fault.getMessage());
    Documents.skip(reader, Documents.utf8(document));
  }
}
