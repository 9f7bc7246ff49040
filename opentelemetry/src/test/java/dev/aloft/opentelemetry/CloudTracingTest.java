package dev.aloft.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.provider.tests.TestProcess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traced functions as processes on every cloud's double. */
@Timeout(180)
final class CloudTracingTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  static FunctionProcess launch(
      CloudEmulator emulator, Collector collector, String trigger, String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("COLLECTOR", collector.address());
    environment.put("TRIGGER", trigger);
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    String cloud = emulator.cloud();
    String name = cloud.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + cloud.substring(1);
    try {
      Class<?> main = Class.forName(TracedPrograms.class.getName() + "$" + name);
      return emulator.launch(TestProcess.command(main), environment);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aws, aws",
    "tencent, tencent_cloud",
    "aliyun, alibaba_cloud",
    "scaleway, scaleway_cloud",
    "knative, (none)"
  })
  void eachInvocationHasASpanThatWasSentBeforeItsAnswer(String cloud, String provider) {
    try (Collector collector = new Collector();
        CloudEmulator emulator = CloudEmulator.start(cloud);
        FunctionProcess process = launch(emulator, collector, "event")) {
      assertEquals("\"one\"", emulator.call("\"one\"").text());
      assertEquals(1, collector.spans().size(), process::log);
      emulator.call("\"fail\"");
      assertEquals(2, collector.spans().size(), process::log);
      SpanLine one = collector.spans().get(0);
      assertEquals("SERVER", one.kind());
      assertEquals("other", one.get("faas.trigger"));
      assertEquals("true", one.get("faas.coldstart"));
      assertEquals("UNSET ", one.status());
      assertEquals("\"one\"", one.get("later"));
      assertNotEquals("(none)", one.get("faas.invocation_id"));
      SpanLine failed = collector.spans().get(1);
      assertEquals("false", failed.get("faas.coldstart"));
      assertEquals("ERROR asked to fail", failed.status());
      assertEquals("java.lang.IllegalStateException", failed.get("error.type"));
      assertTrue(failed.exceptions().toString().contains("asked to fail"));
      assertNotEquals(one.get("faas.invocation_id"), failed.get("faas.invocation_id"));
      checkMetrics(collector);
      String ofResource = one.get("resource.cloud.provider");
      assertEquals(provider, ofResource.equals("(none)") ? one.get("cloud.provider") : ofResource);
    }
  }

  private static void checkMetrics(Collector collector) {
    Map<String, String> last = new HashMap<>();
    for (String line : collector.metrics()) {
      last.put(line.substring(0, line.indexOf(' ')), line);
    }
    String error = "{error.type=java.lang.IllegalStateException, faas.trigger=other}";
    assertEquals(
        "faas.invocations {invocation} LONG_SUM [{faas.trigger=other}=1]",
        last.get("faas.invocations"));
    assertEquals("faas.errors {error} LONG_SUM [" + error + "=1]", last.get("faas.errors"));
    assertEquals(
        "faas.coldstarts {coldstart} LONG_SUM [{faas.trigger=other}=1]",
        last.get("faas.coldstarts"));
    assertEquals(
        "faas.init_duration s HISTOGRAM [{faas.trigger=other}=1]", last.get("faas.init_duration"));
    assertEquals(
        "faas.invoke_duration s HISTOGRAM [" + error + "=1, {faas.trigger=other}=1]",
        last.get("faas.invoke_duration"));
    assertFalse(last.containsKey("faas.timeouts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "tencent", "aliyun", "scaleway", "knative"})
  void aRequestHasItsCallersTrace(String cloud) {
    try (Collector collector = new Collector();
        CloudEmulator emulator = CloudEmulator.start(cloud);
        FunctionProcess process = launch(emulator, collector, "http")) {
      HttpCall call =
          HttpCall.get("/orders/7?secret=x")
              .header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
              .header("User-Agent", "probe/1");
      assertEquals(200, emulator.http(call).status());
      assertEquals(503, emulator.http(HttpCall.get("/broken")).status());
      assertEquals(500, emulator.http(HttpCall.get("/fail")).status());
      emulator.http(HttpCall.get("/x").header("traceparent", "00-" + TRACE + "-nonsense"));
      List<SpanLine> spans = collector.spans();
      assertEquals(4, spans.size(), process::log);
      SpanLine ok = spans.get(0);
      assertEquals("GET /orders/{id}", ok.name());
      assertEquals("SERVER", ok.kind());
      assertEquals(TRACE, ok.traceId());
      assertEquals(PARENT, ok.parentId());
      assertEquals("http", ok.get("faas.trigger"));
      assertEquals("GET", ok.get("http.request.method"));
      assertEquals("/orders/{id}", ok.get("http.route"));
      assertTrue(ok.get("url.path").endsWith("/orders/7"), ok.get("url.path"));
      assertEquals("200", ok.get("http.response.status_code"));
      assertEquals("probe/1", ok.get("user_agent.original"));
      assertTrue(ok.get("url.scheme").startsWith("http"));
      assertNotEquals("(none)", ok.get("server.address"));
      assertEquals("UNSET ", ok.status());
      assertEquals("GET", spans.get(1).name());
      assertEquals("ERROR ", spans.get(1).status());
      assertEquals("503", spans.get(1).get("error.type"));
      assertEquals("ERROR asked to fail", spans.get(2).status());
      assertEquals("500", spans.get(2).get("http.response.status_code"));
      assertNotEquals(TRACE, spans.get(3).traceId());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "tencent", "aliyun", "scaleway", "knative"})
  void aStreamedAnswerIsAPartOfItsSpan(String cloud) {
    try (Collector collector = new Collector();
        CloudEmulator emulator = CloudEmulator.start(cloud);
        FunctionProcess process = launch(emulator, collector, "http")) {
      HttpAnswer answer = emulator.http(HttpCall.get("/stream"));
      assertEquals("firstlast", answer.text(), process::log);
      assertEquals(1, collector.spans().size(), process::log);
      assertEquals("streaming", collector.spans().get(0).get("written"));
      assertEquals("200", collector.spans().get(0).get("http.response.status_code"));
      emulator.http(HttpCall.of("HEAD", "/stream"));
      assertEquals(2, collector.spans().size(), process::log);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "tencent", "aliyun", "scaleway", "knative"})
  void messagesAreConsumed(String cloud) {
    try (Collector collector = new Collector();
        CloudEmulator emulator = CloudEmulator.start(cloud);
        FunctionProcess process = launch(emulator, collector, "queue")) {
      emulator.queue("invoices", List.of(Message.of("m-1", "paid")));
      emulator.queue("invoices", List.of(Message.of("m-2", "undecodable")));
      emulator.queue("invoices", List.of(Message.of("m-3", "fail")));
      List<SpanLine> spans = collector.spans();
      assertEquals(3, spans.size(), process::log);
      for (SpanLine span : spans) {
        assertTrue(span.name().startsWith("process"), span.name());
        assertEquals("CONSUMER", span.kind());
        assertEquals("pubsub", span.get("faas.trigger"));
        assertEquals("process", span.get("messaging.operation.type"));
        assertNotEquals("(none)", span.get("messaging.system"));
      }
      assertEquals("UNSET ", spans.get(0).status());
      assertEquals("ERROR not a message", spans.get(1).status());
      assertEquals("ERROR 1 of 1 messages failed", spans.get(2).status());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "aliyun", "scaleway", "knative"})
  void invocationsAtTheSameTimeDoNotMix(String cloud) {
    try (Collector collector = new Collector();
        CloudEmulator emulator =
            cloud.equals("aws")
                ? LambdaEmulator.builder().concurrency(4).start()
                : CloudEmulator.start(cloud);
        FunctionProcess process = launch(emulator, collector, "event")) {
      List<Invocation> pairs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        pairs.add(emulator.invoke(Event.of("\"pair" + i + "\"")));
      }
      for (Invocation pair : pairs) {
        assertTrue(pair.await(TestProcess.LIMIT).text().startsWith("\"pair"), process::log);
      }
      assertEquals(12, collector.spans().size(), process::log);
      Set<String> ids = new HashSet<>();
      for (SpanLine span : collector.spans()) {
        assertEquals(span.get("event"), span.get("later"));
        ids.add(span.spanId());
      }
      assertEquals(12, ids.size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "tencent", "aliyun", "scaleway", "knative"})
  void whatWasNotSentIsSentWhenTheProcessEnds(String cloud) {
    try (Collector collector = new Collector();
        CloudEmulator emulator = CloudEmulator.start(cloud);
        FunctionProcess process = launch(emulator, collector, "event", "FLUSH", "NEVER")) {
      emulator.call("\"one\"");
      assertEquals(List.of(), collector.spans());
      process.terminate();
      process.await(TestProcess.LIMIT);
      assertEquals(1, collector.spans().size(), process::log);
    }
  }

  @Test
  void aFailureOfTelemetryIsLoggedOnceAndFailsNothing() {
    try (Collector collector = new Collector();
        CloudEmulator emulator = CloudEmulator.start("aws");
        FunctionProcess process = launch(emulator, collector, "event", "FLUSH_FAILS", "1")) {
      for (int i = 0; i < 3; i++) {
        assertEquals("\"one\"", emulator.call("\"one\"").text());
      }
      process.awaitLog("Telemetry could not be sent", TestProcess.LIMIT);
      assertEquals(1, TestProcess.occurrences(process, "Telemetry could not be sent"));
    }
  }
}
