package dev.aloft.json.damage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Documents with one byte changed, added or removed, at every place. */
class BrokenDocumentsTest {
  private static final int[] BYTES = {
    '"', '\\', '{', '}', '[', ']', ':', ',', '0', '1', '-', '.', 'e', 'u', 't', ' ', '\n', '\r',
    0x00, 0x1f, 0x7f, 0x80, 0xc3, 0xed, 0xf0, 0xff
  };

  private final Verdicts verdicts = new Verdicts();

  @Test
  void everyByteReplaced() {
    for (byte[] document : Varied.documents()) {
      for (int at = 0; at < document.length; at++) {
        for (int b : BYTES) {
          byte[] broken = document.clone();
          broken[at] = (byte) b;
          verdicts.verify(broken);
        }
      }
    }
    assertTrue(verdicts.read > 1_000 && verdicts.refused > 5_000);
  }

  @Test
  void aByteAddedAnywhere() {
    for (byte[] document : Varied.documents()) {
      for (int at = 0; at <= document.length; at++) {
        for (int b : BYTES) {
          byte[] broken = new byte[document.length + 1];
          System.arraycopy(document, 0, broken, 0, at);
          broken[at] = (byte) b;
          System.arraycopy(document, at, broken, at + 1, document.length - at);
          verdicts.verify(broken);
        }
      }
    }
    assertTrue(verdicts.read > 1_000 && verdicts.refused > 5_000);
  }

  @Test
  void oneToFourBytesRemovedAnywhere() {
    for (byte[] document : Varied.documents()) {
      for (int count = 1; count <= 4; count++) {
        for (int at = 0; at + count <= document.length; at++) {
          byte[] broken = Arrays.copyOf(document, document.length - count);
          System.arraycopy(document, at + count, broken, at, broken.length - at);
          verdicts.verify(broken);
        }
      }
    }
    assertTrue(verdicts.read > 500 && verdicts.refused > 1_000);
  }

  @Test
  void everyBitFlipped() {
    for (byte[] document : Varied.documents()) {
      for (int bit = 0; bit < 8 * document.length; bit++) {
        byte[] broken = document.clone();
        broken[bit / 8] ^= (byte) (1 << bit % 8);
        verdicts.verify(broken);
      }
    }
    assertTrue(verdicts.read > 500 && verdicts.refused > 1_000);
  }
}
