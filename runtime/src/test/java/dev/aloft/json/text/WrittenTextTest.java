package dev.aloft.json.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PropertyName;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the writer makes of every character, in values and names. */
class WrittenTextTest {
  private static final int ALIGNMENTS = 16;

  private final JsonWriter writer = new JsonWriter();
  private final JsonMapper databind = new JsonMapper();

  @Test
  void everyUnitAtEveryAlignment() {
    for (int unit = 0; unit <= 0xffff; unit++) {
      boolean ascii = unit < 0x100;
      for (int at = ascii ? 0 : unit % 8; at < ALIGNMENTS; at += ascii ? 1 : 8) {
        verify("x".repeat(at) + (char) unit + "yyyyyyyy");
      }
      verify(String.valueOf((char) unit));
      assertEquals(
          expected(String.valueOf((char) unit)),
          Documents.written(writer, JsonWriter::writeChar, (char) unit));
    }
  }

  @Test
  void twoUnitsOfEveryKindBesideEachOther() {
    char[] kinds = {
      'x', '"', '\\', '/', '\n', 0, 0x1f, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00,
      0xdfff, 0xe000, 0xffff
    };
    for (int alignment = 0; alignment < 2 * ALIGNMENTS; alignment++) {
      for (char first : kinds) {
        for (char second : kinds) {
          verify("x".repeat(alignment) + first + second);
          verify("x".repeat(alignment) + first + second + "yyyyyyyyy");
        }
      }
    }
  }

  /** Lengths around those of buffers, with what takes most room at the end. */
  @Test
  void longTexts() {
    int[] sizes = {64, 128, 256, 512, 1000, 1024, 2000, 4000, 4096, 8000, 8192, 16_384};
    for (int size : sizes) {
      for (int length = size - 12; length <= size + 4; length++) {
        for (String last : new String[] {"", "\u0001", "\u20ac", "\ud83d\ude00", "\ud83d", "\""}) {
          verify("x".repeat(length) + last);
          verify("x".repeat(length - size / 2) + last.repeat(3) + "x".repeat(size / 2));
        }
      }
      verify("\u0001".repeat(size));
      verify("\u20ac".repeat(size));
      verify("\ud83d".repeat(size));
    }
  }

  @Test
  void manyShortTextsInOneDocument() {
    Random random = new Random(20261129);
    for (int i = 0; i < 40; i++) {
      StringBuilder expected = new StringBuilder("[");
      String[] texts = new String[5_000];
      for (int j = 0; j < texts.length; j++) {
        texts[j] = "x".repeat(random.nextInt(12)) + (char) random.nextInt(0x10000);
        expected.append(j > 0 ? "," : "").append(expected(texts[j]));
      }
      assertEquals(
          expected.append(']').toString(),
          Documents.written(writer, WrittenTextTest::writeAll, texts));
    }
  }

  private static void writeAll(JsonWriter out, String[] texts) {
    out.beginArray();
    for (String text : texts) {
      out.writeString(text);
    }
    out.endArray();
  }

  @Test
  void base64OfEveryLength() {
    Random random = new Random(20261129);
    for (int length = 0; length < 300; length++) {
      base64(random, length);
    }
    for (int length : new int[] {3_000, 6_000, 8_000, 12_286, 12_287, 12_288, 12_289, 100_000}) {
      base64(random, length);
    }
  }

  private void base64(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    assertEquals(
        '"' + Base64.getEncoder().encodeToString(bytes) + '"',
        Documents.written(writer, JsonWriter::writeBinary, bytes));
  }

  /** As a value, as UTF-8, as a name known early or late; and read back. */
  private void verify(String text) {
    String expected = expected(text);
    String written = Documents.written(writer, JsonWriter::writeString, text);
    if (!expected.equals(written)) {
      assertEquals(expected, written);
    }
    assertEquals(text, Documents.read(written, JsonReader::readString));
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    String plain = new String(utf8, StandardCharsets.UTF_8);
    if (plain.equals(text)) {
      assertEquals(
          expected, Documents.written(writer, (out, b) -> out.writeUtf8(b, 0, b.length), utf8));
    }
    assertEquals("{" + expected + ":1}", Documents.written(writer, WrittenTextTest::late, text));
    assertEquals(
        "{" + expected + ":1}",
        Documents.written(writer, WrittenTextTest::early, PropertyName.of(text)));
  }

  private static void late(JsonWriter out, String name) {
    out.beginObject();
    out.writeName(name);
    out.writeInt(1);
    out.endObject();
  }

  private static void early(JsonWriter out, PropertyName name) {
    out.beginObject();
    out.writeName(name);
    out.writeInt(1);
    out.endObject();
  }

  @Test
  void theExpectedTextIsThatOfDatabind() {
    for (int unit = 0; unit <= 0xffff; unit++) {
      if (unit < 0xd800 || unit > 0xdfff) { // databind writes no halves
        String text = "x" + (char) unit;
        assertEquals(databind.writeValueAsString(text), expected(text));
      }
    }
  }

  private static String expected(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = "\"\\\b\f\n\r\t".indexOf(c);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (escape >= 0) {
        json.append('\\').append("\"\\bfnrt".charAt(escape));
      } else if (pair) {
        json.append(c).append(text.charAt(++i));
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
