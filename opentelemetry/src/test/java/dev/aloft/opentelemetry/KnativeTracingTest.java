package dev.aloft.opentelemetry;

import static dev.aloft.opentelemetry.CloudTracingTest.launch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.KnativeEmulator;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.HttpCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CloudEvents that say themselves which trace they belong to. */
@Timeout(120)
final class KnativeTracingTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Test
  void aClientIsNotHeardIfThereAreToBeNoPropagators() {
    try (Collector collector = new Collector();
        KnativeEmulator emulator = KnativeEmulator.start();
        FunctionProcess process = launch(emulator, collector, "http", "OTEL_PROPAGATORS", "none")) {
      String sent = "00-" + TRACE + "-" + SPAN + "-01";
      emulator.http(HttpCall.get("/orders/7").header("traceparent", sent));
      assertEquals(1, collector.spans().size(), process::log);
      assertNotEquals(TRACE, collector.spans().get(0).traceId());
      assertEquals("0000000000000000", collector.spans().get(0).parentId());
    }
  }

  @Test
  void aClientThatBreaksOffIsNoFailureOfTheFunction() throws IOException {
    try (Collector collector = new Collector();
        KnativeEmulator emulator = KnativeEmulator.start();
        FunctionProcess process = launch(emulator, collector, "http", "STREAMS", "1")) {
      HttpCall whole = HttpCall.of("PUT", "/upload").body("four");
      assertEquals("4 bytes", emulator.http(whole).text(), process::log);
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
        client.setSoTimeout(60_000);
        String half = "PUT /upload HTTP/1.1\r\nHost: test\r\nContent-Length: 99\r\n\r\nhalf";
        client.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        client.shutdownOutput();
        client.getInputStream().readAllBytes();
      }
      assertEquals(2, collector.spans().size(), process::log);
      SpanLine broken = collector.spans().get(1);
      assertEquals("UNSET ", broken.status());
      assertEquals("(none)", broken.get("error.type"));
      assertFalse(broken.exceptions().isEmpty());
      assertFalse(collector.metrics().toString().contains("faas.errors"));
    }
  }

  @ParameterizedTest
  @EnumSource(KnativeEmulator.Mode.class)
  void anEventLinksToWhatMadeIt(KnativeEmulator.Mode mode) {
    try (Collector collector = new Collector();
        KnativeEmulator emulator = KnativeEmulator.start();
        FunctionProcess process = launch(emulator, collector, "event")) {
      CloudEvent event =
          CloudEvent.of("e-1", "/shop", "order.placed")
              .with("traceparent", "00-" + TRACE + "-" + SPAN + "-01")
              .data("application/json", "\"one\"");
      emulator.event(mode, event);
      emulator.event(mode, event.with("traceparent", "nonsense"));
      assertEquals(2, collector.spans().size(), process::log);
      assertEquals(List.of(TRACE + "-" + SPAN), collector.spans().get(0).links());
      assertEquals(List.of(), collector.spans().get(1).links());
    }
  }
}
