package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LogEventsTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  /** Logs once the pipe has been written to. */
  private static List<String> function(Path pipe) {
    return List.of(
        "/bin/sh",
        "-c",
        "mkfifo " + pipe + "; echo up; cat " + pipe + " >&2; echo '{\"a\": 1}'; printf '{\"b\":'");
  }

  private static List<String> logged(Map<String, String> variables, Path folder)
      throws IOException {
    Path pipe = folder.resolve("pipe");
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess function = emulator.launch(function(pipe), variables);
        TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator)) {
      function.awaitLog("up", SOON);
      subscriber
          .register("logs", "")
          .subscribe("\"function\"", ",\"buffering\":{\"timeoutMs\":25}");
      Files.writeString(pipe, "\"go\"\n");
      assertEquals(0, function.await(SOON));
      return subscriber.await("function", 3);
    }
  }

  @Test
  void theLinesOfAFunctionAreTexts(@TempDir Path folder) throws IOException {
    assertEquals(List.of("\"go\"", "{\"a\": 1}", "{\"b\":"), logged(Map.of(), folder));
  }

  @Test
  void objectsAreDeliveredAsSuchWhenJsonIsLogged(@TempDir Path folder) throws IOException {
    Path pipe = folder.resolve("pipe");
    try (LambdaEmulator emulator =
            LambdaEmulator.builder().environment("AWS_LAMBDA_LOG_FORMAT", "JSON").start();
        FunctionProcess function = emulator.launch(function(pipe), Map.of());
        TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator)) {
      function.awaitLog("up", SOON);
      subscriber
          .register("logs", "")
          .subscribe("\"function\"", ",\"buffering\":{\"timeoutMs\":25}");
      Files.writeString(pipe, "\"go\"\n");
      subscriber.await("function", 3);

      assertEquals(
          List.of("\"\\\"go\\\"\"", "{\"a\": 1}", "\"{\\\"b\\\":\""),
          subscriber.events().stream()
              .map(event -> Fixtures.value(event, "record").raw())
              .toList());
    }
  }
}
