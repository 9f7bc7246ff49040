package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * AWS's own Runtime Interface Emulator as the judge. The system property {@code aloft.rie} names
 * its executable; {@code .ci/run} takes it out of PyPI's aws-sam-cli.
 */
@EnabledIfSystemProperty(named = "aloft.emulator", matches = "aws")
@EnabledIfSystemProperty(named = "aloft.rie", matches = ".+")
final class RuntimeInterfaceEmulatorTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void officialEmulatorGetsAnswersAndErrors() throws Exception {
    assertEquals(
        "{\"message\":\"Hello, RIE!\"}", call("hello", "{\"name\":\"RIE\"}", "{\"name\":\"RIE\"}"));
    String refused = call("hello", "{\"name\":17}", "{}");
    assertTrue(refused.contains("\"errorType\"") && refused.contains("name"), refused);
    String failed = call("fail-named", "{}", "{}");
    assertTrue(failed.contains("OutOfStock") && failed.contains("no milk left"), failed);
  }

  /** Sends the events one after the other to one process; gives the last answer. */
  private String call(String function, String... events) throws Exception {
    int invokePort = freePort();
    int apiPort = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("aloft.rie"),
                "--runtime-interface-emulator-address",
                "127.0.0.1:" + invokePort,
                "--runtime-api-address",
                "127.0.0.1:" + apiPort));
    command.addAll(Deployed.command());
    try (FunctionProcess rie =
        FunctionProcess.start(command, Map.of("_HANDLER", function, "PATH", "/usr/bin:/bin"))) {
      awaitListening(rie, invokePort);
      String answer = "";
      for (String event : events) {
        HttpRequest request =
            HttpRequest.newBuilder(
                    URI.create(
                        "http://127.0.0.1:"
                            + invokePort
                            + "/2015-03-31/functions/function/invocations"))
                .timeout(Deployed.LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      }
      return answer;
    }
  }

  private static void awaitListening(FunctionProcess rie, int port) {
    long end = System.nanoTime() + Deployed.LIMIT.toNanos();
    while (System.nanoTime() < end && rie.isAlive()) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("the emulator does not listen:\n" + rie.log());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
