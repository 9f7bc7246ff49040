package dev.aloft.json.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Every method returns the same as jackson-core's own implementation. */
class EncodedNameTest {
  @Test
  void equalsSerializedString() throws IOException {
    for (String name : new String[] {"", "name", "a\"b\\c\n\u0001", "\u00e9\u20ac\ud83d\ude00/"}) {
      SerializableString ours = new EncodedName(name);
      SerializableString theirs = new SerializedString(name);
      assertEquals(theirs.getValue(), ours.getValue());
      assertEquals(theirs.charLength(), ours.charLength());
      assertArrayEquals(theirs.asQuotedChars(), ours.asQuotedChars());
      assertArrayEquals(theirs.asQuotedUTF8(), ours.asQuotedUTF8());
      assertArrayEquals(theirs.asUnquotedUTF8(), ours.asUnquotedUTF8());
      for (int room = 0; room < 30; room++) {
        appends(theirs, ours, room);
      }
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      ByteArrayOutputStream found = new ByteArrayOutputStream();
      assertEquals(theirs.writeQuotedUTF8(expected), ours.writeQuotedUTF8(found));
      assertEquals(theirs.writeUnquotedUTF8(expected), ours.writeUnquotedUTF8(found));
      assertArrayEquals(expected.toByteArray(), found.toByteArray());
    }
  }

  private static void appends(SerializableString theirs, SerializableString ours, int room)
      throws IOException {
    byte[] expected = new byte[room];
    byte[] found = new byte[room];
    int from = Math.min(2, room);
    assertEquals(theirs.appendQuotedUTF8(expected, from), ours.appendQuotedUTF8(found, from));
    assertArrayEquals(expected, found);
    assertEquals(theirs.appendUnquotedUTF8(expected, from), ours.appendUnquotedUTF8(found, from));
    assertArrayEquals(expected, found);
    char[] expectedChars = new char[room];
    char[] foundChars = new char[room];
    assertEquals(theirs.appendQuoted(expectedChars, from), ours.appendQuoted(foundChars, from));
    assertArrayEquals(expectedChars, foundChars);
    assertEquals(theirs.appendUnquoted(expectedChars, from), ours.appendUnquoted(foundChars, from));
    assertArrayEquals(expectedChars, foundChars);
    assertEquals(
        theirs.putQuotedUTF8(ByteBuffer.allocate(room)),
        ours.putQuotedUTF8(ByteBuffer.allocate(room)));
    assertEquals(
        theirs.putUnquotedUTF8(ByteBuffer.allocate(room)),
        ours.putUnquotedUTF8(ByteBuffer.allocate(room)));
  }
}
