package dev.aloft.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.provider.tests.TestProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is special on AWS Lambda: several loops, partial batches, trailers of streamed answers. */
@Timeout(120)
final class LambdaGuardTest {
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  private static FunctionProcess launch(LambdaEmulator emulator, String trigger) {
    return emulator.launch(TestProcess.command(GuardedProgram.class), Map.of("TRIGGER", trigger));
  }

  private static Event event(String text) {
    return Event.of('"' + text + '"');
  }

  @Test
  void anInvocationThatIsEndedLeavesOtherLoopsAlone() {
    try (LambdaEmulator emulator = LambdaEmulator.builder().concurrency(2).start();
        FunctionProcess process = launch(emulator, "event")) {
      emulator.awaitNext(2, TestProcess.LIMIT);
      Invocation other = emulator.invoke(event("wait for the other"));
      Invocation ended = emulator.invoke(event("wait").deadline(DEADLINE));
      assertEquals("DeadlineExceeded", ended.await(TestProcess.LIMIT).errorType().orElse(""));
      assertEquals("\"done\"", other.await(TestProcess.LIMIT).text(), process::log);
      emulator.awaitNext(2, TestProcess.LIMIT);
      assertTrue(process.isAlive(), process::log);
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aStreamedAnswerEndsWithTheErrorInItsTrailers() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "event")) {
      Answer answer = emulator.invoke(event("stream").deadline(DEADLINE)).await(TestProcess.LIMIT);
      assertEquals("begin", answer.text(), process::log);
      assertTrue(answer.trailers().toString().contains("DeadlineExceeded"), answer::toString);
      assertEquals("\"done\"", emulator.call(event("next")).text());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void allMessagesOfABatchThatIsEndedAreRedelivered() {
    try (LambdaEmulator emulator = LambdaEmulator.builder().timeout(DEADLINE).start();
        FunctionProcess process = launch(emulator, "queue")) {
      List<String> redelivered =
          emulator
              .queue(
                  "invoices",
                  List.of(new Message("m-1", "a", Map.of()), new Message("m-2", "b", Map.of())))
              .redelivered();
      assertEquals(List.of("m-1", "m-2"), redelivered, process::log);
      process.awaitLog("with DeadlineExceeded", TestProcess.LIMIT);
    }
  }
}
