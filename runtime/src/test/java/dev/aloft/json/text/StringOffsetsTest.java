package dev.aloft.json.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.json.JsonException;
import dev.aloft.json.text.StringReads.Way;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What ends or interrupts a run of plain characters, at every offset from the string's beginning
 * and from the document's end: a reader that takes 8, 16 or 32 bytes at a time must not pass it.
 */
class StringOffsetsTest {
  private static final int MOST = 100;

  private final StringReads reads = new StringReads();

  @Test
  void plainStringsOfEveryLength() {
    String[] characters = {"x", "\u007f", "\u0080", "\u20ac", "\ud83d\ude00", "!", "~"};
    for (int length = 0; length <= 3 * MOST; length++) {
      for (String plain : characters) {
        verify(plain.repeat(length), plain.repeat(length));
      }
    }
  }

  @Test
  void oneUnusualCharacterAtEveryOffset() {
    String[][] unusual = {
      {"\\n", "\n"},
      {"\\\"", "\""},
      {"\\\\", "\\"},
      {"\\u00e9", "\u00e9"},
      {"\\uD83D\\uDE00", "\ud83d\ude00"},
      {"\u00e9", "\u00e9"},
      {"\u20ac", "\u20ac"},
      {"\ud83d\ude00", "\ud83d\ude00"},
      {"\\t\u20ac", "\t\u20ac"},
      {"\u20ac\\t", "\u20ac\t"},
    };
    // Strings of up to 256 bytes are decoded in one pass.
    IntStream.rangeClosed(0, MOST).forEach(before -> verifyOne(unusual, before, 0, 1, 7, 8, 33));
    IntStream.rangeClosed(240, 260).forEach(before -> verifyOne(unusual, before, 0, 1, 7, 8, 300));
  }

  private void verifyOne(String[][] unusual, int before, int... lengths) {
    for (int after : lengths) {
      for (String[] one : unusual) {
        String a = "a".repeat(before);
        String b = "b".repeat(after);
        verify(a + one[0] + b, a + one[1] + b);
      }
    }
  }

  @Test
  void aQuoteThatEndsTheStringEarly() {
    for (int before = 0; before <= MOST; before++) {
      for (int after = 1; after <= 20; after++) {
        byte[] content = new byte[before + 1 + after];
        Arrays.fill(content, (byte) 'x');
        content[before] = '"';
        refused(content, before + 2);
      }
    }
  }

  @Test
  void everyControlCharacterAtEveryOffset() {
    for (int before = 0; before <= MOST; before++) {
      for (int control = 0; control < ' '; control++) {
        byte[] content = new byte[before + 20];
        Arrays.fill(content, (byte) 'x');
        content[before] = (byte) control;
        refused(content, before + 1);
      }
    }
  }

  @Test
  void aStringThatDoesNotEnd() {
    for (int length = 0; length <= MOST; length++) {
      for (String last : new String[] {"x", "\\\"", "\\", "\\u", "\\u004", "\u20ac"}) {
        for (Way way : Way.values()) {
          byte[] whole =
              StringReads.document(
                  way, ("x".repeat(length) + last).getBytes(StandardCharsets.UTF_8));
          int end = whole.length - way.after.length();
          JsonException fault =
              assertThrows(JsonException.class, () -> reads.read(way, whole, end), last);
          assertEquals(end + 1, fault.column(), fault.getMessage());
        }
      }
    }
  }

  private void verify(String escaped, String text) {
    for (Way way : Way.values()) {
      byte[] document = StringReads.document(way, escaped.getBytes(StandardCharsets.UTF_8));
      String read = reads.read(way, document);
      if (!way.isSkipped()) {
        assertEquals(text, read, () -> escaped + " as " + way);
      }
    }
  }

  /** Refused at that byte of the content, counted from 0. */
  private void refused(byte[] content, int at) {
    for (Way way : Way.values()) {
      byte[] document = StringReads.document(way, content);
      JsonException fault =
          assertThrows(
              JsonException.class,
              () -> reads.read(way, document),
              () -> new String(document, StandardCharsets.UTF_8) + " as " + way);
      assertEquals(way.before.length() + at, fault.column(), fault.getMessage());
    }
  }
}
