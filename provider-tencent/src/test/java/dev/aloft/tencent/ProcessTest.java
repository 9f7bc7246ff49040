package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.ScfEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only a process of its own can show: signals, exit codes, running out of memory. */
@Timeout(180)
final class ProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int SIGTERM = 143;

  private static List<String> command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TestFunction.class.getName());
    return command;
  }

  private static FunctionProcess launch(ScfEmulator emulator, String mode, String... options) {
    return emulator.launch(command(options), Map.of("TEST_MODE", mode));
  }

  private static int occurrences(String text, String part) {
    return text.split(part, -1).length - 1;
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
      assertTrue(process.log().contains("dev.aloft.tencent.internal.InvocationLoop"));
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void withTheTwoVariablesOfTheApiAndAProxySetEventsAreServed() throws IOException {
    try (ServerSocket proxy = new ServerSocket(0);
        ScfEmulator emulator = ScfEmulator.builder().bareEnvironment(true).start()) {
      String address = "http://127.0.0.1:" + proxy.getLocalPort();
      Map<String, String> proxies = Map.of("http_proxy", address, "https_proxy", address);
      try (FunctionProcess process = emulator.launch(command(), proxies)) {
        assertEquals("", emulator.call("handler").text());
        assertTrue(process.isAlive());
      }
    }
  }

  @Test
  void sigtermWhileIdleClosesOnce() {
    try (ScfEmulator emulator = ScfEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      assertEquals("1", emulator.call("1").text());
      emulator.awaitReady(LIMIT);
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
      assertFalse(process.log().contains("[FATAL]"), process.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void sigtermWhileBusyLetsTheInvocationFinish() {
    for (String mode : List.of("closeable", "")) {
      try (ScfEmulator emulator = ScfEmulator.start();
          FunctionProcess process = launch(emulator, mode)) {
        Invocation invocation = emulator.invoke(Event.of("until-signal"));
        process.awaitLog("BUSY", LIMIT);
        process.terminate();
        assertEquals("until-signal", invocation.await(LIMIT).text(), mode + process.log());
        assertEquals(SIGTERM, process.await(LIMIT));
        assertEquals(mode.isEmpty() ? 0 : 1, occurrences(process.log(), "CLOSED"), process.log());
      }
    }
  }

  @Test
  void aBrokenApiEndsTheProcessAndClosesOnce() {
    try (ScfEmulator emulator = ScfEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      emulator.invoke(Event.of("1").answerFault(Fault.status(500)));
      assertEquals(1, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
      assertTrue(process.log().contains("[FATAL]"), process.log());
    }
  }

  @Test
  void runningOutOfMemoryIsReportedAndEndsTheProcess() {
    try (ScfEmulator emulator = ScfEmulator.start();
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
    try (ScfEmulator emulator = ScfEmulator.start();
        FunctionProcess process = launch(emulator, "")) {
      assertEquals(
          Optional.of("java.lang.LinkageError"), emulator.call("exit-with-a-thread").errorType());
      assertEquals(1, process.await(LIMIT));
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
    try (FunctionProcess process = FunctionProcess.start(command(), Map.of())) {
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
    try (FunctionProcess process = FunctionProcess.start(command(), environment)) {
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
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
      assertFalse(process.log().contains("[ERROR]"), process.log());
    }
  }

  @Test
  void anErrorOfTheJvmEndsAWebFunctionAfterItsAnswer() throws Exception {
    int port = freePort();
    Map<String, String> environment = Map.of("TEST_MODE", "http", "ALOFT_SCF_WEB_PORT", "" + port);
    try (FunctionProcess process = FunctionProcess.start(command(), environment)) {
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
