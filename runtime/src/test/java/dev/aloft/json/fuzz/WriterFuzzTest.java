package dev.aloft.json.fuzz;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calls {@link WriterFuzz} with random calls, most of which are valid. */
class WriterFuzzTest {
  private static final long SEED = Long.getLong("aloft.json.seed", 20261129);
  private static final int INPUTS = Integer.getInteger("aloft.json.fuzz", 20_000);

  @Test
  void randomCalls() {
    Random random = new Random(SEED);
    for (int i = 0; i < INPUTS / 2; i++) {
      byte[] calls = new byte[random.nextInt(i % 10 == 0 ? 400 : 30)];
      random.nextBytes(calls);
      WriterFuzz.fuzzerTestOneInput(calls);
    }
  }

  /** Short names of all sorts, among them those with half of a surrogate pair. */
  @Test
  void names() {
    for (int call = 4; call <= 6; call++) {
      for (int length = 0; length < 5; length++) {
        for (int kind = 0; kind < 256; kind++) {
          byte[] calls = {0, (byte) call, (byte) length, (byte) kind, 11, 0, 0, 2};
          WriterFuzz.fuzzerTestOneInput(calls);
        }
      }
    }
  }

  /** One document of valid calls only, so that it becomes long. */
  @Test
  void longDocuments() {
    Random random = new Random(SEED);
    for (int i = 0; i < INPUTS / 200; i++) {
      byte[] calls = new byte[3 * 1_000];
      random.nextBytes(calls);
      for (int j = 0; j < calls.length; j += 3) {
        calls[j] = (byte) (7 + random.nextInt(2) * 4);
      }
      calls[0] = 1;
      WriterFuzz.fuzzerTestOneInput(calls);
    }
  }
}
