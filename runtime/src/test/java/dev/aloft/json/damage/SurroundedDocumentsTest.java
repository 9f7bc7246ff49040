package dev.aloft.json.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.PlainJson;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A document is a part of an array: the reader must not look at what is before and after it. */
class SurroundedDocumentsTest {
  private static final String[] SURROUNDINGS = {
    "",
    "\"",
    "\\",
    "0",
    "1e",
    "]",
    "}",
    ",",
    ":",
    " ",
    "\n",
    "\u0000",
    "\u20ac",
    "u0041",
    "ull",
    "\"\"\"\"\"\"\"\"\""
  };

  private final JsonReader reader = new JsonReader();

  /** What would complete the document is right behind it. */
  @Test
  void documentsCutAtEveryByteInTheirPlace() {
    for (byte[] document : Varied.documents()) {
      for (int length = 0; length <= document.length; length++) {
        byte[] alone = Arrays.copyOf(document, length);
        assertEquals(
            outcome(alone, 0, length, false),
            outcome(document, 0, length, false),
            Verdicts.label(alone));
        assertEquals(
            outcome(alone, 0, length, true),
            outcome(document, 0, length, true),
            Verdicts.label(alone));
      }
      for (int from = 1; from < document.length; from += 3) {
        byte[] alone = Arrays.copyOfRange(document, from, document.length);
        assertEquals(
            outcome(alone, 0, alone.length, false),
            outcome(document, from, alone.length, false),
            Verdicts.label(alone));
      }
    }
  }

  @Test
  void scalarsCutAtEveryByteInTheirPlace() {
    String[] scalars = {
      "true",
      "null",
      "12345678901234567890",
      "-0.5e-10",
      "\"abcdefghijklmnop\"",
      "\"\u20ac\ud83d\ude00\"",
      "\"\\u20ac\\n\""
    };
    for (String scalar : scalars) {
      byte[] document = Documents.utf8("[" + scalar + "]");
      for (int from = 0; from < 2; from++) {
        for (int length = 1; length <= document.length - from; length++) {
          byte[] alone = Arrays.copyOfRange(document, from, from + length);
          for (boolean skipped : new boolean[] {false, true}) {
            assertEquals(
                outcome(alone, 0, length, skipped),
                outcome(document, from, length, skipped),
                Verdicts.label(alone));
          }
        }
      }
    }
  }

  @Test
  void anythingBeforeAndAfter() {
    for (byte[] document : Varied.documents()) {
      String expected = outcome(document, 0, document.length, false);
      for (String before : SURROUNDINGS) {
        for (String after : SURROUNDINGS) {
          byte[] lead = Documents.utf8(before);
          byte[] tail = Documents.utf8(after);
          byte[] all = Arrays.copyOf(lead, lead.length + document.length + tail.length);
          System.arraycopy(document, 0, all, lead.length, document.length);
          System.arraycopy(tail, 0, all, lead.length + document.length, tail.length);
          assertEquals(expected, outcome(all, lead.length, document.length, false), before + after);
          assertEquals("skipped", outcome(all, lead.length, document.length, true), before + after);
        }
      }
    }
  }

  /** The array may be as long as the document, or have room before it for any alignment. */
  @Test
  void everyAlignmentOfTheDocument() {
    for (byte[] document : Varied.documents()) {
      String expected = outcome(document, 0, document.length, false);
      for (int offset = 0; offset < 40; offset++) {
        byte[] all = new byte[offset + document.length];
        System.arraycopy(document, 0, all, offset, document.length);
        assertEquals(expected, outcome(all, offset, document.length, false));
      }
    }
  }

  private String outcome(byte[] array, int offset, int length, boolean skipped) {
    try {
      reader.begin(array, offset, length);
      @Nullable Object value = "skipped";
      if (skipped) {
        reader.skip();
      } else {
        value = reader.isNull() ? null : PlainJson.readObject(reader);
      }
      reader.end();
      return String.valueOf(value);
    } catch (JsonException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
