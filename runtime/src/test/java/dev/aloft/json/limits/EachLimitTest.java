package dev.aloft.json.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PlainJson;
import dev.aloft.json.Utf8Buffer;
import java.math.BigDecimal;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a limit is read and written, what exceeds it by one is not. */
class EachLimitTest {
  private static final int WIDE = 100_000;

  private static JsonLimits limits(
      int depth, int string, int number, int scale, int name, int document, int written) {
    return new JsonLimits(depth, string, number, scale, name, document, written);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 31, 32, 33, 63, 64, 65, 500, 2000})
  void levelsThatAreRead(int most) {
    JsonReader reader = new JsonReader(limits(most, WIDE, WIDE, WIDE, WIDE, WIDE, 1));
    String problem = "expected at most " + most + " levels of arrays and objects, found more";
    for (String[] form : new String[][] {{"[", "]"}, {"{\"a\":", "}"}, {"[0,", ",1]"}}) {
      String reaching = form[0].repeat(most) + "1" + form[1].repeat(most);
      Documents.plain(reader, Documents.utf8(reaching));
      Documents.skip(reader, Documents.utf8(reaching));
      String exceeding = form[0].repeat(most + 1) + "1" + form[1].repeat(most + 1);
      refused(reader, exceeding, problem, EachLimitTest::skip);
      refused(reader, exceeding, problem, PlainJson::readObject);
      refused(reader, form[0].repeat(most + 1), problem, EachLimitTest::skip);
      // Levels that ended do not count.
      String beside = "[" + ("[".repeat(most - 1) + "]".repeat(most - 1) + ",").repeat(3) + "1]";
      Documents.plain(reader, Documents.utf8(most > 1 ? beside : "[1]"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 31, 32, 33, 500, 1000, 8000})
  void levelsThatAreWritten(int most) {
    JsonWriter writer = new JsonWriter(limits(1, 1, 1, 1, 1, 1, most));
    for (boolean objects : new boolean[] {false, true}) {
      assertEquals(
          most * (objects ? 6 : 2) + 1,
          Documents.written(writer, (out, x) -> nested(out, most, objects), "").length());
      IllegalStateException fault =
          assertThrows(
              IllegalStateException.class,
              () -> Documents.written(writer, (out, x) -> nested(out, most + 1, objects), ""));
      assertEquals(
          "The value has more than " + most + " levels: does it contain itself?",
          fault.getMessage());
      assertEquals("[]", Documents.written(writer, (out, x) -> empty(out), ""));
    }
  }

  private static void nested(JsonWriter out, int depth, boolean objects) {
    for (int i = 0; i < depth; i++) {
      if (objects) {
        out.beginObject();
        out.writeName("a");
      } else {
        out.beginArray();
      }
    }
    out.writeInt(1);
    for (int i = 0; i < depth; i++) {
      if (objects) {
        out.endObject();
      } else {
        out.endArray();
      }
    }
  }

  private static void empty(JsonWriter out) {
    out.beginArray();
    out.endArray();
  }

  /** Chars of UTF-16, not bytes, and not characters of escapes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 31, 32, 33, 100, 500, 1000, 4000, 10_000})
  void charsOfAString(int most) {
    JsonReader reader = new JsonReader(limits(9, most, WIDE, WIDE, WIDE, WIDE, 1));
    Utf8Buffer buffer = new Utf8Buffer();
    String problem = "expected a string of at most " + most + " characters, found a longer one";
    for (String one : new String[] {"x", "\u00e9", "\u20ac", "\\n", "\\u00e9"}) {
      String reaching = '"' + one.repeat(most) + '"';
      String exceeding = '"' + one.repeat(most + 1) + '"';
      assertEquals(
          most, Documents.read(reader, Documents.utf8(reaching), JsonReader::readString).length());
      Documents.read(reader, Documents.utf8(reaching), in -> in.readUtf8(buffer));
      refused(reader, exceeding, problem, JsonReader::readString);
      refused(reader, exceeding, problem, JsonReader::readChars);
      refused(reader, exceeding, problem, in -> in.readUtf8(buffer));
      refused(reader, "[" + exceeding + "]", problem, PlainJson::readObject);
      Documents.skip(reader, Documents.utf8(exceeding));
    }
    String pairs = "\"" + "\ud83d\ude00".repeat(most / 2);
    Documents.read(reader, Documents.utf8(pairs + "\""), JsonReader::readString);
    refused(reader, pairs + "\ud83d\ude00\"", problem, JsonReader::readString);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 8, 9, 17, 18, 19, 20, 31, 32, 33, 100, 1000, 4000})
  void digitsOfANumber(int most) {
    JsonReader reader = new JsonReader(limits(9, WIDE, most, WIDE, WIDE, WIDE, 1));
    String problem = "expected a number of at most " + most + " characters, found a longer one";
    String reaching = "9".repeat(most);
    Documents.plain(reader, Documents.utf8(reaching));
    Documents.skip(reader, Documents.utf8("[" + reaching + "]"));
    assertEquals(reaching, Documents.read(reader, Documents.utf8(reaching), JsonReader::readText));
    String exceeding = reaching + "9";
    refused(reader, exceeding, problem, EachLimitTest::skip);
    refused(reader, "[" + exceeding + "]", problem, PlainJson::readObject);
    refused(reader, "{\"a\": " + exceeding + " }", problem, EachLimitTest::skip);
    refused(
        reader,
        '"' + exceeding + '"',
        "expected a number of at most " + most + " characters",
        JsonReader::readDouble);
    Documents.read(reader, Documents.utf8('"' + reaching + '"'), JsonReader::readDouble);
  }

  /** Bytes of UTF-8, whether the name is read or skipped. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 15, 16, 17, 31, 32, 33, 64, 65, 1000})
  void bytesOfAName(int most) {
    JsonReader reader = new JsonReader(limits(9, WIDE, WIDE, 9, most, WIDE, 1));
    String problem = "expected a property name of at most " + most + " bytes, found a longer one";
    for (String one : new String[] {"x", "\u00e9", "\u20ac", "\ud83d\ude00"}) {
      int size = Documents.utf8(one).length;
      String reaching = "x".repeat(most % size) + one.repeat(most / size);
      Documents.plain(reader, Documents.utf8("{\"" + reaching + "\":7}"));
      Documents.skip(reader, Documents.utf8("{\"" + reaching + "\":7}"));
      String exceeding = "{\"" + reaching + "x\":7}";
      refused(reader, exceeding, problem, PlainJson::readObject);
      refused(reader, exceeding, problem, EachLimitTest::skip);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 10, 99, 999, 10_000, 1_000_000})
  void placesAroundThePoint(int most) {
    JsonReader reader = new JsonReader(limits(9, WIDE, WIDE, most, WIDE, WIDE, 1));
    String problem = "expected a number of at most " + most + " places around its point";
    for (String form : new String[] {"1e-%d", "1e%d", "-7E+%d"}) {
      String reaching = String.format(form, most);
      BigDecimal read =
          Documents.read(reader, Documents.utf8(reaching), JsonReader::readBigDecimal);
      assertEquals(new BigDecimal(reaching), read);
      refused(reader, String.format(form, most + 1), problem, JsonReader::readBigDecimal);
    }
    if (most < 10_000) {
      String fraction = "0." + "0".repeat(most - 1) + "1";
      assertEquals(
          new BigDecimal(fraction),
          Documents.read(reader, Documents.utf8(fraction), JsonReader::readBigDecimal));
      refused(reader, fraction + "0", problem, JsonReader::readBigDecimal);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 63, 64, 65, 1000})
  void bytesOfADocument(int most) {
    JsonReader reader = new JsonReader(limits(9, WIDE, WIDE, WIDE, WIDE, most, 1));
    String reaching = " ".repeat(most - 1) + "7";
    assertEquals(7, Documents.read(reader, Documents.utf8(reaching), JsonReader::readInt));
    String exceeding = " ".repeat(most) + "7";
    refused(
        reader,
        exceeding,
        "the document has " + (most + 1) + " bytes; at most " + most + " are read",
        JsonReader::readInt);
    // A part of a longer array.
    byte[] part = Documents.utf8(exceeding + "  ");
    reader.begin(part, 1, most);
    assertEquals(7, reader.readInt());
    reader.end();
  }

  private static boolean skip(JsonReader in) {
    in.skip();
    return true;
  }

  private static void refused(
      JsonReader reader, String document, String problem, Function<JsonReader, ?> codec) {
    JsonException fault =
        assertThrows(
            JsonException.class, () -> Documents.read(reader, Documents.utf8(document), codec));
    String found = fault.problem();
    assertEquals(problem, found.substring(0, Math.min(found.length(), problem.length())));
    assertEquals(7, Documents.read(reader, Documents.utf8("7"), JsonReader::readInt));
  }
}
