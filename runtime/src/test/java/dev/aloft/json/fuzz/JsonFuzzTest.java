package dev.aloft.json.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.fuzz.StrictJson.MalformedException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Calls {@link JsonFuzz} with random documents, whole and damaged, and with random bytes; {@code
 * -Daloft.json.fuzz=100000000} sets how many.
 */
class JsonFuzzTest {
  private static final long SEED = Long.getLong("aloft.json.seed", 20261129);
  private static final int INPUTS = Integer.getInteger("aloft.json.fuzz", 20_000);

  private final Random random = new Random(SEED);
  private final RandomJson documents = new RandomJson(SEED);

  @Test
  void wholeDocuments() throws MalformedException {
    for (int i = 0; i < INPUTS / 5; i++) {
      byte[] document = documents.next();
      JsonFuzz.fuzzerTestOneInput(document);
    }
  }

  @Test
  void damagedDocuments() {
    int malformed = 0;
    int inputs = INPUTS / 5 * 3;
    for (int i = 0; i < inputs; i++) {
      byte[] damaged = Damage.of(random, documents.next());
      JsonFuzz.fuzzerTestOneInput(damaged);
      malformed += isMalformed(damaged) ? 1 : 0;
    }
    assertTrue(malformed > inputs / 3 && malformed < inputs, malformed + " are malformed");
  }

  @Test
  void randomBytes() {
    String likely = "{}[],:\"\\u0123456789abcdefE+-.tn \n";
    for (int i = 0; i < INPUTS / 5; i++) {
      byte[] bytes = new byte[random.nextInt(16)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] =
            random.nextInt(12) == 0
                ? (byte) random.nextInt(256)
                : (byte) likely.charAt(random.nextInt(likely.length()));
      }
      JsonFuzz.fuzzerTestOneInput(bytes);
    }
  }

  private static boolean isMalformed(byte[] document) {
    try {
      StrictJson.of(document);
      return false;
    } catch (MalformedException e) {
      return true;
    }
  }
}
