package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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

  @RepeatedTest(10)
  void theLogOfAnEndedProcessIsComplete(@TempDir Path folder) throws IOException {
    try (FunctionProcess process = FunctionProcess.start(shell("seq 1 20000; exit 7"), Map.of())) {
      assertEquals(7, process.await(SOON));
      assertTrue(process.log().endsWith("\n19999\n20000\n"), process.log());
    }
    String pipe = folder.resolve("written").toString();
    String script = "mkfifo " + pipe + " && echo made; seq 1 9000; echo x >" + pipe + "; exec cat";
    try (FunctionProcess killed = FunctionProcess.start(shell(script + " " + pipe), Map.of())) {
      killed.awaitLog("made", SOON);
      // Opening waits until the writer opens it: all lines are in the pipe, maybe not yet read.
      assertEquals("x", Files.readString(Path.of(pipe)).strip());
      ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
      assertEquals(128 + 9, killed.await(SOON));
      assertTrue(killed.log().endsWith("\n8999\n9000\n"), killed.log());
    }
  }

  @Test
  void saysThatTheStartOfALongLogIsGone() {
    try (FunctionProcess process =
        FunctionProcess.start(shell("seq 1 1500000; echo end"), Map.of())) {
      assertEquals(0, process.await(SOON));
      assertTrue(process.log().startsWith("["), process.log().substring(0, 80));
      assertTrue(process.log().contains(" characters dropped]\n"), process.log().substring(0, 80));
      assertTrue(process.log().endsWith("\n1500000\nend\n"));
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

  @RepeatedTest(5)
  void passesOnEachLineOnceAndInOrder() {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (FunctionProcess process =
        FunctionProcess.start(shell("seq 1 3000; printf '\\r\\nlast'"), Map.of())) {
      process.awaitLog("20\n", SOON);
      process.forEachLine(lines::add);
      assertEquals(0, process.await(SOON));
    }
    assertEquals(3002, lines.size());
    for (int i = 0; i < 3000; i++) {
      assertEquals(Integer.toString(i + 1), lines.get(i));
    }
    assertEquals(List.of("", "last"), lines.subList(3000, 3002));
  }

  @Test
  void passesOnAVeryLongLineInParts() {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (FunctionProcess process =
        FunctionProcess.start(shell("head -c 100000 /dev/zero | tr '\\0' x"), Map.of())) {
      process.forEachLine(lines::add);
      process.await(SOON);
    }
    assertEquals(List.of(65536, 34464), lines.stream().map(String::length).toList());
  }

  @Test
  void waitsForSilence() {
    try (FunctionProcess process = FunctionProcess.start(shell("echo up; exec cat"), Map.of())) {
      process.awaitLog("up", SOON);
      process.awaitQuiet(Duration.ofMillis(1), SOON);
      process.awaitQuiet(SOON, Duration.ofMillis(1));
    }
    try (FunctionProcess ended = FunctionProcess.start(shell("seq 1 3000"), Map.of())) {
      ended.awaitQuiet(SOON, SOON);
      assertTrue(ended.log().endsWith("\n3000\n"), ended.log());
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
