package dev.aloft.opentelemetry;

import static dev.aloft.opentelemetry.CloudTracingTest.launch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What spans say of topics, schedules and object stores, and of answers that break off. */
@Timeout(120)
final class TriggerTracingTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  private static SpanLine succeededThenFailed(Collector collector, FunctionProcess process) {
    List<SpanLine> spans = collector.spans();
    assertEquals(2, spans.size(), process::log);
    assertEquals("UNSET ", spans.get(0).status());
    assertEquals("ERROR asked to fail", spans.get(1).status());
    return spans.get(0);
  }

  @Test
  void aTopicsMessageIsConsumed() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "topic")) {
      String sender = "00-" + TRACE + "-" + SPAN + "-01";
      emulator.topic("orders", new Message("m-1", "paid", Map.of("traceparent", sender)));
      emulator.topic("orders", Message.of("m-2", "fail"));
      SpanLine span = succeededThenFailed(collector, process);
      assertEquals("process orders", span.name());
      assertEquals("CONSUMER", span.kind());
      assertEquals("aws.sns", span.get("messaging.system"));
      assertEquals("orders", span.get("messaging.destination.name"));
      assertEquals(List.of(TRACE + "-" + SPAN), span.links());
    }
  }

  @Test
  void aTickHasItsTime() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "timer")) {
      emulator.timer("nightly", "{}");
      emulator.timer("nightly", "{\"text\":\"fail\"}");
      SpanLine span = succeededThenFailed(collector, process);
      assertEquals("timer", span.get("faas.trigger"));
      assertEquals("SERVER", span.kind());
      assertNotEquals("(none)", span.get("faas.time"));
    }
  }

  @Test
  void aChangeIsOfADataSource() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "object")) {
      emulator.object(ObjectChange.created("photos", "cat.png", 17, "abc"));
      emulator.object(ObjectChange.removed("photos", "fail.png"));
      SpanLine span = succeededThenFailed(collector, process);
      assertEquals("datasource", span.get("faas.trigger"));
      assertEquals("photos", span.get("faas.document.collection"));
      assertEquals("insert", span.get("faas.document.operation"));
      assertEquals("cat.png", span.get("faas.document.name"));
      assertEquals("delete", collector.spans().get(1).get("faas.document.operation"));
    }
  }

  @Test
  void aStreamedAnswerThatBreaksOffIsAnError() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator =
            LambdaEmulator.builder().httpFront(LambdaEmulator.HttpFront.FUNCTION_URL).start();
        FunctionProcess process = launch(emulator, collector, "http")) {
      emulator.http(HttpCall.get("/streamfail"));
      assertEquals(1, collector.spans().size(), process::log);
      SpanLine span = collector.spans().get(0);
      assertEquals("ERROR asked to break off", span.status());
      assertEquals("java.lang.IllegalStateException", span.get("error.type"));
      assertTrue(span.exceptions().toString().contains("asked to break off"));
    }
  }
}
