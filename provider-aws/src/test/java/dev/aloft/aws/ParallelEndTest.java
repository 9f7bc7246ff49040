package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.EventHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends one of several loops, and what all of them. */
@Timeout(120)
final class ParallelEndTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static LambdaEmulator emulator(int loops) {
    return LambdaEmulator.builder().concurrency(loops).start();
  }

  private static int occurrences(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  /** Loops that get no event however often they ask end; the others serve it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void loopsThatGiveUpLeaveTheOthersAlone(int victims) throws Exception {
    Semaphore busy = new Semaphore(0);
    CountDownLatch release = new CountDownLatch(1);
    EventHandler handler =
        (input, context, output) -> {
          if (input.text().equals("busy")) {
            busy.release();
            release.await();
          }
          output.bytes(input.bytes());
        };
    try (LambdaEmulator emulator = emulator(4);
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      List<Invocation> others = new ArrayList<>();
      for (int i = victims; i < 4; i++) {
        others.add(emulator.invoke(Event.of("busy")));
      }
      busy.acquire(others.size());
      Event refused = Event.of("refused");
      for (int i = 0; i < 7 * victims; i++) {
        refused = refused.fault(Fault.status(403));
      }
      Invocation served = emulator.invoke(refused);
      while (occurrences(loop.log(), " loops go on") < victims) {
        Thread.onSpinWait();
      }
      release.countDown();
      assertEquals("refused", served.await(LIMIT).text(), loop.log());
      for (Invocation other : others) {
        assertEquals("busy", other.await(LIMIT).text(), loop.log());
      }
      emulator.awaitNext(4 - victims, LIMIT);
      assertEquals("after", emulator.call("after").text());
      assertFalse(loop.hasEnded());
      assertEquals(victims, occurrences(loop.log(), "Gave up after 7 attempts"), loop.log());
      assertFalse(loop.log().contains("[FATAL]"), loop.log());
      assertTrue(loop.log().contains(" ended. " + (4 - victims) + " loops go on."), loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void withoutItsLastLoopTheProcessEnds() throws Exception {
    try (LambdaEmulator emulator = emulator(3);
        RunningLoop loop = RunningLoop.of(emulator, (input, context, output) -> {})) {
      emulator.awaitNext(LIMIT);
      emulator.refuseConnections();
      emulator.dropIdleConnections();
      assertEquals(1, loop.awaitExit());
      assertEquals(3, occurrences(loop.log(), "Gave up after 7 attempts"), loop.log());
      assertTrue(loop.log().contains("No loop is left; the process ends."), loop.log());
    }
  }

  /** The API's own failure and fatal errors end the process, once the other answers are sent. */
  @ParameterizedTest
  @ValueSource(strings = {"broken api", "fatal error", "both fail"})
  void whatConcernsTheProcessEndsAllLoops(String what) throws Exception {
    CyclicBarrier together = new CyclicBarrier(what.equals("both fail") ? 2 : 1);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    EventHandler handler =
        (input, context, output) -> {
          switch (input.text()) {
            case "in flight" -> {
              started.countDown();
              release.await();
              output.text("answered");
            }
            case "broken api" -> output.text("refused");
            default -> {
              together.await();
              throw new LinkageError("no such class");
            }
          }
        };
    try (LambdaEmulator emulator = emulator(4);
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      Invocation inFlight = emulator.invoke(Event.of("in flight"));
      started.await();
      if (what.equals("broken api")) {
        emulator.invoke(Event.of(what).answerFault(Fault.status(500)));
      } else {
        emulator.invoke(Event.of(what));
      }
      if (what.equals("both fail")) {
        emulator.invoke(Event.of(what));
      }
      String record = what.equals("broken api") ? "status 500" : "LinkageError";
      while (!loop.log().contains(record)) {
        Thread.onSpinWait();
      }
      release.countDown();
      assertEquals("answered", inFlight.await(LIMIT).text(), loop.log());
      assertEquals(1, loop.awaitExit());
      assertEquals(List.of(), emulator.violations());
    }
  }
}
