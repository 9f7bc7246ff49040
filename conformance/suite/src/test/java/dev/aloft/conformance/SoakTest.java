package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.LoadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Many invocations of one process: every one answered once and correctly, and memory does not grow.
 * The system property {@code aloft.soak} sets how many.
 */
final class SoakTest {
  /** Below this, a JVM is warming up and a native heap finds its size: memory proves nothing. */
  private static final int ENOUGH_TO_MEASURE = 500_000;

  /** A native heap goes up and down below this; a leak of 200 bytes an invocation goes beyond. */
  private static final int SETTLING_KILOBYTES = 96 * 1024;

  @Test
  void everyInvocationIsAnsweredOnceAndMemoryDoesNotGrow() {
    int invocations = Integer.getInteger("aloft.soak", 20_000);
    AtomicLong early = new AtomicLong();
    try (Deployed function = Deployed.start("hello")) {
      LoadResult result =
          function
              .emulator()
              .load(
                  invocations,
                  index -> ("{\"name\":\"" + index + "\"}").getBytes(StandardCharsets.UTF_8),
                  (index, answer) -> {
                    if (index == invocations / 10) {
                      early.set(residentKilobytes(function));
                    }
                    return isRight(index, answer);
                  });
      assertTrue(result.clean(), result + "\n" + function.process().log());
      long late = residentKilobytes(function);
      System.out.println(
          "soak: "
              + invocations
              + " invocations in "
              + result.elapsed().toMillis()
              + " ms, resident "
              + early.get()
              + " kB after a tenth, "
              + late
              + " kB at the end");
      if (invocations >= ENOUGH_TO_MEASURE) {
        assertTrue(
            late <= Math.max(early.get() * 1.1 + 2048, SETTLING_KILOBYTES),
            early + " kB grew to " + late + " kB");
      }
    }
  }

  private static boolean isRight(int index, Answer answer) {
    return answer.text().equals("{\"message\":\"Hello, " + index + "!\"}");
  }

  private static long residentKilobytes(Deployed function) {
    Path status = Path.of("/proc", Long.toString(function.process().pid()), "status");
    try {
      if (!Files.exists(status)) {
        return 0;
      }
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
      return 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
