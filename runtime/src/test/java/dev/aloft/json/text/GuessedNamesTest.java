package dev.aloft.json.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.PropertyName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names that are compared with the document before they are decoded, at every length. */
class GuessedNamesTest {
  private static final int MOST = 70;
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyz_0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ.$";

  private final JsonReader reader = new JsonReader();

  @Test
  void namesOfEveryLengthWithEveryGuessThatIsAlmostRight() {
    for (int length = 0; length <= MOST; length++) {
      String name = LETTERS.repeat(2).substring(0, length);
      for (String guess : almost(name)) {
        verify(name, '"' + name + '"', guess);
        verify(guess, '"' + guess + '"', name);
      }
    }
  }

  private static List<String> almost(String name) {
    List<String> names = new ArrayList<>(List.of(name, "", name + "x", name + name, "x" + name));
    for (int i = 0; i < name.length(); i++) {
      names.add(name.substring(0, i) + "!" + name.substring(i + 1));
      names.add(name.substring(0, i));
    }
    return names;
  }

  @Test
  void namesThatLookDifferentInTheDocument() {
    for (int length = 0; length <= 40; length++) {
      String name = LETTERS.substring(0, length);
      for (int i = 0; i < length; i++) {
        String escaped =
            name.substring(0, i)
                + String.format("\\u%04x", (int) name.charAt(i))
                + name.substring(i + 1);
        verify(name, '"' + escaped + '"', name);
      }
      verify(name + "\n", '"' + name + "\\n\"", name + "\n");
      verify(name + "\n", '"' + name + "\\u000a\"", name + "\n");
      verify(name + "\"", '"' + name + "\\\"\"", name + "\"");
      verify(name + "\\", '"' + name + "\\\\\"", name + "\\");
      verify(name + "\\n", '"' + name + "\\\\n\"", name + "\n");
      verify(name + "/", '"' + name + "\\/\"", name + "/");
      verify(name + "/", '"' + name + "/\"", name + "/");
      verify(name + "\u00e9", '"' + name + "\u00e9\"", name + "\u00e9");
      verify(name + "\u20ac", '"' + name + "\\u20AC\"", name + "\u20ac");
      verify(name + "\ud83d\ude00", '"' + name + "\ud83d\ude00\"", name + "\ud83d\ude00");
      verify(name + "\ud83d\ude00", '"' + name + "\\ud83d\\ude00\"", name + "\ud83d\ude00");
      verify(name + "\u0000", '"' + name + "\\u0000\"", name + "\u0000");
    }
  }

  /** The name, its value and what follows are the same with a guess, right or wrong. */
  private void verify(String name, String written, String guess) {
    PropertyName guessed = PropertyName.of(guess);
    for (String form : new String[] {"{%s:1}", "{ %s : 1 , \"z\" : 2 }", "{%s:1,%1$s:2}"}) {
      byte[] document = Documents.utf8(form.replace("%s", written).replace("%1$s", written));
      reader.begin(document, 0, document.length);
      reader.beginObject();
      assertEquals(name, reader.nextName(guessed), () -> written + " guessed as " + guess);
      assertEquals(1, reader.readInt());
      String next = reader.nextName(guessed);
      if (form.endsWith("2}")) {
        assertEquals(name, next);
      } else if (form.endsWith("2 }")) {
        assertEquals("z", next);
      } else {
        assertNull(next);
      }
      if (next != null) {
        assertEquals(2, reader.readInt());
        assertNull(reader.nextName(guessed));
      }
      reader.end();
    }
  }

  /** The document ends, or goes wrong, in the middle of what was guessed. */
  @Test
  void documentsThatEndWithinTheGuess() {
    PropertyName guess = PropertyName.of("number");
    byte[] document = Documents.utf8("{\"number\":17,\"number\":18}");
    for (int length = 0; length < document.length; length++) {
      byte[] cut = Arrays.copyOf(document, length);
      assertEquals(fault(cut, length, null), fault(cut, length, guess), "cut at " + length);
      assertEquals(fault(cut, length, null), fault(document, length, guess), "cut at " + length);
    }
    for (int at = 0; at < document.length; at++) {
      for (int b = 0; b < 0x100; b++) {
        byte[] broken = document.clone();
        broken[at] = (byte) b;
        String label = "byte " + at + " is " + b;
        assertEquals(fault(broken, at, null), fault(broken, at, guess), label);
        String plain = outcome(broken, null);
        assertEquals(plain, outcome(broken, guess), label);
      }
    }
  }

  private String fault(byte[] document, int length, @Nullable PropertyName guess) {
    return String.valueOf(
        assertThrows(JsonException.class, () -> numbers(document, length, guess)).getMessage());
  }

  private String outcome(byte[] document, @Nullable PropertyName guess) {
    try {
      return numbers(document, document.length, guess);
    } catch (JsonException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private String numbers(byte[] document, int length, @Nullable PropertyName guess) {
    StringBuilder seen = new StringBuilder();
    reader.begin(document, 0, length);
    reader.beginObject();
    String name;
    while ((name = guess == null ? reader.nextName() : reader.nextName(guess)) != null) {
      seen.append(name).append('=').append(reader.readInt()).append(' ');
    }
    reader.end();
    return seen.toString();
  }
}
