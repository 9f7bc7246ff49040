package dev.aloft.provider.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TraceParentsTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String GOOD = "00-" + TRACE + "-b7ad6b7169203331-01";

  @Test
  void wellFormedValuesPass() {
    assertEquals(GOOD, TraceParents.valid(GOOD));
    String later = "cc" + GOOD.substring(2) + "-what-the-future-brings";
    assertEquals(later, TraceParents.valid(later));
  }

  @Test
  void othersDoNot() {
    assertNull(TraceParents.valid(null));
    for (String wrong :
        List.of(
            "",
            GOOD.substring(1),
            GOOD + "-",
            GOOD + "0",
            "ff" + GOOD.substring(2),
            "cc" + GOOD.substring(2) + ".",
            GOOD.replace('a', 'A'),
            GOOD.replace('-', '_'),
            GOOD.replace(TRACE, "0".repeat(32)),
            GOOD.replace("b7ad6b7169203331", "0".repeat(16)))) {
      assertNull(TraceParents.valid(wrong), wrong);
    }
  }

  @Test
  void shortIdsArePadded() {
    assertEquals(
        "00-00000000000000000000000000000001-0000000000000002-01", TraceParents.of("1", "2", true));
    assertEquals(GOOD, TraceParents.of(TRACE, "b7ad6b7169203331", true));
    assertEquals(GOOD.replace("-01", "-00"), TraceParents.of(TRACE, "b7ad6b7169203331", false));
    assertNull(TraceParents.of(TRACE + "0", "2", true));
    assertNull(TraceParents.of("1", "b7ad6b7169203331" + "0", true));
    assertNull(TraceParents.of("", "2", true));
    assertNull(TraceParents.of("1", "0", true));
    assertNull(TraceParents.of("x", "2", true));
  }

  @Test
  void noiseIsNeverTakenForATrace() {
    long seed = 55;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      char[] noise = GOOD.toCharArray();
      noise[random.nextInt(noise.length)] = (char) ('g' + random.nextInt(20));
      assertNull(TraceParents.valid(new String(noise)), new String(noise));
    }
  }
}
