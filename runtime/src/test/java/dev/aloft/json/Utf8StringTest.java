package dev.aloft.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Strings in UTF-8 and raw values are what reading them as text gives, faults included. */
final class Utf8StringTest {
  private static final PropertyName GUESS = PropertyName.of("a");
  private static final String[] PIECES = {
    "x", " ", "plain text", "\u00e9", "\u20ac", "\ud83d\ude00", "\u007f", "'", "/", "\u2028"
  };
  private static final String[] ESCAPES = {
    "\\\"",
    "\\\\",
    "\\/",
    "\\b",
    "\\f",
    "\\n",
    "\\r",
    "\\t",
    "\\u0000",
    "\\u001f",
    "\\u00E9",
    "\\u20ac",
    "\\uD83D\\ude00",
    "\\ud83d",
    "\\uDE00",
    "\\uDBFF\\uDFFF",
    "\\ud83d\\n",
    "\\ud83dx"
  };
  private static final String[] FAULTS = {
    "\\x", "\\u12", "\\u12g4", "\u0001", "\n", "\\", "\\ud83d\\u", "\\ud83d\\uzzzz", "\\U0041"
  };

  private final JsonReader reader = new JsonReader();
  private final Utf8Buffer unescaped = new Utf8Buffer();

  /** What a document of an array and an object of strings gives, or its fault. */
  private List<Object> read(byte[] document, boolean utf8) {
    List<Object> values = new ArrayList<>();
    unescaped.reset();
    try {
      reader.begin(document, 3, document.length - 3);
      reader.beginArray();
      while (reader.nextElement()) {
        if (reader.isObject()) {
          String name;
          while ((name = values.size() % 2 == 0 ? reader.nextName() : reader.nextName(GUESS))
              != null) {
            values.add(name);
            add(values, utf8);
          }
        } else {
          add(values, utf8);
        }
      }
      reader.end();
    } catch (JsonException e) {
      values.add(e.getMessage() + e.path() + e.line() + ":" + e.column());
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof ByteSlice slice) {
        values.set(i, hex(Arrays.copyOfRange(slice.bytes(), slice.offset(), to(slice))));
      }
    }
    return values;
  }

  private static int to(ByteSlice slice) {
    return slice.offset() + slice.length();
  }

  private void add(List<Object> values, boolean utf8) {
    values.add(
        utf8
            ? reader.readUtf8(unescaped)
            : hex(reader.readString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String hex(byte[] bytes) {
    return Arrays.toString(bytes);
  }

  private static String content(Random random, boolean faulty) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      String[] from =
          faulty && random.nextInt(8) == 0 ? FAULTS : random.nextInt(3) == 0 ? ESCAPES : PIECES;
      text.append(from[random.nextInt(from.length)]);
    }
    return text.toString();
  }

  private static byte[] document(Random random, boolean faulty) {
    StringBuilder json = new StringBuilder("###[");
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      String separator = i == 1 ? "" : random.nextBoolean() ? "," : " ,\n ";
      String value = random.nextInt(9) == 0 ? "-17.50" : '"' + content(random, faulty) + '"';
      json.append(
          random.nextInt(3) > 0
              ? value
              : "{\"a\":" + value + ", \"b\" : \"" + content(random, faulty) + "\"}");
      json.append(separator);
    }
    byte[] utf8 = json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    if (faulty && random.nextInt(3) == 0) {
      utf8[4 + random.nextInt(utf8.length - 4)] = (byte) random.nextInt(256);
    }
    return faulty && random.nextInt(6) == 0
        ? Arrays.copyOf(utf8, 4 + random.nextInt(utf8.length - 4))
        : utf8;
  }

  @Test
  void stringsInUtf8AreThoseReadAsText() {
    Random random = new Random(7);
    for (int i = 0; i < 30_000; i++) {
      byte[] document = document(random, false);
      assertEquals(
          read(document, false),
          read(document, true),
          new String(document, StandardCharsets.UTF_8));
    }
  }

  @Test
  void faultsAreThoseFoundWhenReadAsText() {
    Random random = new Random(8);
    int refused = 0;
    for (int i = 0; i < 30_000; i++) {
      byte[] document = document(random, true);
      List<Object> expected = read(document, false);
      refused += String.valueOf(expected).contains("found") ? 1 : 0;
      assertEquals(expected, read(document, true), new String(document, StandardCharsets.UTF_8));
    }
    assertTrue(refused > 5_000, "refused " + refused);
  }

  @Test
  void lengthIsLimitedAsThatOfText() {
    JsonReader narrow = new JsonReader(new JsonLimits(9, 4, 9, 9, 9, 99, 9));
    for (String json :
        List.of("\"abcd\"", "\"\\u00e9\\u00e9\\u00e9\\u00e9\"", "\"\u20ac\u20ac\"")) {
      String text = Documents.read(narrow, Documents.utf8(json), JsonReader::readString);
      String same =
          Documents.read(narrow, Documents.utf8(json), in -> in.readUtf8(unescaped).text());
      assertEquals(text, same);
    }
    byte[] longer = Documents.utf8("\"abcde\"");
    JsonException refused =
        assertThrows(
            JsonException.class,
            () -> Documents.read(narrow, longer, in -> in.readUtf8(unescaped)));
    assertEquals(
        assertThrows(
                JsonException.class, () -> Documents.read(narrow, longer, JsonReader::readString))
            .getMessage(),
        refused.getMessage());
  }

  @Test
  void plainStringsStayWhereTheyAre() {
    byte[] document = Documents.utf8("[\"gr\u00fc\u00dfe\", \"a\\nb\", \"a\\tb\"]");
    reader.begin(document, 0, document.length);
    reader.nextElement();
    assertSame(document, reader.readUtf8(unescaped).bytes());
    reader.nextElement();
    ByteSlice first = reader.readUtf8(unescaped);
    reader.nextElement();
    ByteSlice second = reader.readUtf8(unescaped);
    assertSame(first.bytes(), second.bytes());
    assertEquals("a\nb", first.text());
    assertEquals("a\tb", second.text());
  }

  @Test
  void slicesOutliveTheGrowthOfTheBuffer() {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.writeBytes(Documents.utf8("["));
    for (int i = 0; i < 400; i++) {
      String text = i + "\\n" + "x".repeat(i * 3);
      json.writeBytes(Documents.utf8((i == 0 ? "\"" : ",\"") + text + '"'));
    }
    json.writeBytes(Documents.utf8("]"));
    List<ByteSlice> slices =
        Documents.read(
            reader,
            json.toByteArray(),
            in -> {
              List<ByteSlice> read = new ArrayList<>();
              in.beginArray();
              while (in.nextElement()) {
                read.add(in.readUtf8(unescaped));
              }
              return read;
            });
    for (int i = 0; i < slices.size(); i++) {
      assertEquals(i + "\n" + "x".repeat(i * 3), slices.get(i).text());
    }
  }

  @Test
  void rawValuesAreTheBytesOfTheDocument() {
    Random random = new Random(9);
    for (int i = 0; i < 5_000; i++) {
      String value = Documents.random(random, 4).toString().replace(",", " ,\n");
      String json = "  [ " + value + String.format(Locale.ROOT, ", {\"b\": %s}]", value);
      byte[] document = Documents.utf8(json);
      reader.begin(document, 0, document.length);
      reader.beginArray();
      reader.nextElement();
      if (reader.isObject() || reader.isArray()) {
        ByteSlice raw = reader.readRaw();
        assertTrue(raw.isJson() && raw.isUtf8());
        assertArrayEquals(
            Documents.utf8(value), Arrays.copyOfRange(raw.bytes(), raw.offset(), to(raw)));
      } else {
        assertThrows(JsonException.class, reader::readRaw);
        reader.skip();
      }
      reader.nextElement();
      assertEquals("{\"b\": " + value + "}", reader.readRaw().text());
      assertFalse(reader.nextElement());
      reader.end();
    }
  }

  @Test
  void partsAreReadLikeDocumentsOfTheirOwn() {
    Random random = new Random(10);
    for (int i = 0; i < 5_000; i++) {
      byte[] inner = document(random, i % 2 == 0);
      String text = new String(inner, 3, inner.length - 3, StandardCharsets.UTF_8);
      String outer = Documents.written(JsonWriter::writeString, text);
      byte[] document = Documents.utf8(outer);
      unescaped.reset();
      reader.begin(document, 0, document.length);
      ByteSlice part = reader.readUtf8(unescaped);
      reader.end();
      assertEquals(skipped(Documents.utf8(text), null), skipped(null, part), text);
    }
  }

  private String skipped(byte @Nullable [] alone, @Nullable ByteSlice part) {
    try {
      if (part != null) {
        reader.begin(part.bytes(), part.offset(), part.length());
      } else if (alone != null) {
        reader.begin(alone, 0, alone.length);
      }
      reader.skip();
      reader.end();
      return "read";
    } catch (JsonException e) {
      return e.getMessage() + e.path() + e.line() + ":" + e.column();
    }
  }
}
