package dev.aloft.scaleway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ShortLinesTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream lines = ShortLines.of(written);

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void shortLinesPassAsTheyAre() {
    lines.print("a\nbä");
    lines.write('\n');
    lines.println("x".repeat(ShortLines.LONGEST));
    assertEquals("a\nbä\n" + "x".repeat(ShortLines.LONGEST) + System.lineSeparator(), text());
  }

  @Test
  void aLongLineIsBroken() {
    lines.print("x".repeat(2 * ShortLines.LONGEST + 1));
    String line = "x".repeat(ShortLines.LONGEST);
    assertEquals(line + "\n" + line + "\nx", text());
  }

  @Test
  void noCharacterIsCutAndNothingIsLostWhateverThePieces() {
    long seed = 20261121;
    Random random = new Random(seed);
    StringBuilder all = new StringBuilder();
    while (all.length() < 500_000) {
      int kind = random.nextInt(40_000);
      all.append(kind == 0 ? "\n" : kind % 3 == 0 ? "€" : kind % 3 == 1 ? "😀" : "a");
    }
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; ) {
      int count = Math.min(bytes.length - at, 1 + random.nextInt(20_000));
      lines.write(bytes, at, count);
      at += count;
    }
    assertEquals(all.toString().replace("\n", ""), text().replace("\n", ""), "seed " + seed);
    for (String line : text().split("\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length < 65_536 - 1, "seed " + seed);
    }
  }

  @Test
  void bytesThatAreNoTextAreBrokenToo() {
    byte[] bytes = new byte[200_000];
    Arrays.fill(bytes, (byte) 0x80);
    lines.write(bytes, 0, bytes.length);
    int run = 0;
    int longest = 0;
    for (byte b : written.toByteArray()) {
      run = b == '\n' ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    assertTrue(longest < 65_535, "" + longest);
  }
}
