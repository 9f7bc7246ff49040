package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Extension;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExtensionProcessTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final List<String> FUNCTION = Java.command(EchoRuntime.class);
  private static final String QUICK = ",\"buffering\":{\"timeoutMs\":25}";

  private static FunctionProcess launch(LambdaEmulator emulator, String name, String how) {
    List<String> command = Java.command(EchoExtension.class, name, how);
    return emulator.launchExtension(name, command, Map.of("MINE", "1"));
  }

  @Test
  void anExtensionRunsBesideTheFunctionToTheEnd() throws IOException {
    LambdaEmulator emulator = LambdaEmulator.start();
    try (TelemetrySubscriber subscriber = new TelemetrySubscriber(emulator)) {
      subscriber.register("watch", "").subscribe("\"extension\"", QUICK);
      subscriber.sendNext();
      FunctionProcess process = launch(emulator, "echo", "ends");
      emulator.launch(FUNCTION, Map.of());
      assertEquals("1", emulator.call("1").text());
      emulator.awaitNext(SOON);
      emulator.awaitExtensions(SOON);

      Extension extension = emulator.extensions().get(1);
      assertEquals("echo", extension.name());
      assertTrue(extension.external());
      assertEquals(List.of("INVOKE", "SHUTDOWN"), extension.events());
      List<String> lines = subscriber.await("extension", 2);
      assertTrue(lines.get(0).contains("AWS_LAMBDA_FUNCTION_NAME, "), lines.get(0));
      assertTrue(lines.get(0).contains("MINE"), lines.get(0));
      assertFalse(lines.get(0).contains("_HANDLER"), lines.get(0));
      assertFalse(lines.get(0).contains("LAMBDA_TASK_ROOT"), lines.get(0));
      assertEquals("event INVOKE", lines.get(1));
      emulator.close();
      assertEquals(0, process.await(SOON));
      assertTrue(process.log().endsWith("event SHUTDOWN\n"), process.log());
      assertEquals(List.of(), emulator.violations());
    } finally {
      emulator.close();
    }
  }

  @Test
  void oneThatDoesNotEndIsEndedByForce() {
    LambdaEmulator emulator = LambdaEmulator.start();
    try (FunctionProcess process = launch(emulator, "echo", "stays")) {
      emulator.awaitExtension("echo", SOON);
      emulator.shutdown("timeout");
      process.awaitLog("event SHUTDOWN", SOON);
      assertTrue(process.isAlive());
      emulator.close();
      assertEquals(128 + 9, process.await(SOON));
    } finally {
      emulator.close();
    }
  }

  @Test
  void oneThatEndsIsNotWaitedFor() {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      FunctionProcess process =
          emulator.launchExtension("brief", List.of("/bin/sh", "-c", "exit 4"), Map.of());
      emulator.launch(FUNCTION, Map.of());
      assertEquals("1", emulator.call("1").text());
      assertEquals(4, process.await(SOON));
      emulator.awaitExtensions(SOON);
    }
  }

  @Test
  void extensionsBelongToOneEnvironment() {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      FunctionProcess first = launch(emulator, "echo", "ends");
      emulator.awaitExtension("echo", SOON);
      assertThrows(IllegalStateException.class, () -> launch(emulator, "echo", "ends"));
      emulator.launch(FUNCTION, Map.of());
      assertThrows(IllegalStateException.class, () -> launch(emulator, "late", "ends"));
      emulator.awaitNext(SOON);
      assertThrows(IllegalStateException.class, () -> launch(emulator, "late", "ends"));
      assertEquals(1, emulator.extensions().size());
      emulator.newEnvironment();
      assertFalse(first.isAlive());
      assertEquals(List.of(), emulator.extensions());
      launch(emulator, "echo", "ends");
      emulator.awaitExtension("echo", SOON);
    }
  }
}
