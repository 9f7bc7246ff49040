package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.tests.WorkingAfter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work after the answer, before the next event is asked for. */
@Timeout(60)
final class AfterInvocationTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void theAnswerDoesNotWaitButTheNextEventDoes() {
    WorkingAfter function = new WorkingAfter();
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, function)) {
      assertEquals("1", emulator.call("1").text());
      Invocation second = emulator.invoke(Event.of("2"));
      assertEquals(List.of("event 1"), function.calls());
      function.permit();
      function.permit();
      assertEquals("2", second.await(LIMIT).text());
      emulator.awaitReady(LIMIT);
      assertEquals(List.of("event 1", "after 1", "event 2", "after 2"), function.calls());
      assertEquals("", loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void itIsDoneAfterAFailureAndMayFailItself() {
    WorkingAfter function = new WorkingAfter();
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, function)) {
      function.permit();
      assertEquals(Answer.Kind.ERROR, emulator.call("\"fail\"").kind());
      function.permit();
      assertEquals("\"interrupt\"", emulator.call("\"interrupt\"").text());
      function.permit();
      assertEquals("\"on\"", emulator.call("\"on\"").text());
      assertTrue(
          loop.log()
              .contains(
                  "The work after the invocation failed with java.lang.IllegalStateException:"
                      + " cannot flush"),
          loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void whatBreaksTheProcessEndsIt() throws Exception {
    WorkingAfter function = new WorkingAfter();
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, function)) {
      function.permit();
      assertEquals("\"break\"", emulator.call("\"break\"").text());
      assertEquals(1, loop.awaitExit());
      assertTrue(loop.log().contains("NoClassDefFoundError: Flusher"), loop.log());
    }
  }
}
