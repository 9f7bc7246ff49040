package dev.aloft.aws;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static dev.aloft.provider.tests.TestProcess.SIGTERM;
import static dev.aloft.provider.tests.TestProcess.occurrences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.tests.ProviderProcessTest;
import dev.aloft.provider.tests.TestProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only a process of its own can show: signals, exit codes, running out of memory. */
final class ProcessTest extends ProviderProcessTest {
  private static final String HELPER = "aloft-no-op-shutdown-helper";

  ProcessTest() {
    super(TestFunction.class);
  }

  @Override
  protected LambdaEmulator cloud() {
    return LambdaEmulator.start();
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
      for (String unneeded :
          List.of("LoopShutdown", "NoOpExtension", "RuntimeLog", "TraceParent")) {
        assertFalse(process.log().contains("." + unneeded + " source"), unneeded + " is loaded");
      }
      assertTrue(process.log().contains("dev.aloft.aws.InvocationLoop"));
    }
  }

  @Test
  void withSomethingToCloseAnExtensionIsRegistered() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      emulator.awaitExtension(HELPER, LIMIT);
      assertEquals("1", emulator.call("1").text());
      emulator.awaitNext(LIMIT);
      List<Exchange> exchanges = emulator.exchanges();
      assertTrue(exchanges.get(0).path().endsWith("/extension/register"), exchanges.toString());
      assertEquals(List.of(), emulator.extensions().get(0).events());
      assertEquals(2, emulator.connections());
      assertTrue(process.isAlive());
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
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
      assertEquals(Optional.of("Runtime.ExitError"), invocation.await(LIMIT).errorType());
    }
  }

  @Test
  void aBrokenApiEndsTheProcessAndClosesOnce() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      emulator.invoke(Event.of("1").answerFault(Fault.status(500)));
      assertEquals(1, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
    }
  }

  @Test
  void aFailedInitIsReportedAndNoEventAskedFor() {
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
        FunctionProcess.start(TestProcess.command(TestFunction.class), Map.of())) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("AWS_LAMBDA_RUNTIME_API is not set"), process.log());
      assertTrue(process.log().contains("To run the function on your machine"), process.log());
    }
  }
}
