package dev.aloft.json.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Documents cut after every byte are refused at their end, unless what is left is one. */
class CutDocumentsTest {
  private final Verdicts verdicts = new Verdicts();

  @Test
  void everyBeginning() {
    for (byte[] document : Varied.documents()) {
      for (int length = 0; length < document.length; length++) {
        byte[] cut = Arrays.copyOf(document, length);
        JsonException fault = verdicts.verify(cut);
        if (fault != null) {
          int at = Verdicts.offset(cut, fault);
          assertTrue(
              at == length || isCharacter(document, at, length),
              Verdicts.label(cut) + ": " + fault.getMessage());
        }
      }
      assertEquals(null, verdicts.verify(document));
    }
    assertTrue(verdicts.read >= 11 && verdicts.refused > 500);
  }

  /** The cut is within a character of several bytes, whose first is at fault. */
  private static boolean isCharacter(byte[] document, int at, int length) {
    return document[at] < 0 && at + 4 > length && (document[length] & 0xc0) == 0x80;
  }

  @Test
  void everyEnd() {
    for (byte[] document : Varied.documents()) {
      for (int from = 1; from < document.length; from++) {
        verdicts.verify(Arrays.copyOfRange(document, from, document.length));
      }
    }
    assertTrue(verdicts.refused > 500);
  }
}
