package dev.aloft.emulator;

import static dev.aloft.emulator.Fixtures.at;
import static dev.aloft.emulator.Fixtures.json;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.aloft.emulator.ScfEmulator.HttpFront;
import dev.aloft.emulator.ScfEmulator.QueueTrigger;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.scf.ScfHttp;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP fronts and the queues of SCF. */
@Timeout(60)
class ScfFrontTest {
  private static final HttpCall CALL =
      HttpCall.post("/a/b?x=1&x=2&flag&y=%2F", "application/json", "{\"k\":1}")
          .header("X-Two", "1")
          .header("X-Two", "2");

  @Test
  void functionUrlEventsHaveFiveMembers() {
    JsonValue event = json(ScfHttp.functionUrlEvent(CALL));
    assertEquals(
        Set.of("body", "headers", "httpMethod", "path", "queryString"), event.members().keySet());
    assertEquals("{\"k\":1}", at(event, "body"));
    assertEquals("1,2", at(event, "headers.x-two"));
    assertEquals("203.0.113.7", at(event, "headers.x-scf-remote-addr"));
    assertEquals("[\"1\",\"2\"]", at(event, "queryString.x"));
    assertEquals("true", at(event, "queryString.flag"));
    assertEquals("/", at(event, "queryString.y"));
  }

  @Test
  void gatewayEventsHaveTheMembersOfTheSample() {
    JsonValue event = json(ScfHttp.gatewayEvent(CALL, "id-1"));
    JsonValue sample = Fixtures.read("tencent/apigateway-proxy.json");
    assertEquals(sample.members().keySet(), event.members().keySet());
    assertEquals(
        Fixtures.value(sample, "requestContext").members().keySet(),
        Fixtures.value(event, "requestContext").members().keySet());
  }

  @Test
  void gatewayEventsCarryBinaryBodiesAsBase64() {
    HttpCall call = HttpCall.of("PUT", "/").body(new byte[] {0, (byte) 0xff});
    JsonValue event = json(ScfHttp.gatewayEvent(call, "id-1"));
    assertEquals("AP8=", at(event, "body"));
    assertEquals("true", at(event, "isBase64Encoded"));
    assertNull(json(ScfHttp.gatewayEvent(HttpCall.get("/"), "id-1")).member("body"));
  }

  @Test
  void decodesReplies() throws Exception {
    String reply =
        "{\"isBase64Encoded\":true,\"statusCode\":203,"
            + "\"headers\":{\"A\":\"b\",\"Set-Cookie\":[\"x\",\"y\"]},\"body\":\"AP8=\"}";
    for (HttpFront front : HttpFront.values()) {
      HttpAnswer answer = front(front, reply);
      assertEquals(203, answer.status());
      assertEquals(List.of("x", "y"), answer.values("set-cookie"));
      assertArrayEquals(new byte[] {0, (byte) 0xff}, answer.body());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FUNCTION_URL|{\"a\":1}|200|{\"a\":1}",
        "FUNCTION_URL|\"hi\"|200|\"hi\"",
        "FUNCTION_URL|plain|502|",
        "FUNCTION_URL|{\"statusCode\":\"1\"}|502|",
        "API_GATEWAY|{\"a\":1}|502|{\"errno\":403,\"error\":\"Invalid scf response format\"}",
        "API_GATEWAY|plain|502|{\"errno\":403,\"error\":\"Invalid scf response format\"}"
      })
  void infersOrRefusesOtherReplies(HttpFront front, String reply, int status, String body)
      throws Exception {
    HttpAnswer answer = front(front, reply);
    assertEquals(status, answer.status());
    assertEquals("application/json", answer.header("Content-Type").orElseThrow());
    if (body != null) {
      assertEquals(body, answer.text());
    }
  }

  private static HttpAnswer front(HttpFront front, String reply) throws Exception {
    try (ScfEmulator scf = ScfEmulator.start()) {
      Thread runtime = ScfRuntimeClient.serveOnce(scf.port(), event -> reply);
      HttpAnswer answer = scf.http(front, HttpCall.get("/"));
      runtime.join();
      return answer;
    }
  }

  @Test
  void queuesFailAsAWholeOrMessageByMessage() {
    try (ScfEmulator scf = ScfEmulator.start()) {
      scf.launch(Java.command(ScfRuntimeClient.class), Map.of());
      List<Message> messages = List.of(Message.of("a", "1"), Message.of("b", "2"));
      BatchAnswer kafka = scf.queue("q", messages);
      assertEquals(1, kafka.answers().size());
      assertEquals(List.of(), kafka.redelivered());
      BatchAnswer cmq = scf.queue(QueueTrigger.CMQ, "q", messages);
      assertEquals(2, cmq.answers().size());
      assertEquals("b", at(cmq.answers().get(1).text(), "Records.0.CMQ.msgId"));
      assertEquals(
          "cos:ObjectRemove:Delete",
          at(scf.object(ObjectChange.removed("b", "k")).text(), "Records.0.event.eventName"));
      assertEquals("nightly", at(scf.timer("nightly", "").text(), "TriggerName"));
      assertEquals(List.of(), scf.violations());
    }
  }

  @Test
  void aFailedBatchComesAgain() throws Exception {
    try (ScfEmulator scf = ScfEmulator.start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.ready();
      Thread failing =
          new Thread(
              () -> {
                try {
                  runtime.next();
                  runtime.error("no");
                } catch (java.io.IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      failing.start();
      BatchAnswer answer = scf.queue("q", List.of(Message.of("a", "1"), Message.of("b", "2")));
      failing.join();
      assertEquals(List.of("a", "b"), answer.redelivered());
    }
  }
}
