package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FunctionProcessTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static List<String> shell(String script) {
    return List.of("/bin/sh", "-c", script);
  }

  @Test
  void capturesOutputErrorAndExitCode() {
    try (FunctionProcess process =
        FunctionProcess.start(shell("echo out; echo err >&2; exit 7"), Map.of())) {
      assertEquals(7, process.await(SOON));
      assertEquals("out\nerr\n", process.log());
      assertFalse(process.isAlive());
    }
  }

  @Test
  void passesOnlyTheGivenEnvironment() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = emulator.launch(List.of("env"), Map.of("MINE", "1"))) {
      process.await(SOON);
      assertTrue(process.log().contains("AWS_LAMBDA_RUNTIME_API=" + emulator.endpoint() + "\n"));
      assertTrue(process.log().contains("MINE=1\n"), process.log());
      assertTrue(process.log().lines().count() <= emulator.environment().size() + 4, process.log());
    }
  }

  @Test
  void waitsForALineOfTheLog() {
    try (FunctionProcess process = FunctionProcess.start(shell("echo ready; exec cat"), Map.of())) {
      process.awaitLog("ready", SOON);
      assertThrows(IllegalStateException.class, () -> process.awaitLog("never", SOON));
    }
  }

  @Test
  void terminatesWithASignal() {
    try (FunctionProcess process =
        FunctionProcess.start(
            shell("trap 'echo bye; exit 3' TERM; echo up; while :; do sleep 0.05; done"),
            Map.of())) {
      process.awaitLog("up", SOON);
      process.terminate();
      assertEquals(3, process.await(SOON));
      assertTrue(process.log().contains("bye"));
    }
  }

  @Test
  void closingEndsIt() {
    FunctionProcess process = FunctionProcess.start(shell("exec sleep 600"), Map.of());
    assertThrows(IllegalStateException.class, () -> process.await(Duration.ofMillis(50)));
    process.close();
    assertFalse(process.isAlive());
  }

  @Test
  void aCommandThatIsNotThereIsReported() {
    assertThrows(
        UncheckedIOException.class,
        () -> FunctionProcess.start(List.of("/nonexistent/command"), Map.of()));
  }

  @Test
  void theEndOfTheRuntimeEndsItsInvocations() {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      Invocation queued = emulator.invoke(Event.of("1"));
      try (FunctionProcess process = emulator.launch(shell("exit 1"), Map.of())) {
        assertEquals(1, process.await(SOON));
      }
      assertEquals("Runtime.ExitError", queued.await(SOON).errorType().orElseThrow());
      assertEquals(Answer.Kind.LOST, queued.await(SOON).kind());
    }
  }

  @Test
  void aRuntimeInAChildProcessIsServed() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      try (FunctionProcess process =
          emulator.launch(
              List.of(
                  java.toString(),
                  "-cp",
                  System.getProperty("java.class.path", ""),
                  EchoRuntime.class.getName()),
              Map.of())) {
        assertEquals("hello", emulator.call("hello").text());
        emulator.awaitNext(SOON);
        Invocation cut = emulator.invoke(Event.of("exit"));
        assertEquals(9, process.await(SOON));
        assertEquals("Runtime.ExitError", cut.await(SOON).errorType().orElseThrow());
      }
      assertEquals(List.of(), emulator.violations());
    }
  }
}
