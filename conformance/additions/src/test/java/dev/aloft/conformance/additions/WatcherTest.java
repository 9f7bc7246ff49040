package dev.aloft.conformance.additions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An extension beside a function. */
@Timeout(120)
final class WatcherTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void itIsToldOfInvocationsAndLines() {
    try (LambdaEmulator emulator = LambdaEmulator.builder().functionName("trace").start();
        FunctionProcess watcher =
            emulator.launchExtension("watcher", Program.command(WatcherExtension.class), Map.of());
        FunctionProcess function =
            emulator.launch(
                Program.command(Functions_Aws.class),
                Map.of(emulator.selector(), "trace", "OTEL_SDK_DISABLED", "true"))) {
      Answer answer = emulator.call(Event.of("\"one\""));
      assertEquals("\"one traced\"", answer.text(), function::log);
      watcher.awaitLog("trace began " + answer.requestId(), LIMIT);
      watcher.awaitLog("trace printed tracing one", LIMIT);
      emulator.shutdown("spindown");
      assertEquals(0, watcher.await(LIMIT), watcher::log);
      assertEquals(List.of(), emulator.violations());
    }
  }
}
