package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import java.io.File;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only a process of its own can show: ports, signals, exit codes, running out of memory. */
@Timeout(180)
final class ProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int SIGTERM = 143;

  private static FunctionProcess launch(
      String mode, Map<String, String> environment, String... options) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TestFunction.class.getName());
    Map<String, String> all = new HashMap<>(environment);
    all.put("TEST_MODE", mode);
    return FunctionProcess.start(command, all);
  }

  private static FunctionProcess launch(String mode, int port, String... options) {
    FunctionProcess process = launch(mode, Map.of("FC_SERVER_PORT", "" + port), options);
    RunningServer.awaitListening(port);
    return process;
  }

  private static int occurrences(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void theServersPortCountsBeforeTheDocumentedOne() throws Exception {
    int port = RunningServer.freePort();
    Map<String, String> environment =
        Map.of(
            "FC_SERVER_PORT",
            "" + port,
            "FC_CUSTOM_LISTEN_PORT",
            "1",
            "FC_FUNCTION_HANDLER",
            "create-order");
    try (FunctionProcess process = launch("", environment)) {
      RunningServer.awaitListening(port);
      assertEquals("create-order", Connection.call(port, "POST /invoke", "handler").text());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
    }
  }

  @Test
  void theDocumentedPortCountsAlone() throws Exception {
    int port = RunningServer.freePort();
    Map<String, String> environment =
        Map.of("FC_SERVER_PORT", "", "FC_CUSTOM_LISTEN_PORT", "" + port);
    try (FunctionProcess process = launch("", environment)) {
      RunningServer.awaitListening(port);
      assertEquals("x", Connection.call(port, "POST /invoke", "x").text());
      assertTrue(process.isAlive());
    }
  }

  @Test
  void withoutAnyPortItIs9000() throws Exception {
    try (ServerSocket probe = new ServerSocket(9000)) {
      assertEquals(9000, probe.getLocalPort());
    } catch (IOException e) {
      Assumptions.abort("Port 9000 is taken on this machine.");
    }
    try (FunctionProcess process = launch("", Map.of())) {
      RunningServer.awaitListening(9000);
      assertEquals("x", Connection.call(9000, "POST /invoke", "x").text());
      assertTrue(process.isAlive());
    }
  }

  @Test
  void itListensOnAllAddresses() throws Exception {
    Optional<InetAddress> other =
        Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .findFirst();
    Assumptions.assumeTrue(other.isPresent(), "This machine has only a loopback address.");
    int port = RunningServer.freePort();
    try (FunctionProcess process = launch("", port);
        Socket socket = new Socket(other.get(), port)) {
      assertTrue(socket.isConnected());
      assertTrue(process.isAlive());
    }
  }

  @Test
  void sigtermWhileIdleClosesOnceAndEndsKeptConnections() throws Exception {
    int port = RunningServer.freePort();
    try (FunctionProcess process = launch("closeable", port);
        Connection kept = new Connection(port)) {
      assertEquals("1", kept.call("POST /invoke", "1").text());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
      assertFalse(process.log().contains("[ERROR]"), process.log());
    }
  }

  @Test
  void sigtermWhileBusyLetsTheInvocationFinish() throws Exception {
    int port = RunningServer.freePort();
    try (FunctionProcess process = launch("closeable", port);
        Connection busy = new Connection(port)) {
      busy.send("POST /invoke", "until-signal".getBytes(StandardCharsets.UTF_8));
      process.awaitLog("BUSY", LIMIT);
      process.terminate();
      assertEquals("finished", busy.receive(false).text());
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
    }
  }

  @Test
  void preStopAndSigtermTogetherCloseOnce() throws Exception {
    int port = RunningServer.freePort();
    try (FunctionProcess process = launch("closeable", port)) {
      assertEquals(200, Connection.call(port, "GET /pre-stop", "").status());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
    }
  }

  @Test
  void runningOutOfMemoryIsAnsweredAndEndsTheProcess() throws Exception {
    int port = RunningServer.freePort();
    try (FunctionProcess process = launch("closeable", port, "-Xmx24m")) {
      Connection.Answer answer = Connection.call(port, "POST /invoke", "memory");
      assertEquals(404, answer.status());
      assertTrue(answer.text().contains("java.lang.OutOfMemoryError"), answer.text());
      assertEquals(1, process.await(LIMIT));
      assertEquals(1, occurrences(process.log(), "CLOSED"), process.log());
    }
  }

  @Test
  void aThreadLeftBehindDoesNotKeepTheProcess() throws Exception {
    int port = RunningServer.freePort();
    try (FunctionProcess process = launch("", port)) {
      assertTrue(
          Connection.call(port, "POST /invoke", "exit-with-a-thread")
              .text()
              .contains("java.lang.LinkageError"));
      assertEquals(1, process.await(LIMIT));
    }
  }

  @Test
  void aFailedInitEndsTheProcess() throws Exception {
    try (FunctionProcess process =
        launch("init-fails", Map.of("FC_SERVER_PORT", "" + RunningServer.freePort()))) {
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("cannot start"), process.log());
    }
  }

  @Test
  void whatIsNotNeededIsNotLoaded() throws Exception {
    int port = RunningServer.freePort();
    try (FunctionProcess process = launch("", port, "-Xlog:class+load")) {
      assertEquals("x", Connection.call(port, "POST /invoke", "x").text());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      String beforeTheEnd = process.log();
      for (String unneeded :
          List.of("ErrorAnswer", "HttpAnswer", "Tracing", "ClientAddress", "AliyunDescriptor")) {
        assertFalse(beforeTheEnd.contains("dev.aloft.aliyun.internal." + unneeded + " "), unneeded);
      }
      assertTrue(beforeTheEnd.contains("dev.aloft.aliyun.internal.FunctionComputeSession "));
    }
  }
}
