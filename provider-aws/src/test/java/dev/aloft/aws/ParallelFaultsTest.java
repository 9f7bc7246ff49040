package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.provider.EventHandler;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sixteen loops under faults at every point of an exchange. The system property {@code
 * aloft.parallel} sets how many invocations are made; a million takes minutes.
 */
@Timeout(3600)
final class ParallelFaultsTest {
  private static final int LOOPS = 16;
  private static final int INVOCATIONS = Integer.getInteger("aloft.parallel", 20_000);

  /** One exchange in so many goes wrong. */
  private static final int RARITY = 50;

  private static final String NONCE = "Lambda-Runtime-Invocation-Id";
  private static final List<Fault> OF_DELIVERY = ConnectionTest.faultsOfNext().toList();
  private static final List<Fault> OF_ANSWER =
      Stream.of(
              ConnectionTest.unansweredPosts(),
              ConnectionTest.lostAnswersOfPost(),
              Stream.of(
                  Fault.closeAfterAnswer(),
                  Fault.resetAfterAnswer(),
                  Fault.connectionClose(),
                  Fault.slow(1)))
          .flatMap(faults -> faults)
          .toList();

  private final long seed = Long.getLong("fuzz.seed", 20_261_130L);
  private final AtomicIntegerArray calls = new AtomicIntegerArray(INVOCATIONS);
  private final long[] used = new long[10];

  @Test
  void noInvocationIsLostOrServedTwiceAndMemoryStaysFlat() {
    EventHandler counting =
        (input, context, output) -> {
          calls.incrementAndGet(Integer.parseInt(input.text()));
          output.text(context.requestId() + " " + input.text());
        };
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    try (LambdaEmulator emulator =
        LambdaEmulator.builder().concurrency(LOOPS).recordExchanges(false).start()) {
      InvocationLoop loop =
          new InvocationLoop(
              new CreatingBootstrap(() -> counting), emulator.environment(), nowhere);
      Thread running = new Thread(loop::run, "under test");
      running.setDaemon(true);
      running.start();
      LoadResult result =
          emulator.loadEvents(
              INVOCATIONS,
              this::event,
              (index, answer) -> answer.text().equals(answer.requestId() + " " + index));
      loop.stop();
      report(result);
      assertEquals(INVOCATIONS, result.answered(), result::toString);
      assertEquals(0, result.lost() + result.wrong(), result::toString);
      assertTrue(result.redelivered() > 0, result::toString);
      for (int i = 0; i < INVOCATIONS; i++) {
        assertEquals(1, calls.get(i), "calls of " + i + ", seed " + seed);
      }
      assertEquals(List.of(), emulator.violations(), "seed " + seed);
    }
  }

  /**
   * Never a fault of both exchanges: an answer that finds its connection closed by the first has
   * only one attempt left, and two lost answers cost a second call.
   */
  private Event event(int index) {
    if (index % Math.max(1, INVOCATIONS / used.length) == 0) {
      measure(index);
    }
    Random random = new Random(seed + index);
    Event event = Event.of(String.valueOf(index)).header(NONCE, "attempt-" + index);
    int choice = random.nextInt(2 * RARITY);
    if (choice == 0) {
      return event.fault(OF_DELIVERY.get(random.nextInt(OF_DELIVERY.size())));
    }
    return choice == 1 ? event.answerFault(OF_ANSWER.get(random.nextInt(OF_ANSWER.size()))) : event;
  }

  /** Of the loops and the double together, in this process. */
  private void measure(int index) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    int tenth = Math.min(used.length - 1, (int) ((long) index * used.length / INVOCATIONS));
    used[tenth] = runtime.totalMemory() - runtime.freeMemory();
  }

  private void report(LoadResult result) {
    StringBuilder kilobytes = new StringBuilder();
    for (long bytes : used) {
      kilobytes.append(' ').append(bytes >> 10);
    }
    System.out.println("parallel: " + LOOPS + " loops, " + result + ", heap in kB:" + kilobytes);
    int half = used.length / 2;
    long grown = least(half, used.length) - least(1, half);
    assertTrue(grown < 4 << 20, "grown by " + grown + " bytes:" + kilobytes);
  }

  /** The least of several samples: the others have garbage of the moment, too. */
  private long least(int from, int to) {
    return Arrays.stream(used, from, to).min().orElseThrow();
  }
}
