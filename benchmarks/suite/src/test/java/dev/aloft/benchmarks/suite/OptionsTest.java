package dev.aloft.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void withoutAnyTheWholeRunIsMade() {
    Options options = Options.of(List.of());
    assertEquals(5, options.rounds());
    assertTrue(options.build() && options.natives() && options.quotas() && options.json());
    assertFalse(options.nativePeers());
    assertEquals(100_000, options.soak());
    assertTrue(options.measures("anything"));
    assertEquals(Path.of("benchmarks/results"), options.output());
  }

  @Test
  void eachIsRead() {
    Options options =
        Options.of(
            List.of(
                "--rounds",
                "3",
                "--calls",
                "10",
                "--subjects",
                "aloft,floor",
                "--only",
                "jar 25",
                "--no-build",
                "--no-native",
                "--native-peers",
                "--soak",
                "7",
                "--no-quotas",
                "--no-json",
                "--output",
                "out"));
    assertEquals(3, options.rounds());
    assertEquals(10, options.calls());
    assertTrue(options.measures("floor"));
    assertFalse(options.measures("spring"));
    assertTrue(options.only().matcher("aloft aws hello jar 25").find());
    assertTrue(options.nativePeers());
    assertEquals(7, options.soak());
    assertEquals(0, Options.of(List.of("--no-soak")).soak());
    assertFalse(options.build() || options.natives() || options.quotas() || options.json());
    assertEquals(Path.of("out"), options.output());
  }

  @Test
  void whatIsWrongIsNamed() {
    assertEquals("There is no option --fast.", refusal("--fast"));
    assertEquals("--rounds needs a value.", refusal("--rounds"));
    assertEquals("--rounds needs a number from 1 on, not 0.", refusal("--rounds", "0"));
    assertEquals("--calls needs a number from 1 on, not many.", refusal("--calls", "many"));
  }

  private static String refusal(String... words) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Options.of(List.of(words)))
            .getMessage());
  }
}
