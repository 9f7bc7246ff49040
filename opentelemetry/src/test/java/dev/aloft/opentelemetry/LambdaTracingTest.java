package dev.aloft.opentelemetry;

import static dev.aloft.opentelemetry.CloudTracingTest.launch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.LambdaEmulator.HttpFront;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.provider.tests.TestProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only AWS Lambda says of an invocation, and when it gets its answer. */
@Timeout(120)
final class LambdaTracingTest {
  private static final String XRAY = "Root=1-5759e988-bd862e3fe1be46a994272793;";
  private static final String TRACE = "5759e988bd862e3fe1be46a994272793";
  private static final String SPAN = "53995c3f42cd8ad8";

  @Test
  void theAnswerWaitsForWhatIsSent() throws Exception {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "event")) {
      collector.hold();
      Invocation invocation = emulator.invoke(Event.of("\"one\""));
      collector.awaitHeld();
      assertFalse(invocation.ended(), process::log);
      assertEquals(1, collector.spans().size());
      collector.release();
      assertEquals("\"one\"", invocation.await(TestProcess.LIMIT).text());
    }
  }

  @Test
  void theAnswerDoesNotWaitIfItIsNotAskedTo() throws Exception {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "event", "FLUSH", "AFTER_ANSWER")) {
      collector.hold();
      assertEquals("\"one\"", emulator.call("\"one\"").text(), process::log);
      collector.awaitHeld();
      collector.release();
      emulator.awaitNext(TestProcess.LIMIT);
      assertEquals(1, collector.spans().size());
    }
  }

  @Test
  void aFlushNeverTakesLongerThanTheInvocationHas() throws Exception {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "event")) {
      collector.hold();
      Event hasty = Event.of("\"one\"").deadline(java.time.Duration.ofSeconds(3));
      assertEquals("\"one\"", emulator.invoke(hasty).await(TestProcess.LIMIT).text());
      process.awaitLog("Telemetry was not sent within", TestProcess.LIMIT);
    }
  }

  @Test
  void theEndIsHastyOnLambdaAlone() {
    String[] lambdas = {
      "AWS_LAMBDA_RUNTIME_API", "AWS_LAMBDA_HTTP_ENDPOINT", "AWS_LAMBDA_FUNCTION_NAME"
    };
    for (String variable : lambdas) {
      assertEquals(250, Flusher.shutdownMillis(Map.of(variable, "x"), 2000));
      assertEquals(100, Flusher.shutdownMillis(Map.of(variable, "x"), 100));
    }
    assertEquals(2000, Flusher.shutdownMillis(Map.of("K_SERVICE", "x"), 2000));
  }

  @Test
  void aFailureThatIsAnsweredIsOneOfTheSpan() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "event")) {
      assertEquals("\"admit\"", emulator.call("\"admit\"").text(), process::log);
      assertEquals("ERROR asked to fail", collector.spans().get(0).status());
    }
  }

  @Test
  void theParentIsXraysIfTheInvocationIsTraced() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "event")) {
      String sampled = XRAY + "Parent=" + SPAN + ";Sampled=1;Lineage=a87bd80c:0";
      emulator.call(Event.of("\"a\"").header("Lambda-Runtime-Trace-Id", sampled));
      String passive = XRAY + "Parent=" + SPAN + ";Sampled=0";
      emulator.call(Event.of("\"b\"").header("Lambda-Runtime-Trace-Id", passive));
      emulator.call(Event.of("\"c\"").header("Lambda-Runtime-Trace-Id", "Root=1-x;;=;Parent"));
      List<SpanLine> spans = collector.spans();
      assertEquals(3, spans.size(), process::log);
      assertEquals(TRACE, spans.get(0).traceId());
      assertEquals(SPAN, spans.get(0).parentId());
      assertEquals("0000000000000000", spans.get(1).parentId());
      assertEquals("0000000000000000", spans.get(2).parentId());
    }
  }

  @Test
  void theRouteIsTheGatewaysUnlessTheFunctionSaysOne() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "http")) {
      emulator.http(HttpFront.REST_API, HttpCall.get("/broken"));
      emulator.http(HttpFront.REST_API, HttpCall.get("/x"));
      emulator.http(HttpFront.HTTP_API, HttpCall.get("/broken"));
      emulator.http(HttpFront.FUNCTION_URL, HttpCall.get("/broken"));
      List<SpanLine> spans = collector.spans();
      assertEquals(4, spans.size(), process::log);
      assertEquals("GET /{proxy+}", spans.get(0).name());
      assertEquals("/{proxy+}", spans.get(0).get("http.route"));
      assertEquals("GET /orders/{id}", spans.get(1).name());
      assertEquals("/orders/{id}", spans.get(1).get("http.route"));
      for (SpanLine unrouted : spans.subList(2, 4)) {
        assertEquals("GET", unrouted.name());
        assertEquals("(none)", unrouted.get("http.route"));
      }
    }
  }

  @Test
  void theResourceIsTheVersionBehindAnAlias() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.builder().functionVersion("7").start();
        FunctionProcess process = launch(emulator, collector, "event")) {
      String arn = "arn:aws:lambda:eu-central-1:123456789012:function:orders";
      emulator.call(Event.of("\"a\"").header("Lambda-Runtime-Invoked-Function-Arn", arn + ":live"));
      SpanLine span = collector.spans().get(0);
      assertEquals(arn + ":7", span.get("cloud.resource_id"), process::log);
      assertEquals(arn + ":live", span.get("aws.lambda.invoked_arn"));
      assertEquals("123456789012", span.get("cloud.account.id"));
    }
  }

  @Test
  void aBatchLinksToWhatSentItsMessages() {
    try (Collector collector = new Collector();
        LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, collector, "queue")) {
      String sender = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
      emulator.queue(
          "invoices",
          List.of(
              new Message("m-1", "paid", Map.of("traceparent", sender)),
              new Message("m-2", "fail", Map.of("AWSTraceHeader", XRAY + "Parent=" + SPAN)),
              new Message("m-3", "paid", Map.of("traceparent", "nonsense"))));
      assertEquals(1, collector.spans().size(), process::log);
      SpanLine span = collector.spans().get(0);
      assertEquals("process invoices", span.name());
      assertEquals("aws_sqs", span.get("messaging.system"));
      assertEquals("invoices", span.get("messaging.destination.name"));
      assertEquals("3", span.get("messaging.batch.message_count"));
      assertEquals(
          List.of("4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7", TRACE + "-" + SPAN),
          span.links());
      assertEquals("ERROR 1 of 3 messages failed", span.status());
      assertTrue(span.exceptions().toString().contains("bad"));
    }
  }
}
