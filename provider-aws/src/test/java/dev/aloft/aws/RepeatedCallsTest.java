package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.EventHandler;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How often a function is called again because its answer got lost. The system property {@code
 * aloft.faulty} sets how many invocations are made.
 */
@Timeout(1800)
final class RepeatedCallsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** The emulator remembers every exchange, so it is renewed now and then. */
  private static final int BATCH = 5_000;

  /** One post in so many goes wrong. */
  private static final int RARITY = 50;

  private static final List<Fault> FAULTS =
      List.of(
          Fault.closeBeforeReading(),
          Fault.resetBeforeReading(),
          Fault.closeBeforeAnswer(),
          Fault.reset(),
          Fault.closeInHead(10),
          Fault.closeAfterAnswer());

  private final Random random = new Random(Long.getLong("fuzz.seed", 20_261_128L));
  private final AtomicInteger calls = new AtomicInteger();
  private int missed;
  private int unavoidable;

  @Test
  void atMostAQuarterOfTheLostAnswersCostsACall() {
    int invocations = Integer.getInteger("aloft.faulty", 3_000);
    for (int made = 0; made < invocations; made += BATCH) {
      run(Math.min(BATCH, invocations - made));
    }
    int repeated = calls.get() - invocations;
    System.out.println(
        "faults: "
            + invocations
            + " invocations, "
            + missed
            + " first answers that did not arrive, "
            + repeated
            + " calls repeated");
    assertTrue(missed > 0 && repeated <= missed / 4, repeated + " of " + missed);
    assertEquals(unavoidable, repeated, "only after two answers in a row that did not arrive");
  }

  private void run(int invocations) {
    EventHandler counting =
        (input, context, output) -> {
          calls.incrementAndGet();
          output.bytes(input.bytes());
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, counting)) {
      for (int i = 0; i < invocations; i++) {
        Event event = Event.of(String.valueOf(i));
        while (random.nextInt(RARITY) == 0) {
          event = event.answerFault(FAULTS.get(random.nextInt(FAULTS.size())));
        }
        missed += leadingMissed(event) > 0 ? 1 : 0;
        unavoidable += leadingMissed(event) / 2;
        Invocation invocation = emulator.invoke(event);
        assertEquals(String.valueOf(i), invocation.await(LIMIT).text(), loop.log());
      }
      assertEquals(List.of(), emulator.violations());
    }
  }

  private static int leadingMissed(Event event) {
    int count = 0;
    while (count < event.answerFaults().size() && isMissed(event.answerFaults().get(count))) {
      count++;
    }
    return count;
  }

  private static boolean isMissed(Fault fault) {
    return fault instanceof Fault.Close close && close.point() == Fault.Point.BEFORE_READING;
  }
}
