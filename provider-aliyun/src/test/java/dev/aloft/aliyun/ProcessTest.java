package dev.aloft.aliyun;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static dev.aloft.provider.tests.TestProcess.SIGTERM;
import static dev.aloft.provider.tests.TestProcess.occurrences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionComputeEmulator;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.provider.tests.ProviderProcessTest;
import dev.aloft.provider.tests.TestProcess;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What only a process of its own can show: ports, signals, exit codes, running out of memory. */
final class ProcessTest extends ProviderProcessTest {

  ProcessTest() {
    super(TestFunction.class);
  }

  @Override
  protected FunctionComputeEmulator cloud() {
    return FunctionComputeEmulator.start();
  }

  private static FunctionProcess launch(
      String mode, Map<String, String> environment, String... options) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("TEST_MODE", mode);
    return FunctionProcess.start(TestProcess.command(TestFunction.class, options), all);
  }

  private static FunctionProcess launch(String mode, int port, String... options) {
    FunctionProcess process = launch(mode, Map.of("FC_SERVER_PORT", "" + port), options);
    RunningServer.awaitListening(port);
    return process;
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
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
      assertFalse(process.log().contains("[ERROR]"), process.log());
    }
  }

  @Test
  void preStopAndSigtermTogetherCloseOnce() throws Exception {
    int port = RunningServer.freePort();
    try (FunctionProcess process = launch("closeable", port)) {
      assertEquals(200, Connection.call(port, "GET /pre-stop", "").status());
      process.terminate();
      assertEquals(SIGTERM, process.await(LIMIT));
      assertEquals(1, occurrences(process, "CLOSED"), process.log());
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
        assertFalse(beforeTheEnd.contains("." + unneeded + " source"), unneeded);
      }
      assertTrue(beforeTheEnd.contains("dev.aloft.aliyun.FunctionComputeSession "));
    }
  }
}
