package dev.aloft.json.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.aloft.json.JsonException;
import dev.aloft.json.text.StringReads.Way;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Sequences of one to four bytes, well-formed or not, inside strings and names. The JDK's decoder
 * says what they are and where they are malformed.
 *
 * <p>Each sequence is read at one of 16 alignments in one of the ways, both in turn; with {@code
 * -Daloft.json.exhaustive=true} at every alignment in every way, which takes an hour.
 */
class Utf8SequencesTest {
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("aloft.json.exhaustive");
  private static final int ALIGNMENTS = 16;
  private static final Way[] WAYS = Way.values();

  /** The bytes around which rules change, and some that end or escape what they are in. */
  private static final int[] CHOSEN = {
    'x', '"', '\\', 0x00, 0x1f, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xf0,
    0xff
  };

  private final StringReads reads = new StringReads();
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer decoded = CharBuffer.allocate(16);
  private final Map<Way, byte[][]> documents = new EnumMap<>(Way.class);
  private int turn;
  private int read;
  private int refused;

  @Test
  void everyByteAndEveryTwoAtEveryAlignmentInEveryWay() {
    for (int first = 0; first < 0x100; first++) {
      everywhere((byte) first);
      for (int second = 0; second < 0x100; second += first < 0x80 ? 17 : 1) {
        byte[] sequence = {(byte) first, (byte) second};
        for (int i = (second & 0xc0) == 0x80 ? 0 : 13; i < ALIGNMENTS; i++) {
          inTurn(sequence);
        }
      }
    }
    for (int first : CHOSEN) {
      for (int second : CHOSEN) {
        everywhere((byte) first, (byte) second);
      }
    }
    assertTrue(read > 10_000 && refused > 100_000, read + " read, " + refused + " refused");
  }

  @Test
  void everyThreeBytesThatBeginAsThreeDo() {
    for (int first = 0xe0; first <= 0xef; first++) {
      for (int second = 0; second < 0x100; second++) {
        boolean continues = (second & 0xc0) == 0x80;
        for (int third = 0; third < 0x100; third++) {
          boolean rare = !EXHAUSTIVE && third % 15 != 0;
          if (rare && !(continues && (third & 0xc0) == 0x80)) {
            continue;
          }
          inTurn((byte) first, (byte) second, (byte) third);
        }
      }
    }
    assertTrue(read > 50_000 && refused > 50_000, read + " read, " + refused + " refused");
  }

  @Test
  void threeBytesOfEveryOtherBeginning() {
    for (int first = 0x80; first < 0x100; first++) {
      for (int second : CHOSEN) {
        for (int third : CHOSEN) {
          inTurn((byte) first, (byte) second, (byte) third);
        }
      }
    }
    assertTrue(read > 100 && refused > 10_000, read + " read, " + refused + " refused");
  }

  @Test
  void fourBytesOfEveryBeginning() {
    for (int first = 0xc0; first < 0x100; first++) {
      for (int second : CHOSEN) {
        for (int third : CHOSEN) {
          for (int fourth : CHOSEN) {
            inTurn((byte) first, (byte) second, (byte) third, (byte) fourth);
          }
        }
      }
    }
    assertTrue(read > 500 && refused > 100_000, read + " read, " + refused + " refused");
  }

  private void inTurn(byte... sequence) {
    if (EXHAUSTIVE) {
      everywhere(sequence);
      return;
    }
    turn++;
    verify(WAYS[turn % WAYS.length], turn % ALIGNMENTS, sequence);
  }

  private void everywhere(byte... sequence) {
    for (Way way : WAYS) {
      for (int alignment = 0; alignment < ALIGNMENTS; alignment++) {
        verify(way, alignment, sequence);
      }
    }
  }

  private void verify(Way way, int alignment, byte[] sequence) {
    int malformedAt = decode(sequence);
    int plain = malformedAt < 0 ? sequence.length : malformedAt;
    for (int i = 0; i < plain; i++) {
      if (sequence[i] == '"' || sequence[i] == '\\' || (sequence[i] >= 0 && sequence[i] < ' ')) {
        return; // Ends or escapes something: of other tests.
      }
    }
    int at = way.before.length() + alignment;
    byte[] document = place(way, alignment, sequence);
    int length = at + sequence.length + 20 + way.after.length();
    try {
      String found = reads.read(way, document, length);
      read++;
      if (malformedAt >= 0) {
        fail(label(way, alignment, sequence) + " is read as " + found);
      }
      String expected = "x".repeat(alignment) + decoded.flip() + "y".repeat(20);
      if (!way.isSkipped() && !found.equals(expected)) {
        assertEquals(expected, found, label(way, alignment, sequence));
      }
    } catch (JsonException e) {
      refused++;
      if (malformedAt < 0 || e.line() != 1 || e.column() != at + malformedAt + 1) {
        fail(label(way, alignment, sequence) + ": " + e.getMessage());
      }
    }
  }

  /** The same documents are used again and again. */
  private byte[] place(Way way, int alignment, byte[] sequence) {
    byte[][] aligned = documents.computeIfAbsent(way, w -> new byte[ALIGNMENTS][]);
    byte[] document = aligned[alignment];
    if (document == null) {
      document = new byte[64];
      Arrays.fill(document, (byte) 'x');
      System.arraycopy(StringReads.document(way, new byte[0]), 0, document, 0, 2);
      aligned[alignment] = document;
    }
    int at = way.before.length() + alignment;
    System.arraycopy(sequence, 0, document, at, sequence.length);
    int after = at + sequence.length;
    Arrays.fill(document, after, after + 20, (byte) 'y');
    for (int i = 0; i < way.after.length(); i++) {
      document[after + 20 + i] = (byte) way.after.charAt(i);
    }
    return document;
  }

  /** Where the sequence is malformed, or -1; then its text is in {@link #decoded}. */
  private int decode(byte[] sequence) {
    ByteBuffer in = ByteBuffer.wrap(sequence);
    decoded.clear();
    decoder.reset();
    CoderResult result = decoder.decode(in, decoded, true);
    return result.isError() ? in.position() : -1;
  }

  private static String label(Way way, int alignment, byte[] sequence) {
    return HexFormat.of().formatHex(sequence) + " at " + alignment + " as " + way;
  }
}
