package dev.aloft.provider.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InvocationLimitsTest {
  @ParameterizedTest
  @CsvSource({"128, 128", "0, 0", "999999999, 999999999", "007, 7"})
  void digitsAreANumber(String text, int number) {
    assertEquals(number, InvocationLimits.number(text));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none", "''", "-1", "1.5", "12MB", "' 1'", "1000000000"})
  void anythingElseTellsNone(String text) {
    assertEquals(-1, InvocationLimits.number(text));
  }

  @Test
  void noDeadlineIsForEver() {
    assertEquals(Instant.MAX, InvocationLimits.deadline(-1));
    assertEquals(Duration.ofMillis(Long.MAX_VALUE), InvocationLimits.remaining(-1));
  }

  @Test
  void aDeadlineThatIsOverLeavesNothing() {
    assertEquals(Instant.ofEpochMilli(1000), InvocationLimits.deadline(1000));
    assertEquals(Duration.ZERO, InvocationLimits.remaining(1000));
  }

  @Test
  void aDeadlineToComeLeavesTime() {
    Duration left = InvocationLimits.remaining(System.currentTimeMillis() + 3_600_000);
    assertTrue(left.toMinutes() >= 50 && left.toMinutes() <= 60, left.toString());
  }
}
