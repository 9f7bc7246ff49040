package dev.aloft.knative;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static dev.aloft.provider.tests.TestProcess.SIGTERM;
import static dev.aloft.provider.tests.TestProcess.occurrences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.provider.tests.Reply;
import dev.aloft.provider.tests.RunningOnPort;
import dev.aloft.provider.tests.TestProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What only a process of its own can show: ports, signals, exit codes, which classes are loaded.
 */
@Timeout(180)
final class KnativeProcessTest {
  private static FunctionProcess start(Map<String, String> environment, String... options) {
    return FunctionProcess.start(TestProcess.command(TestFunction.class, options), environment);
  }

  private static FunctionProcess start(String mode, int port, String... options) throws Exception {
    FunctionProcess process = start(Map.of("TEST_MODE", mode, "PORT", "" + port), options);
    awaitOpen(process, port);
    return process;
  }

  private static void awaitOpen(FunctionProcess process, int port) {
    assertTrue(RunningOnPort.awaitOpen(port, () -> !process.isAlive()), process.log());
  }

  private static Reply post(int port, String body, String... headers) throws IOException {
    return Reply.of(
        port, Reply.request("POST", "/", body.getBytes(StandardCharsets.UTF_8), headers));
  }

  @Test
  void helloAndHttpLoadNothingOfEventsUntilOneComes() throws Exception {
    for (String mode : List.of("", "http")) {
      int port = RunningOnPort.freePort();
      try (FunctionProcess process = start(mode, port, "-Xlog:class+load")) {
        assertEquals(200, post(port, "/").status());
        process.awaitLog("dev.aloft.knative.KnativeSession", LIMIT);
        String before = process.log();
        for (String unneeded :
            List.of(
                "internal.event.",
                "internal.source.",
                "EventAnswer",
                "EventIntake",
                "internal.Cloud",
                "internal.WebHook",
                "internal.ErrorAnswer",
                "ReplyEvent",
                "EventSchedule",
                "KnativeDescriptor")) {
          boolean loaded = before.contains("dev.aloft.knative." + unneeded);
          assertFalse(loaded, mode + " loads " + unneeded);
        }
        Reply event = post(port, "x", Events.binary());
        assertEquals(mode.isEmpty() ? 204 : 200, event.status());
        if (mode.isEmpty()) {
          process.awaitLog("dev.aloft.knative.internal.event.EventReader", LIMIT);
        } else {
          assertFalse(process.log().contains("dev.aloft.knative.internal.event."), process.log());
        }
      }
    }
  }

  @Test
  void itListensOnAllAddressesAtTheFirstPortThatIsSet() throws Exception {
    int port = RunningOnPort.freePort();
    for (Map<String, String> variables :
        List.of(
            Map.of("PORT", "" + port, "CONTAINER_APP_PORT", "1"),
            Map.of("PORT", "", "CONTAINER_APP_PORT", "" + port))) {
      Map<String, String> environment = new HashMap<>(variables);
      environment.put("TEST_MODE", "");
      try (FunctionProcess process = start(environment)) {
        awaitOpen(process, port);
        try (Socket other = new Socket(InetAddress.getByName("127.0.0.2"), port)) {
          assertTrue(other.isConnected());
        }
        process.terminate();
        assertEquals(SIGTERM, process.await(LIMIT));
      }
    }
  }

  @Test
  void aSettingThatIsWrongIsNamedInOneLineAndEndsTheProcess() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      for (Map<String, String> environment :
          List.of(
              Map.of("PORT", "http"),
              Map.of("PORT", "0"),
              Map.of("PORT", "" + taken.getLocalPort()),
              Map.of("PORT", "1", "ALOFT_TRUSTED_PROXIES", "all"))) {
        try (FunctionProcess process = start(environment)) {
          assertEquals(1, process.await(LIMIT));
          assertEquals(1, process.log().strip().lines().count(), process.log());
          assertTrue(process.log().startsWith("[FATAL] "), process.log());
        }
      }
    }
  }

  @Test
  void sigtermLetsTheRequestFinishAndClosesTheFunctionOnce() throws Exception {
    int port = RunningOnPort.freePort();
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (FunctionProcess process = start("closeable", port)) {
      Future<Reply> busy = caller.submit(() -> post(port, "until-signal"));
      process.awaitLog("BUSY", LIMIT);
      process.terminate();
      process.terminate();
      assertEquals("finished", busy.get().text());
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
    } finally {
      caller.shutdown();
    }
  }

  @Test
  void aRequestThatDoesNotEndIsGivenUpWithinTenSeconds() throws Exception {
    int port = RunningOnPort.freePort();
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (FunctionProcess process = start("", port)) {
      Future<Reply> busy = caller.submit(() -> post(port, "for-ever"));
      process.awaitLog("BUSY", LIMIT);
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertTrue(busy.isDone() || !process.isAlive());
    } finally {
      caller.shutdownNow();
    }
  }

  @Test
  void aFailureBeyondRepairOrAtTheStartEndsTheProcess() throws Exception {
    int port = RunningOnPort.freePort();
    try (FunctionProcess process = start("closeable", port, "-Xmx24m")) {
      assertEquals(500, post(port, "memory", Events.binary()).status());
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("OutOfMemoryError"), process.log());
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
    }
    Map<String, String> failing = Map.of("TEST_MODE", "init-fails", "PORT", "" + port);
    try (FunctionProcess process = start(failing)) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("cannot start"), process.log());
    }
  }

  @Test
  void theFunctionOfACombinedBootstrapIsChosenByName() throws Exception {
    for (String name : List.of("", "unknown")) {
      Map<String, String> environment =
          Map.of("TEST_MODE", "combined", "PORT", "1", "FUNCTION_TARGET", name);
      try (FunctionProcess process = start(environment)) {
        assertEquals(1, process.await(LIMIT));
        assertTrue(process.log().contains("ALOFT_FUNCTION"), process.log());
      }
    }
    int port = RunningOnPort.freePort();
    Map<String, String> environment =
        Map.of("TEST_MODE", "combined", "PORT", "" + port, "FUNCTION_TARGET", "orders");
    try (FunctionProcess process = start(environment)) {
      awaitOpen(process, port);
    }
  }
}
