package dev.aloft.json.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonException;
import dev.aloft.json.text.StringReads.Way;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Escapes, right and wrong, at every alignment, in strings and names. */
class EscapesTest {
  private static final int ALIGNMENTS = 32;
  private static final Way[] WAYS = Way.values();
  private static final String SHORT = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final StringReads reads = new StringReads();
  private int turn;

  @Test
  void shortEscapesAloneAndInPairs() {
    for (int i = 0; i < SHORT.length(); i++) {
      String one = "\\" + SHORT.charAt(i);
      everywhere(one, String.valueOf(MEANT.charAt(i)));
      for (int j = 0; j < SHORT.length(); j++) {
        everywhere(one + "\\" + SHORT.charAt(j), "" + MEANT.charAt(i) + MEANT.charAt(j));
      }
    }
  }

  @Test
  void runsOfBackslashesBeforeTheClosingQuote() {
    for (int pairs = 0; pairs <= 20; pairs++) {
      everywhere("\\\\".repeat(pairs), "\\".repeat(pairs));
      everywhere("\\\\".repeat(pairs) + "\\\"", "\\".repeat(pairs) + "\"");
      everywhere("\\\"".repeat(pairs), "\"".repeat(pairs));
    }
  }

  @Test
  void everyUnitInLowerOrUpperCase() {
    for (int unit = 0; unit <= 0xffff; unit++) {
      String hex = String.format("%04x", unit);
      String escape = "\\u" + (unit % 2 == 0 ? hex : hex.toUpperCase(Locale.ROOT));
      inTurn(escape, String.valueOf((char) unit));
    }
  }

  @Test
  void pairsOfEveryHighAndEveryLowHalf() {
    for (int half = 0; half < 0x400; half++) {
      for (int other : new int[] {0, 1, 0x1ff, 0x200, 0x3fe, 0x3ff}) {
        pair((char) (0xd800 + half), (char) (0xdc00 + other));
        pair((char) (0xd800 + other), (char) (0xdc00 + half));
      }
    }
  }

  private void pair(char high, char low) {
    inTurn(String.format("\\u%04x\\u%04X", (int) high, (int) low), "" + high + low);
  }

  /** Kept in a string, a question mark in UTF-8, refused in a name. */
  @Test
  void halvesOfPairsBesideAnything() {
    String[][] besides = {
      {"", ""},
      {"x", "x"},
      {"\\n", "\n"},
      {"\\u0041", "A"},
      {"\\ue000", "\ue000"},
      {"\u20ac", "\u20ac"},
      {"\ud83d\ude00", "\ud83d\ude00"},
      {"\\\\", "\\"},
      {"\\\\ude00", "\\ude00"},
      {"ude00", "ude00"},
    };
    for (String half : new String[] {"d800", "dbff", "dc00", "dfff", "D83D", "DE00"}) {
      String text = String.valueOf((char) Integer.parseInt(half, 16));
      for (String[] before : besides) {
        for (String[] after : besides) {
          everywhere(before[0] + "\\u" + half + after[0], before[1] + text + after[1]);
        }
      }
    }
    everywhere("\\ud83d\\ud83d", "\ud83d\ud83d");
    everywhere("\\ude00\\ude00", "\ude00\ude00");
    everywhere("\\ude00\\ud83d", "\ude00\ud83d");
    everywhere("\\ud83d\\ud83d\\ude00", "\ud83d\ud83d\ude00");
    everywhere("\\ud83d\\ude00\\ude00", "\ud83d\ude00\ude00");
  }

  @Test
  void anythingElseAfterABackslashIsRefused() {
    for (int b = 0; b < 0x100; b++) {
      if (SHORT.indexOf(b) < 0 && b != 'u') {
        for (int alignment = 0; alignment < ALIGNMENTS; alignment++) {
          refused(alignment, '\\', b);
        }
      }
    }
  }

  @Test
  void anythingButFourHexadecimalDigitsIsRefused() {
    for (int b = 0; b < 0x100; b++) {
      if (Character.digit(b, 16) < 0 || b >= 0x80) {
        for (int alignment = 0; alignment < ALIGNMENTS; alignment++) {
          refused(alignment, '\\', 'u', b, '0', '4', '1');
          refused(alignment, '\\', 'u', '0', b, '4', '1');
          refused(alignment, '\\', 'u', '0', '0', b, '1');
          refused(alignment, '\\', 'u', 'd', '8', '3', b);
          refused(alignment, '\\', 'u', 'd', '8', '3', 'd', '\\', 'u', b, 'e', '0', '0');
          refused(alignment, '\\', 'u', 'd', '8', '3', 'd', '\\', 'u', 'd', 'e', '0', b);
        }
      }
    }
  }

  /** Digits of other scripts are digits to {@link Character#digit(char, int)}. */
  @Test
  void digitsOfOtherScriptsAreRefused() {
    for (String digits : new String[] {"\u0660\u0660\u0664\u0661", "\uff10\uff10\uff14\uff11"}) {
      for (int alignment = 0; alignment < ALIGNMENTS; alignment++) {
        byte[] utf8 = ("\\u" + digits).getBytes(StandardCharsets.UTF_8);
        int[] content = new int[utf8.length];
        for (int i = 0; i < content.length; i++) {
          content[i] = utf8[i] & 0xff;
        }
        refused(alignment, content);
      }
    }
  }

  private void everywhere(String escaped, String text) {
    for (Way way : WAYS) {
      for (int alignment = 0; alignment < ALIGNMENTS; alignment++) {
        verify(way, alignment, escaped, text);
      }
    }
  }

  private void inTurn(String escaped, String text) {
    turn++;
    verify(WAYS[turn % WAYS.length], turn % ALIGNMENTS, escaped, text);
  }

  private void verify(Way way, int alignment, String escaped, String text) {
    String content = "x".repeat(alignment) + escaped + "yyyyyyyyyyyyyyyy";
    byte[] document = StringReads.document(way, content.getBytes(StandardCharsets.UTF_8));
    String expected = "x".repeat(alignment) + text + "yyyyyyyyyyyyyyyy";
    String utf8 = new String(expected.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    boolean whole = utf8.equals(expected);
    if (way.isName() && !whole) {
      JsonException fault =
          assertThrows(JsonException.class, () -> reads.read(way, document), () -> content);
      assertTrue(fault.line() == 1 && fault.column() > 1, fault.getMessage());
      return;
    }
    String read = reads.read(way, document);
    if (!way.isSkipped()) {
      assertEquals(way == Way.UTF8 ? utf8 : expected, read, () -> content + " as " + way);
    }
  }

  private void refused(int alignment, int... content) {
    Way way = WAYS[turn++ % WAYS.length];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("x".repeat(alignment).getBytes(StandardCharsets.UTF_8));
    for (int b : content) {
      bytes.write(b);
    }
    byte[] document = StringReads.document(way, bytes.toByteArray());
    String label = new String(document, StandardCharsets.ISO_8859_1) + " as " + way;
    JsonException fault = assertThrows(JsonException.class, () -> reads.read(way, document), label);
    assertTrue(fault.line() >= 1 && fault.column() >= 1, fault.getMessage());
  }
}
