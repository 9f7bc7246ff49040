package dev.aloft.tencent;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static dev.aloft.provider.tests.TestProcess.SIGTERM;
import static dev.aloft.provider.tests.TestProcess.occurrences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.ScfEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.tests.ProviderProcessTest;
import dev.aloft.provider.tests.TestProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What only a process of its own can show: signals, exit codes, running out of memory. */
final class ProcessTest extends ProviderProcessTest {

  ProcessTest() {
    super(TestFunction.class);
  }

  @Override
  protected ScfEmulator cloud() {
    return ScfEmulator.start();
  }

  @Test
  void onlyWhatIsNeededIsLoadedAndTheHandlerVariableSelects() {
    try (ScfEmulator emulator = ScfEmulator.builder().handler("orders").start();
        FunctionProcess process = launch(emulator, "", "-Xlog:class+load")) {
      assertEquals("orders", emulator.call("handler").text());
      assertEquals(1, emulator.connections());
      emulator.awaitReady(LIMIT);
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      for (String unneeded : List.of("WireServer", "WebServer", "ErrorReport", "EventJson")) {
        assertFalse(process.log().contains("." + unneeded + " source"), unneeded + " is loaded");
      }
      assertTrue(process.log().contains("dev.aloft.tencent.InvocationLoop"));
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void withTheTwoVariablesOfTheApiAndAProxySetEventsAreServed() throws IOException {
    try (ServerSocket proxy = new ServerSocket(0);
        ScfEmulator emulator = ScfEmulator.builder().bareEnvironment(true).start()) {
      String address = "http://127.0.0.1:" + proxy.getLocalPort();
      Map<String, String> proxies = Map.of("http_proxy", address, "https_proxy", address);
      try (FunctionProcess process =
          emulator.launch(TestProcess.command(TestFunction.class), proxies)) {
        assertEquals("", emulator.call("handler").text());
        assertTrue(process.isAlive());
      }
    }
  }

  @Test
  void sigtermWhileBusyLetsTheInvocationFinishAlsoWithNothingToClose() {
    try (ScfEmulator emulator = ScfEmulator.start();
        FunctionProcess process = launch(emulator, "")) {
      Invocation invocation = emulator.invoke(Event.of("until-signal"));
      process.awaitLog("BUSY", LIMIT);
      process.terminate();
      assertEquals("finished", invocation.await(LIMIT).text(), process.log());
      assertEquals(SIGTERM, process.await(LIMIT));
    }
  }

  @Test
  void aBrokenApiEndsTheProcessAndClosesOnce() {
    try (ScfEmulator emulator = ScfEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      emulator.invoke(Event.of("1").answerFault(Fault.status(500)));
      assertEquals(1, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
      assertTrue(process.log().contains("[FATAL]"), process.log());
    }
  }

  @Test
  void aFailedInitEndsTheProcessAndNoCredentialIsLogged() {
    try (ScfEmulator emulator = ScfEmulator.start();
        FunctionProcess process = launch(emulator, "init-fails")) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("cannot start"), process.log());
      assertFalse(process.log().contains("fake"), process.log());
      assertEquals(List.of(), emulator.exchanges());
    }
  }

  @Test
  void outsideOfScfAFunctionThatIsNotHttpSaysWhatIsMissing() {
    try (FunctionProcess process =
        FunctionProcess.start(TestProcess.command(TestFunction.class), Map.of())) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("SCF_RUNTIME_API is not set"), process.log());
      assertTrue(process.log().contains("To run the function on your machine"), process.log());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Asks until the server listens. */
  private static String get(FunctionProcess process, int port, String path) throws Exception {
    while (process.isAlive()) {
      try {
        return RawRequest.get(path, "X-Scf-Name: greet").send(port);
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new IllegalStateException(process.log());
  }

  @Test
  void outsideOfScfAnHttpFunctionIsAWebFunctionThatSigtermEndsInOrder() throws Exception {
    int port = freePort();
    Map<String, String> environment =
        Map.of("TEST_MODE", "http,closeable", "ALOFT_SCF_WEB_PORT", "" + port);
    try (FunctionProcess process =
        FunctionProcess.start(TestProcess.command(TestFunction.class), environment)) {
      String answer = get(process, port, "/a%20b");
      assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
      assertTrue(answer.endsWith("\r\n\r\n/a b greet"), answer);
      CompletableFuture<String> busy =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return get(process, port, "/until-signal");
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      process.awaitLog("BUSY", LIMIT);
      process.terminate();
      assertTrue(busy.get(30, TimeUnit.SECONDS).endsWith("/until-signal greet"));
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
      assertFalse(process.log().contains("[ERROR]"), process.log());
    }
  }

  @Test
  void anErrorOfTheJvmEndsAWebFunctionAfterItsAnswer() throws Exception {
    int port = freePort();
    Map<String, String> environment = Map.of("TEST_MODE", "http", "ALOFT_SCF_WEB_PORT", "" + port);
    try (FunctionProcess process =
        FunctionProcess.start(TestProcess.command(TestFunction.class), environment)) {
      assertTrue(
          get(process, port, "/fail")
              .contains("{\"title\":\"Internal Server Error\",\"status\":500}"));
      assertTrue(process.isAlive());
      assertTrue(
          get(process, port, "/exit-with-a-thread")
              .contains("{\"title\":\"Internal Server Error\",\"status\":500}"));
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("java.lang.LinkageError: broken"), process.log());
    }
  }
}
