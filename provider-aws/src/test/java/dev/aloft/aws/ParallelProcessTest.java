package dev.aloft.aws;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static dev.aloft.provider.tests.TestProcess.SIGTERM;
import static dev.aloft.provider.tests.TestProcess.occurrences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.tests.TestProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What signals and fatal errors do to a process with several loops. */
@Timeout(180)
final class ParallelProcessTest {
  private static final int LOOPS = 4;

  private static LambdaEmulator emulator(int loops) {
    return LambdaEmulator.builder().concurrency(loops).start();
  }

  private static FunctionProcess launch(LambdaEmulator emulator, String mode) {
    return TestProcess.launch(emulator, TestFunction.class, mode);
  }

  /** Where one loop is when the signal comes. */
  enum Point {
    WAITING,
    READING_AN_EVENT,
    PAUSING,
    IN_THE_HANDLER,
    AWAITING_THE_REPLY
  }

  /** Brings a loop there, and returns its invocation. */
  private static Invocation bring(LambdaEmulator emulator, FunctionProcess process, Point point) {
    switch (point) {
      case WAITING -> {
        Invocation served = emulator.invoke(Event.of("1"));
        served.await(LIMIT);
        emulator.awaitNext(LOOPS - 1, LIMIT);
        return served;
      }
      case READING_AN_EVENT -> {
        Fault cut = Fault.raw("HTTP/1.1 200 OK\r\nContent-Le");
        Invocation cutOff = emulator.invoke(Event.of("1").fault(cut));
        while (cutOff.deliveries() == 0) {
          Thread.onSpinWait();
        }
        return cutOff;
      }
      case PAUSING -> {
        Event refused = Event.of("1");
        for (int i = 0; i < 100; i++) {
          refused = refused.fault(Fault.status(403));
        }
        Invocation invocation = emulator.invoke(refused);
        process.awaitLog("Trying again.", LIMIT);
        return invocation;
      }
      case IN_THE_HANDLER -> {
        Invocation handled = emulator.invoke(Event.of("until-signal"));
        while (occurrences(process, "BUSY") < 2) {
          Thread.onSpinWait();
        }
        return handled;
      }
      case AWAITING_THE_REPLY -> {
        Invocation taken = emulator.invoke(Event.of("1").answerFault(Fault.raw("")));
        taken.await(LIMIT);
        return taken;
      }
    }
    throw new IllegalArgumentException(point.name());
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void sigtermLetsTheOtherLoopsFinishWhereverOneIs(Point point) {
    try (LambdaEmulator emulator = emulator(LOOPS);
        FunctionProcess process = launch(emulator, "closeable")) {
      Invocation busy = emulator.invoke(Event.of("until-signal"));
      process.awaitLog("BUSY", LIMIT);
      Invocation other = bring(emulator, process, point);
      process.terminate();
      assertEquals("finished", busy.await(LIMIT).text(), process.log());
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
      assertEquals(1, busy.answers().size());
      boolean reached = point != Point.READING_AN_EVENT && point != Point.PAUSING;
      assertEquals(reached ? 1 : 0, other.answers().size(), process.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void sigtermWaitsForAllLoopsTogetherAndOnlyAMoment() {
    try (LambdaEmulator emulator = emulator(LOOPS);
        FunctionProcess process = launch(emulator, "closeable")) {
      List<Invocation> endless = new ArrayList<>();
      List<Invocation> finishing = new ArrayList<>();
      for (int i = 0; i < LOOPS / 2; i++) {
        endless.add(emulator.invoke(Event.of("for-ever")));
        finishing.add(emulator.invoke(Event.of("until-signal")));
      }
      while (occurrences(process, "BUSY") < LOOPS) {
        Thread.onSpinWait();
      }
      process.terminate();
      for (Invocation invocation : finishing) {
        assertEquals("finished", invocation.await(LIMIT).text(), process.log());
      }
      for (Invocation invocation : endless) {
        assertEquals(Answer.Kind.LOST, invocation.await(LIMIT).kind());
      }
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
    }
  }

  @Test
  void sigtermUnderLoadServesNothingTwice() {
    try (LambdaEmulator emulator = emulator(8);
        FunctionProcess process = launch(emulator, "")) {
      List<Invocation> invocations = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        invocations.add(emulator.invoke(Event.of("" + i)));
      }
      invocations.get(200).await(LIMIT);
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      int unanswered = 0;
      for (Invocation invocation : invocations) {
        assertTrue(invocation.deliveries() <= 1 && invocation.answers().size() <= 1);
        unanswered += invocation.deliveries() - invocation.answers().size();
      }
      assertTrue(unanswered <= 8, unanswered + " events were taken and not answered");
      assertFalse(process.log().contains("[ERROR]"), process.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void runningOutOfMemoryEndsAllLoops() {
    try (LambdaEmulator emulator = emulator(LOOPS);
        FunctionProcess process =
            TestProcess.launch(emulator, TestFunction.class, "closeable", "-Xmx24m")) {
      Answer answer = emulator.call("memory");
      assertEquals("java.lang.OutOfMemoryError", answer.errorType().orElse(""));
      assertEquals(1, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
    }
  }
}
