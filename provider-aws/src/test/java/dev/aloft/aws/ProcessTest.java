package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only a process of its own can show: signals, exit codes, running out of memory. */
@Timeout(180)
final class ProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int SIGTERM = 143;
  private static final String HELPER = "aloft-no-op-shutdown-helper";

  private static FunctionProcess launch(LambdaEmulator emulator, String mode, String... options) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TestFunction.class.getName());
    return emulator.launch(command, Map.of("TEST_MODE", mode));
  }

  private static int occurrences(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void withNothingToCloseNoExtensionIsRegistered() {
    try (LambdaEmulator emulator = LambdaEmulator.builder().handler("orders").start();
        FunctionProcess process = launch(emulator, "", "-Xlog:class+load")) {
      assertEquals("orders", emulator.call("handler").text());
      assertEquals(List.of(), emulator.extensions());
      assertEquals(1, emulator.connections());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      for (String unneeded : List.of("Shutdown", "NoOpExtension", "RuntimeLog", "TraceParent")) {
        assertFalse(
            process.log().contains("dev.aloft.aws.internal." + unneeded), unneeded + " is loaded");
      }
      assertTrue(process.log().contains("dev.aloft.aws.internal.InvocationLoop"));
    }
  }

  @Test
  void sigtermWhileIdleClosesOnce() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      emulator.awaitExtension(HELPER, LIMIT);
      assertEquals("1", emulator.call("1").text());
      emulator.awaitNext(LIMIT);
      List<Exchange> exchanges = emulator.exchanges();
      assertTrue(exchanges.get(0).path().endsWith("/extension/register"), exchanges.toString());
      assertEquals(List.of(), emulator.extensions().get(0).events());
      assertEquals(2, emulator.connections());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
      assertEquals(List.of(), emulator.violations());
      assertFalse(process.log().contains("[WARN]"), process.log());
    }
  }

  @Test
  void sigtermWhileBusyLetsTheInvocationFinish() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      Invocation invocation = emulator.invoke(Event.of("until-signal"));
      process.awaitLog("BUSY", LIMIT);
      process.terminate();
      assertEquals("finished", invocation.await(LIMIT).text());
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
      assertEquals(1, emulator.exchanges("/response").size());
    }
  }

  @Test
  void sigtermWaitsOnlyAMomentForAnInvocationThatDoesNotEnd() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      Invocation invocation = emulator.invoke(Event.of("for-ever"));
      process.awaitLog("BUSY", LIMIT);
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
      assertEquals(Optional.of("Runtime.ExitError"), invocation.await(LIMIT).errorType());
    }
  }

  @Test
  void aFailingCloseIsLogged() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "closeable,close-fails")) {
      assertEquals("1", emulator.call("1").text());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertTrue(process.log().contains("Closing the function failed"), process.log());
    }
  }

  @Test
  void aBrokenApiEndsTheProcessAndClosesOnce() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      emulator.invoke(Event.of("1").answerFault(Fault.status(500)));
      assertEquals(1, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
    }
  }

  @Test
  void runningOutOfMemoryIsReportedAndEndsTheProcess() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "closeable", "-Xmx24m")) {
      assertEquals("1", emulator.call("1").text());
      Answer answer = emulator.call("memory");
      assertEquals(Optional.of("java.lang.OutOfMemoryError"), answer.errorType(), process.log());
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("OutOfMemoryError"), process.log());
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
    }
  }

  @Test
  void aThreadLeftBehindDoesNotKeepTheProcess() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "")) {
      assertEquals(
          Optional.of("java.lang.LinkageError"), emulator.call("exit-with-a-thread").errorType());
      assertEquals(1, process.await(LIMIT));
    }
  }

  @Test
  void aFailedInitEndsTheProcess() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "init-fails")) {
      assertTrue(emulator.awaitInitError(LIMIT).text().contains("cannot start"));
      assertEquals(1, process.await(LIMIT));
      assertEquals(List.of(), emulator.exchanges("/next"));
    }
  }

  @Test
  void outsideOfLambdaTheProcessSaysWhatIsMissing() {
    try (FunctionProcess process =
        FunctionProcess.start(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                TestFunction.class.getName()),
            Map.of())) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("AWS_LAMBDA_RUNTIME_API is not set"), process.log());
      assertTrue(process.log().contains("To run the function on your machine"), process.log());
    }
  }
}
