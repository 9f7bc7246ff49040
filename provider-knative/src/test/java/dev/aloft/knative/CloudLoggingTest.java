package dev.aloft.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.knative.internal.CloudLogging;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.lifecycle.RuntimeLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
final class CloudLoggingTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final RuntimeLog log =
      CloudLogging.log(new PrintStream(bytes, true, StandardCharsets.UTF_8), "demo");

  private JsonNode entry() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    assertEquals(text.length() - 1, text.indexOf('\n'), "one line");
    assertTrue(text.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), text);
    assertTrue(text.getBytes(StandardCharsets.UTF_8).length < 256 << 10);
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void anEntryIsOneLineWhateverItsTextIs() {
    log.warn("r\n1", "a\u0000\t\r\n\u001b\u0085\u2028\ud800\"\\ü");
    JsonNode entry = entry();
    assertEquals("WARNING", entry.get("severity").asString());
    assertEquals("a\u0000\t\r\n\u001b\u0085\u2028\ufffd\"\\ü", entry.get("message").asString());
    Instant.parse(entry.get("time").asString());
    assertEquals("r\n1", entry.get("logging.googleapis.com/labels").get("request_id").asString());
    assertNull(entry.get("logging.googleapis.com/trace"));
    assertNull(entry.get("stack_trace"));
    log.fatal("end");
    assertEquals("CRITICAL", entry().get("severity").asString());
  }

  @Test
  void aFailureHasItsStackTraceAsTheJdkPrintsIt() {
    Exception failure = new IllegalStateException("broken", new IOException("why"));
    log.failure("r", "The invocation failed", ErrorReport.of(failure, null));
    JsonNode entry = entry();
    assertEquals("ERROR", entry.get("severity").asString());
    String trace = entry.get("stack_trace").asString();
    assertTrue(trace.startsWith("java.lang.IllegalStateException: broken\n\tat dev.aloft."), trace);
    assertTrue(trace.contains("\nCaused by: java.io.IOException: why\n"), trace);
  }

  @Test
  void aHugeEntryIsCutBeforeCloudLoggingCutsIt() {
    Exception failure = new IllegalStateException("\u0001".repeat(300_000));
    for (int i = 0; i < 15; i++) {
      failure = new IllegalStateException("\u0002".repeat(300_000), failure);
    }
    log.failure("r", "The invocation failed", ErrorReport.of(failure, null));
    entry();
  }

  @Test
  void onlyAServiceOfThePlatformLogsSo() throws IOException {
    Map<String, String> google = Map.of("K_SERVICE", "orders", "GOOGLE_CLOUD_PROJECT", "demo");
    Exception failure = new IllegalStateException("broken");
    try (RunningServer server = RunningServer.of(Functions.failing(failure), google)) {
      assertEquals(500, server.event("", "traceparent", TRACE).status());
      JsonNode entry = JsonMapper.shared().readTree(server.log());
      assertEquals(
          "projects/demo/traces/0af7651916cd43dd8448eb211c80319c",
          entry.get("logging.googleapis.com/trace").asString());
      assertEquals("b7ad6b7169203331", entry.get("logging.googleapis.com/spanId").asString());
      assertTrue(entry.get("logging.googleapis.com/trace_sampled").asBoolean());
      server.event("");
      String second = server.log().split("\n", -1)[1];
      assertFalse(second.contains("logging.googleapis.com/trace"), second);
    }
    try (RunningServer server = RunningServer.of(Functions.failing(failure))) {
      server.event("");
      assertTrue(server.log().startsWith("[ERROR] RequestId: 7 "), server.log());
    }
  }
}
