package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  private static String call(String function, String... events) throws Exception {
    int port = Peer.freePort();
    List<String> command = new ArrayList<>(emulator(port));
    command.addAll(Deployed.command());
    try (Peer rie =
        Peer.start(port, command, Map.of("_HANDLER", function, "PATH", "/usr/bin:/bin"))) {
      String answer = "";
      for (String event : events) {
        answer = rie.invoke("function", event).body();
      }
      return answer;
    }
  }

  /** The emulator, which takes invocations at a port. */
  static List<String> emulator(int port) throws Exception {
    return List.of(
        System.getProperty("aloft.rie"),
        "--runtime-interface-emulator-address",
        "127.0.0.1:" + port,
        "--runtime-api-address",
        "127.0.0.1:" + Peer.freePort());
  }
}
