package dev.aloft.aws.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.provider.tests.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shop.LogShipperExtension;

/** The extension of the documentation, by its generated main. */
@Timeout(120)
final class LogShipperTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> COMMAND = TestProcess.command(LogShipperExtension.class);

  @Test
  void itRunsBesideAFunction() throws Exception {
    try (LambdaEmulator emulator = LambdaEmulator.builder().functionName("f").start();
        FunctionProcess process = emulator.launchExtension("log-shipper", COMMAND, Map.of())) {
      emulator.awaitExtension("log-shipper", LIMIT);
      emulator.invoke(Event.of("1"));
      Polling runtime = new Polling(emulator);
      String id = runtime.serveOne();
      emulator.telemetry("function", "\"a line\"");
      process.awaitLog("f began " + id, LIMIT);
      process.awaitLog("f wrote a line", LIMIT);
      emulator.shutdown("spindown");
      assertEquals(0, process.await(LIMIT), process.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void outsideOfLambdaItSaysWhatIsMissing() {
    try (FunctionProcess process = FunctionProcess.start(COMMAND, Map.of())) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("AWS_LAMBDA_RUNTIME_API is not set"), process.log());
      assertEquals(1, process.log().lines().count(), process.log());
    }
  }

  @Test
  void theDocumentationShowsIt() throws IOException {
    String page = Files.readString(Path.of("../docs/extensions.md"));
    String source = Files.readString(Path.of("src/test/java/shop/LogShipper.java"));
    assertTrue(page.contains("```java\n" + source + "```\n"), "the page shows something else");
  }
}
