package dev.aloft.conformance.additions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spans and metrics that OpenTelemetry's own exporter sends to a collector. */
@Timeout(120)
final class SpansTest {
  /**
   * Bodies, one behind the other, by the paths that they were sent to: texts are legible in them.
   */
  private final Map<String, String> received = new ConcurrentHashMap<>();

  private HttpServer collector;
  private String address;

  @BeforeEach
  void collect() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext("/", this::receive);
    collector.start();
    address = "http://127.0.0.1:" + collector.getAddress().getPort();
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    received.merge(path, new String(body, StandardCharsets.ISO_8859_1), String::concat);
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  @AfterEach
  void end() {
    collector.stop(0);
  }

  @Test
  void ofAnSdkThatVariablesDescribe() {
    callTraced("trace");
    String metrics = received.getOrDefault("/v1/metrics", "");
    assertTrue(metrics.contains("faas.invocations"), received::toString);
  }

  @Test
  void ofAnSdkThatIsMadeByHand() {
    callTraced("trace-by-hand");
  }

  /** What was sent is here when the answer is. */
  private void callTraced(String name) {
    Duration timeout = Duration.ofSeconds(100);
    try (LambdaEmulator emulator =
            LambdaEmulator.builder().functionName(name).timeout(timeout).start();
        FunctionProcess process =
            emulator.launch(
                Program.command(Functions_Aws.class),
                Map.of(
                    emulator.selector(),
                    name,
                    "COLLECTOR",
                    address,
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    address,
                    "OTEL_EXPORTER_OTLP_PROTOCOL",
                    "http/protobuf",
                    "OTEL_EXPORTER_OTLP_TIMEOUT",
                    "60000"))) {
      Answer answer = emulator.call(Event.of("\"one\""));
      String spans = received.getOrDefault("/v1/traces", "");
      assertEquals("\"one traced\"", answer.text(), process::log);
      assertTrue(spans.contains("faas.invocation_id"), process::log);
      assertTrue(spans.contains(answer.requestId()), spans);
      assertTrue(spans.contains("faas.name") && spans.contains(name), spans);
      assertFalse(process.log().contains("opentelemetry"), process::log);
      assertEquals(List.of(), emulator.violations());
    }
  }
}
