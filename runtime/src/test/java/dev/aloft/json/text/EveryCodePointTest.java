package dev.aloft.json.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.text.StringReads.Way;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** All code points, in long texts and at every alignment, are read and written as they are. */
class EveryCodePointTest {
  private static final int AT_ONCE = 1 << 14;

  private final StringReads reads = new StringReads();
  private final JsonWriter writer = new JsonWriter();

  @Test
  void inUtf8() {
    for (int from = 0; from <= Character.MAX_CODE_POINT; from += AT_ONCE) {
      StringBuilder text = new StringBuilder();
      for (int c = from; c < from + AT_ONCE; c++) {
        if (c >= ' ' && c != '"' && c != '\\' && (c < 0xd800 || c > 0xdfff)) {
          text.appendCodePoint(c);
        }
      }
      verify(text.toString());
    }
  }

  private void verify(String text) {
    for (int alignment = 0; alignment < 16; alignment++) {
      String content = "x".repeat(alignment) + text;
      byte[] utf8 = content.getBytes(StandardCharsets.UTF_8);
      for (Way way : Way.values()) {
        if (!way.isName() || utf8.length <= 50_000) {
          String read = reads.read(way, StringReads.document(way, utf8));
          same(way.isSkipped() ? "" : content, read);
        }
      }
      same('"' + content + '"', Documents.written(writer, JsonWriter::writeString, content));
    }
  }

  @Test
  void escaped() {
    StringBuilder text = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    StringBuilder mixed = new StringBuilder();
    for (int c = 0; c <= 0xffff; c++) {
      if (c < 0xd800 || c > 0xdfff) {
        text.append((char) c);
        lower.append(String.format("\\u%04x", c));
        mixed.append(String.format(c % 2 == 0 ? "\\u%04X" : "\\u%04x", c));
      }
    }
    for (int c = 0x10000; c <= Character.MAX_CODE_POINT; c += 13) {
      text.appendCodePoint(c);
      for (char half : Character.toChars(c)) {
        lower.append(String.format("\\u%04x", (int) half));
        mixed.append(String.format(half % 2 == 0 ? "\\u%04X" : "\\u%04x", (int) half));
      }
    }
    for (int alignment = 0; alignment < 16; alignment++) {
      for (StringBuilder escapes : new StringBuilder[] {lower, mixed}) {
        byte[] content = ("x".repeat(alignment) + escapes).getBytes(StandardCharsets.ISO_8859_1);
        String expected = "x".repeat(alignment) + text;
        same(expected, reads.read(Way.TEXT, StringReads.document(Way.TEXT, content)));
        same(expected, reads.read(Way.UTF8, StringReads.document(Way.UTF8, content)));
        reads.read(Way.SKIPPED, StringReads.document(Way.SKIPPED, content));
      }
    }
  }

  /** Compares without a message of megabytes. */
  private static void same(String expected, String found) {
    if (!expected.equals(found)) {
      int at = 0;
      while (at < Math.min(expected.length(), found.length())
          && expected.charAt(at) == found.charAt(at)) {
        at++;
      }
      assertEquals(
          expected.substring(Math.max(0, at - 5), Math.min(expected.length(), at + 20)),
          found.substring(Math.max(0, at - 5), Math.min(found.length(), at + 20)),
          "from " + at);
    }
  }
}
