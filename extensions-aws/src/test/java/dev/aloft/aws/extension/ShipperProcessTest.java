package dev.aloft.aws.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.provider.tests.TestProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class ShipperProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> COMMAND = TestProcess.command(ShipperExtension.class);

  @Test
  void theGeneratedMainRunsBesideAFunction() throws Exception {
    try (LambdaEmulator emulator =
            LambdaEmulator.builder().functionName("f").externalExtension("shipper").start();
        FunctionProcess process = FunctionProcess.start(COMMAND, emulator.environment())) {
      emulator.awaitExtension("shipper", LIMIT);
      emulator.invoke(Event.of("1"));
      String id = new Polling(emulator).serveOne();
      emulator.telemetry("function", "\"a line\"");
      process.awaitLog("beside f", LIMIT);
      process.awaitLog("invoked " + id, LIMIT);
      process.awaitLog("shipped a line", LIMIT);
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
}
