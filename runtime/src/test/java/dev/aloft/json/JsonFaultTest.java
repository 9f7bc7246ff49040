package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static dev.aloft.json.Documents.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal names what was expected, what was found, and where. */
class JsonFaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|expected a value, found nothing||1|1",
        "` `|expected a value, found nothing||1|2",
        "[1,|expected a value, found the end of the document|/1|1|4",
        "[1|expected ',' or ']', found the end of the document|/0|1|3",
        "{|expected a property name in double quotes or '}', found the end of the document||1|2",
        "{\"a\"|expected ':', found the end of the document|/a|1|5",
        "{\"a\":|expected a value, found the end of the document|/a|1|6",
        "{\"a\":1|expected ',' or '}', found the end of the document|/a|1|7",
        "{\"a\" 1}|expected ':', found '1'|/a|1|6",
        "{\"a\":1 \"b\":2}|expected ',' or '}', found '\"'|/a|1|8",
        "{\"a\":1,}|expected a property name in double quotes, found '}'|/a|1|8",
        "{a:1}|expected a property name in double quotes or '}', found 'a'||1|2",
        "{'a':1}|expected a property name in double quotes or '}', found a single quote||1|2",
        "[1 2]|expected ',' or ']', found '2'|/1|1|4",
        "[1,]|expected a value, found ']'|/1|1|4",
        "[,1]|expected a value or ']', found ','|/0|1|2",
        "{\"a\":[{\"b\":1},{\"b\":tru}]}|expected a value, found the word tru|/a/1/b|1|20",
        "[NaN]|expected a value, found the word NaN|/0|1|2",
        "tru|expected true, false or null, found the end of the document||1|4",
        "[\"abc|expected the string's closing quote, found the end of the document|/0|1|6",
        "[\"a\\x\"]|expected one of \" \\ / b f n r t u after a backslash, found 'x'|/0|1|5",
        "[\"\\u12g4\"]|expected four hexadecimal digits after \\u, found 'g'|/0|1|7",
        "[01]|expected a number without leading zeros, found '1'|/0|1|3",
        "[-]|expected a digit, found ']'|/0|1|3",
        "[1.]|expected a digit after the decimal point, found ']'|/0|1|4",
        "[1e+]|expected a digit in the exponent, found ']'|/0|1|5",
        "{} {}|expected the end of the document, found an object||1|4",
        "{} x|expected the end of the document, found 'x'||1|4",
        "1 2|expected the end of the document, found 2||1|3",
        "[1}|expected ',' or ']', found '}'|/0|1|3",
      })
  void syntax(String document, String problem, String path, int line, int column) {
    JsonException fault = refused(document, TreeJson::read);
    assertEquals(problem, fault.problem(), document);
    assertEquals(path == null ? "" : path, fault.path(), document);
    assertEquals(line + ":" + column, fault.line() + ":" + fault.column(), document);
    assertFalse(String.valueOf(fault.getMessage()).contains("REDACTED"));
  }

  @Test
  void linesEndAtEachOfTheThreeLineBreaks() {
    JsonException fault = refused("{\n\"a\":\r\n[1,\r 2,\n\n  x]}", TreeJson::read);
    assertEquals("/a/2", fault.path());
    assertEquals("6:3", fault.line() + ":" + fault.column());
    assertEquals(
        "expected a value, found the word x at /a/2 (line 6, column 3)", fault.getMessage());
  }

  @Test
  void columnsCountBytesAndNotTheByteOrderMark() {
    assertEquals(8, refused("[\"\u20ac\",x]", TreeJson::read).column());
    assertEquals(2, refused("\ufeff[x]", TreeJson::read).column());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"1 2\"|expected an integer, found \"1 2\"",
        "\"\"|expected an integer, found \"\"",
        "\"3000000000\"|expected an integer from -2147483648 to 2147483647, found \"3000000000\"",
        "1e10|expected an integer from -2147483648 to 2147483647, found 1e10",
        "true|expected an integer, found true",
        "null|expected an integer, found null",
        "{}|expected an integer, found an object",
        "[]|expected an integer, found an array",
        "2147483648|expected an integer from -2147483648 to 2147483647, found 2147483648",
        "-99999999999999999999|expected an integer from -2147483648 to 2147483647, found"
            + " -99999999999999999999",
      })
  void wrongTypesForAnInt(String value, String problem) {
    JsonException fault = refused("{\"a/b~c\":[0,\n " + value + "]}", JsonFaultTest::ints);
    assertEquals(problem, fault.problem());
    assertEquals("/a~1b~0c/1", fault.path());
    assertEquals("2:2", fault.line() + ":" + fault.column());
  }

  private static int ints(JsonReader in) {
    int sum = 0;
    in.beginObject();
    while (in.nextName() != null) {
      in.beginArray();
      while (in.nextElement()) {
        sum += in.readInt();
      }
    }
    return sum;
  }

  @Test
  void everyScalarSaysWhatItExpected() {
    assertProblem("expected a string, found an array", "[]", JsonReader::readString);
    assertProblem("expected true or false, found \"yes\"", "\"yes\"", JsonReader::readBoolean);
    assertProblem("expected true or false, found 0.5", "0.5", JsonReader::readBoolean);
    assertProblem("expected an integer from -128 to 255, found 256", "256", JsonReader::readByte);
    assertProblem(
        "expected an integer from -32768 to 32767, found -32769", "-32769", JsonReader::readShort);
    assertProblem(
        "expected an integer from -9223372036854775808 to 9223372036854775807,"
            + " found 9223372036854775808",
        "9223372036854775808",
        JsonReader::readLong);
    assertProblem(
        "expected a string of one character, found \"ab\"", "\"ab\"", JsonReader::readChar);
    assertProblem("expected a string of one character, found true", "true", JsonReader::readChar);
    assertProblem("expected a number, found \"1f\"", "\"1f\"", JsonReader::readDouble);
    assertProblem("expected a number, found \"nan\"", "\"nan\"", JsonReader::readFloat);
    assertProblem("expected an integer, found \"1.5\"", "\"1.5\"", JsonReader::readBigInteger);
    assertProblem("expected a number, found null", "null", JsonReader::readBigDecimal);
    assertProblem(
        "expected a string of base64 (RFC 4648 section 4), found \"a b\"",
        "\"a b\"",
        JsonReader::readBinary);
    assertProblem("expected an object, found an array", "[]", in -> begin(in, true));
    assertProblem("expected an array, found an object", "{}", in -> begin(in, false));
  }

  private static boolean begin(JsonReader in, boolean object) {
    if (object) {
      in.beginObject();
    } else {
      in.beginArray();
    }
    return object;
  }

  private static void assertProblem(
      String problem, String document, Function<JsonReader, ?> codec) {
    assertEquals(problem, refused(document, codec).problem());
  }

  @Test
  void foundTextIsCutAndOnOneLine() {
    String secret = "A".repeat(39) + "\\n" + "SECRET".repeat(1000);
    JsonException fault = refused("\"" + secret + "\"", JsonReader::readInt);
    assertEquals(
        "expected an integer, found \"" + "A".repeat(39) + "\\u000a...\"", fault.problem());
    fault = refused("{\"a\\r\\nb\":\"\\u001b\\u2028\\ud800\"}", JsonFaultTest::firstInt);
    assertEquals("expected an integer, found \"\\u001b\\u2028\\ud800\"", fault.problem());
    assertEquals("/a\\u000d\\u000ab", fault.path());
    fault = refused("{\"" + "n".repeat(300) + "\":null}", JsonFaultTest::firstInt);
    assertEquals(1 + 200 + 3, fault.path().length());
  }

  private static int firstInt(JsonReader in) {
    in.beginObject();
    assertNotNull(in.nextName());
    return in.readInt();
  }

  @Test
  void missingPropertiesAreNamedTogetherAtTheirObject() {
    JsonException fault =
        refused(
            "{\"a\":[0, {}]}",
            in -> {
              in.beginObject();
              in.nextName();
              in.beginArray();
              in.nextElement();
              in.nextElement();
              in.beginObject();
              in.nextName();
              throw in.missing("x", "y", "z");
            });
    assertEquals(
        "the properties \"x\", \"y\" and \"z\" are required, found none or null", fault.problem());
    assertEquals("/a/1", fault.path());
    assertEquals(11, fault.column());
    fault =
        refused(
            "{}",
            in -> {
              in.beginObject();
              in.nextName();
              throw in.missing("x");
            });
    assertEquals("the property \"x\" is required, found none or null", fault.problem());
    assertEquals("", fault.path());
  }

  @Test
  void duplicatesStandAtTheSecondValue() {
    JsonException fault = refused("{\"a\":1,\"a\":{}}", TreeJson::read);
    assertEquals("expected each property once, found \"a\" again", fault.problem());
    assertEquals("/a", fault.path());
    assertEquals(12, fault.column());
  }

  @ParameterizedTest
  @CsvSource({"\\ud800", "\\udc00", "a\\ud800b", "\\udc00\\ud800", "0123456789\\ud83d"})
  void halfASurrogatePairInANameIsRefused(String name) {
    JsonException fault = refused("{\"x\":1,\"" + name + "\":2}", TreeJson::read);
    assertEquals(
        "expected both halves of a surrogate pair in a property's name, found one",
        fault.problem());
    assertEquals(1, fault.line());
    assertTrue(fault.column() > 9, fault.getMessage());
  }

  @Test
  void unknownConstantsSuggestTheNearest() {
    assertEquals(
        "expected one of \"PENDING\", \"SHIPPED\", found \"SHIPED\"; did you mean \"SHIPPED\"?",
        unknown("SHIPED", "PENDING", "SHIPPED"));
    assertEquals(
        "expected one of \"PENDING\", \"SHIPPED\", found \"pending\"; did you mean \"PENDING\"?",
        unknown("pending", "PENDING", "SHIPPED"));
    assertEquals(
        "expected one of \"PENDING\", \"SHIPPED\", found \"green\"",
        unknown("green", "PENDING", "SHIPPED"));
    assertEquals("expected \"ON\", found \"\"", unknown("", "ON"));
    String[] many = new String[25];
    for (int i = 0; i < many.length; i++) {
      many[i] = "C" + i;
    }
    assertTrue(unknown("zzz", many).endsWith("\"C19\" and 5 more, found \"zzz\""));
  }

  private static String unknown(String found, String... known) {
    return refused(
            "\"" + found + "\"",
            in -> {
              throw in.unknownConstant(in.readString(), known);
            })
        .problem();
  }

  @Test
  void malformedTextNamesTheByteAndItsOffset() {
    JsonReader reader = new JsonReader();
    byte[] bytes = utf8("xa\nb\u20ac");
    assertEquals("a\nb\u20ac", reader.text(bytes, 1, bytes.length - 1));
    JsonException fault =
        assertThrows(JsonException.class, () -> reader.text(bytes, 1, bytes.length - 2));
    assertEquals("expected UTF-8, found the malformed byte 0xe2 at offset 3", fault.problem());
    assertEquals("2:2", fault.line() + ":" + fault.column());
    assertEquals("", fault.path());
  }

  @Test
  void theReaderReadsOnAfterAnyFault() {
    JsonReader reader = new JsonReader();
    byte[] whole = utf8("{\"a\":[1,{\"b\":\"x\\n\u20ac\"}],\"c\":null,\"d\":1.5e3}");
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThrows(JsonException.class, () -> Documents.read(reader, cut, TreeJson::read));
      assertThrows(IllegalStateException.class, reader::nextElement);
      assertEquals(3, Documents.read(reader, whole, TreeJson::read).size());
    }
    reader.begin(whole, 0, whole.length);
    reader.beginObject();
    reader.nextName();
    assertEquals("/a", reader.unexpected("peace").path());
    assertEquals(3, Documents.read(reader, whole, TreeJson::read).size());
  }

  @Test
  void aReaderWithoutADocumentSaysSo() {
    JsonReader reader = new JsonReader();
    assertThrows(IllegalStateException.class, reader::skip);
    assertThrows(IllegalStateException.class, reader::readInt);
    assertFalse(reader.isNull());
  }
}
