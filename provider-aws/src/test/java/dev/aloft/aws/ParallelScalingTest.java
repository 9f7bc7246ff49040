package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.provider.EventHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How much more several loops do in the same time, for a function that waits, as for a database. A
 * measurement, which other work on the machine spoils: the system property {@code aloft.scaling} is
 * the milliseconds of the wait.
 */
@EnabledIfSystemProperty(named = "aloft.scaling", matches = "[0-9]+")
@Timeout(600)
final class ParallelScalingTest {
  private static final long WAIT_NANOS = Long.getLong("aloft.scaling", 0) * 1_000_000;

  /** Invocations of each loop. */
  private static final int EACH = 200;

  @Test
  void sixtyFourLoopsDoSixtyFourTimesAsMuch() {
    perSecond(8);
    double alone = perSecond(1);
    double last = alone;
    for (int loops = 4; loops <= 64; loops *= 4) {
      double together = perSecond(loops);
      last = together / (loops * alone);
      System.out.printf("scaling: %d loops, %.0f/s, %.3f of linear%n", loops, together, last);
    }
    assertTrue(last >= 0.9, last + " of linear");
  }

  private static double perSecond(int loops) {
    EventHandler waiting =
        (input, context, output) -> {
          long end = System.nanoTime() + WAIT_NANOS;
          for (long left = WAIT_NANOS; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          output.bytes(input.bytes());
        };
    try (LambdaEmulator emulator =
            LambdaEmulator.builder().concurrency(loops).recordExchanges(false).start();
        RunningLoop loop = RunningLoop.of(emulator, waiting)) {
      LoadResult result =
          emulator.load(
              loops * EACH,
              index -> String.valueOf(index).getBytes(StandardCharsets.UTF_8),
              (index, answer) -> answer.text().equals(String.valueOf(index)));
      assertTrue(result.clean(), result + loop.log());
      assertEquals(0, emulator.violations().size(), emulator.violations()::toString);
      return result.sent() * 1e9 / result.elapsed().toNanos();
    }
  }
}
