package dev.aloft.json;

import static dev.aloft.json.Documents.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the grammar of RFC 8259 accepts and refuses, read, skipped, and after one another. */
class Rfc8259Test {
  private final JsonReader reader = new JsonReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1",
        "-1",
        "1234567890",
        "0.1",
        "-0.0",
        "1e1",
        "1E1",
        "1e+1",
        "1e-1",
        "0e0",
        "0e+1",
        "1.5e300",
        "123.456e-78",
        "9223372036854775808",
        "\"\"",
        "\" \"",
        "\"a\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u0000\"",
        "\"\\u00e9\\u20AC\"",
        "\"\\uD834\\uDD1E\"",
        "\"\u007f\u0080\u2028\u2029\uffff\"",
        "\"\ud83d\ude00\"",
        "[]",
        "[ ]",
        "[[]]",
        "[1,2]",
        "[1, null, \"x\", {}]",
        "{}",
        "{ }",
        "{\"\":0}",
        "{\"a\":{\"b\":[1,{\"c\":null}]}}",
        "{\"\\u0061\":1}",
        "{\"a b\\n\":1}",
        "\t\r\n [ \t\r\n1 \t\r\n, \t\r\n2 ] \t\r\n",
      })
  void acceptsWhatTheGrammarAllows(String document) {
    byte[] bytes = utf8(document);
    Documents.read(reader, bytes, TreeJson::read);
    Documents.skip(reader, bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "nul",
        "nulll",
        "NULL",
        "True",
        "tru",
        "truefalse",
        "undefined",
        "NaN",
        "Infinity",
        "-Infinity",
        "-",
        "+1",
        "01",
        "-01",
        "00",
        ".5",
        "-.5",
        "5.",
        "5.e1",
        "1e",
        "1e+",
        "1e1.5",
        "1.2.3",
        "0x1",
        "1_000",
        "1 000",
        "1L",
        "\u0661",
        "\"",
        "\"a",
        "\"\\",
        "\"\\\"",
        "\"\\a\"",
        "\"\\'\"",
        "\"\\x41\"",
        "\"\\u\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u 123\"",
        "\"\\U0041\"",
        "\"\t\"",
        "\"\n\"",
        "\"\u0000\"",
        "\"\u001f\"",
        "'a'",
        "a",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "[1:2]",
        "[1}",
        "[\"a\"",
        "{",
        "}",
        "{]",
        "{\"a\"",
        "{\"a\"}",
        "{\"a\":",
        "{\"a\":}",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{\"a\" 1}",
        "{\"a\"::1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\":1]",
        "{\"a\":1}}",
        "[]]",
        "[] []",
        "1 2",
        "null,",
        "{} x",
        "/**/1",
        "1//",
        "#\n1",
        "\u00a01",
        "\u20281",
        "1\u000b",
        "\u0000",
        "1\u0000",
        "\u001e1",
      })
  void refusesWhatTheGrammarDoesNot(String document) {
    byte[] bytes = utf8(document);
    assertThrows(JsonException.class, () -> Documents.read(reader, bytes, TreeJson::read));
    assertThrows(JsonException.class, () -> Documents.skip(reader, bytes));
    assertEquals(7, (int) Documents.read(reader, utf8("7"), JsonReader::readInt));
  }

  /** RFC 8259 section 8.1 and RFC 3629: no overlong forms, surrogates, or truncated sequences. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf",
        "c0",
        "c080",
        "c1bf",
        "c2",
        "c3c3",
        "c328",
        "e08080",
        "e09fbf",
        "e0a0",
        "e282",
        "e28228",
        "eda080",
        "edbfbf",
        "eda080edb080",
        "ee80",
        "f0808080",
        "f08fbfbf",
        "f09f98",
        "f09f9828",
        "f4908080",
        "f5808080",
        "f888808080",
        "fc8480808080",
        "fe",
        "ff",
        "fffe",
      })
  void refusesMalformedUtf8InEveryPlace(String hex) {
    byte[] malformed = HexFormat.of().parseHex(hex);
    String[][] places = {
      {"\"a", "b\""},
      {"[\"x\",\"", "\"]"},
      {"{\"", "\":1}"},
      {"{\"a\":\"", "\"}"},
      {"", ""},
      {"1", ""},
      {"[1,", "]"},
      {"{}", ""},
      {"\"", ""},
    };
    for (String[] place : places) {
      byte[] before = utf8(place[0]);
      byte[] after = utf8(place[1]);
      byte[] bytes = new byte[before.length + malformed.length + after.length];
      System.arraycopy(before, 0, bytes, 0, before.length);
      System.arraycopy(malformed, 0, bytes, before.length, malformed.length);
      System.arraycopy(after, 0, bytes, before.length + malformed.length, after.length);
      for (boolean skipped : new boolean[] {false, true}) {
        JsonException fault =
            assertThrows(
                JsonException.class,
                () -> {
                  if (skipped) {
                    Documents.skip(reader, bytes);
                  } else {
                    Documents.read(reader, bytes, TreeJson::read);
                  }
                });
        assertTrue(fault.problem().startsWith("expected UTF-8, found the malformed byte 0x"));
        assertEquals(1, fault.line());
        assertTrue(fault.column() > before.length, fault.getMessage());
      }
    }
  }

  @Test
  void ignoresOneByteOrderMark() {
    assertEquals(5, (int) Documents.read(reader, utf8("\ufeff5"), JsonReader::readInt));
    assertThrows(
        JsonException.class,
        () -> Documents.read(reader, utf8("\ufeff\ufeff5"), JsonReader::readInt));
  }

  @Test
  void refusesOtherUnicodeEncodings() {
    byte[][] documents = {
      "[1]".getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
      "[1]".getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
      "[1]".getBytes(java.nio.charset.StandardCharsets.UTF_16),
      "[1]".getBytes(java.nio.charset.Charset.forName("UTF-32")),
    };
    for (byte[] document : documents) {
      assertThrows(JsonException.class, () -> Documents.read(reader, document, TreeJson::read));
    }
  }

  @Test
  void readsOneByOneDocumentsOutOfLargerArrays() {
    byte[] bytes = utf8("xx{\"a\":1}yy");
    reader.begin(bytes, 2, 7);
    reader.beginObject();
    assertEquals("a", reader.nextName());
    assertEquals(1, reader.readInt());
    assertEquals(null, reader.nextName());
    reader.end();
  }

  /**
   * Escaped halves of surrogate pairs conform to the grammar; section 8.2 leaves their meaning
   * open.
   */
  @Test
  void keepsEscapedHalvesOfSurrogatePairs() {
    String half = Documents.read("\"x\\ud800y\"", JsonReader::readString);
    assertEquals("x\ud800y", half);
    assertEquals("\udc00\ud800", Documents.read("\"\\udc00\\ud800\"", JsonReader::readString));
  }

  /** What sections 4, 6, 8.2 and 9 leave to the implementation. */
  @Test
  void decidesWhatTheGrammarLeavesOpen() {
    assertEquals(
        Double.POSITIVE_INFINITY, (double) Documents.read("1e400", JsonReader::readDouble));
    assertEquals(
        Double.NEGATIVE_INFINITY, (double) Documents.read("-123E456", JsonReader::readDouble));
    assertEquals(0.0, (double) Documents.read("1e-400", JsonReader::readDouble));
    assertEquals("-0.0", "" + Documents.read("-0.0", JsonReader::readDouble));
    assertEquals(0, (int) Documents.read("-0", JsonReader::readInt));
    String digits = "9".repeat(100);
    assertEquals(digits, "" + Documents.read(digits, JsonReader::readBigInteger));
    for (String refused :
        new String[] {
          "{\"a\":1,\"a\":1}",
          "{\"a\":1,\"\\u0061\":2}",
          "{\"\\ud800\":1}",
          "[".repeat(501) + "]".repeat(501),
          "{\"a\":".repeat(501) + "1" + "}".repeat(501),
          "9".repeat(1001),
        }) {
      byte[] bytes = utf8(refused);
      assertThrows(JsonException.class, () -> Documents.read(reader, bytes, TreeJson::read));
    }
    Documents.skip(reader, utf8("[".repeat(500) + "]".repeat(500)));
  }
}
