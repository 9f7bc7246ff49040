package dev.aloft.aws.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.aws.websocket.WebSocketEvent.Kind;
import dev.aloft.http.HttpResponse;
import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.tests.GatewayEventFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a function gets of an event, and what becomes of its answer. */
final class WebSocketEventTest {
  /** What to answer with. */
  private interface Answering {
    void fill(HttpOutput response);
  }

  private static WebSocketEvent<String> read(byte[] event) throws Exception {
    List<WebSocketEvent<String>> got = new ArrayList<>();
    WebSocketHandler handler =
        (read, request, context, response) -> got.add(read.withBody(request.text()));
    handler.handle(GatewayEventFiles.input(event), GatewayEventFiles.CONTEXT, new Output());
    return got.get(0);
  }

  private static WebSocketEvent<String> resource(String name) throws Exception {
    return read(GatewayEventFiles.resource(name));
  }

  private static JsonNode answer(String event, Answering answering) throws Exception {
    WebSocketHandler handler = (read, request, context, response) -> answering.fill(response);
    Output output = new Output();
    handler.handle(
        GatewayEventFiles.input(GatewayEventFiles.resource(event)),
        GatewayEventFiles.CONTEXT,
        output);
    return JsonMapper.shared().readTree(output.buffer(), 0, output.length());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Test
  void aHandshakeComesWithHeadersAndQuery() throws Exception {
    WebSocketEvent<String> event = resource("connect");
    assertEquals(Kind.CONNECT, event.kind());
    assertEquals("$connect of L0SM9cOFvHcCIhw=", event.toString());
    assertEquals(Instant.ofEpochMilli(1768131934837L), event.connectedAt());
    assertEquals(Instant.ofEpochMilli(1768131934849L), event.requestedAt());
    assertEquals("id.execute-api.eu-west-1.amazonaws.com", event.domainName());
    assertEquals("prod", event.stage());
    assertEquals("id", event.apiId());
    assertEquals("JKJaXmPLvHcESHA=", event.requestId());
    assertEquals("", event.messageId());
    assertEquals("203.0.113.7", event.sourceAddress());
    assertEquals("agent/1", event.userAgent());
    assertEquals(List.of("a", "b c"), event.http().query().all("room"));
    assertEquals("a", event.query("room"));
    assertEquals("dGhlIHNhbXBsZQ==", event.header("sec-websocket-key"));
    assertEquals(List.of("v1.chat", "v2.chat"), event.protocols());
    assertEquals(Map.of("principalId", "ada", "limit", "7", "admin", "false"), event.authorizer());
    assertEquals(Map.of("table", "blue"), event.stageVariables());
    assertEquals("", event.body());
    assertEquals(-1, event.disconnectStatus());
  }

  @Test
  void aMessageComesAlone() throws Exception {
    WebSocketEvent<String> event = resource("message");
    assertEquals(Kind.MESSAGE, event.kind());
    assertEquals("$default", event.route());
    assertEquals("JKJaXmPLvHcCIhw=", event.messageId());
    assertEquals("{\"text\":\"gr\u00fc\u00df\"}", event.body());
    assertEquals(Map.of(), event.authorizer());
    assertEquals(0, event.http().headers().size());
    assertNull(event.query("room"));
    assertEquals("", event.userAgent());
  }

  @Test
  void anEndComesWithItsReason() throws Exception {
    WebSocketEvent<String> event = resource("disconnect");
    assertEquals(Kind.DISCONNECT, event.kind());
    assertEquals(1005, event.disconnectStatus());
    assertEquals("Client-side close frame status not set", event.disconnectReason());
  }

  @Test
  void aBodyInBase64IsDecoded() throws Exception {
    String event =
        new String(GatewayEventFiles.resource("message"), StandardCharsets.UTF_8)
            .replaceAll("\"body\".*", "\"body\": \"aGk=\",")
            .replace("Encoded\": false", "Encoded\": true");
    assertEquals("hi", read(event.getBytes(StandardCharsets.UTF_8)).body());
    byte[] broken = event.replace("aGk=", "a").getBytes(StandardCharsets.UTF_8);
    JsonException refused = assertThrows(JsonException.class, () -> read(broken));
    assertEquals("/body", refused.path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"text\"",
        "{}",
        "{\"requestContext\":{\"connectionId\":\"a\"}}",
        "{\"requestContext\":{\"connectionId\":\"a\",\"eventType\":\"OTHER\"}}",
        "{\"requestContext\":{\"connectionId\":\"\",\"eventType\":\"MESSAGE\"}}",
        "{\"requestContext\":{\"http\":{\"method\":\"GET\"}},\"rawPath\":\"/\"}",
        "{\"Records\":[]}"
      })
  void everythingElseIsRefused(String event) {
    JsonException refused =
        assertThrows(JsonException.class, () -> read(event.getBytes(StandardCharsets.UTF_8)));
    assertTrue(refused.problem().contains("event of a WebSocket API"), refused.problem());
  }

  @Test
  void aReplyIsTextOrElseBase64() throws Exception {
    assertEquals(json("{'statusCode':200}"), answer("message", response -> response.start(200)));
    assertEquals(
        json("{'statusCode':200,'body':'gr\u00fc\u00df'}"),
        answer(
            "message",
            response -> {
              response.start(200);
              response.text().text("gr\u00fc\u00df");
            }));
    assertEquals(
        json("{'statusCode':200,'body':'hi'}"),
        answer("message", response -> response.binary().bytes(new byte[] {'h', 'i'})));
    assertEquals(
        json("{'statusCode':200,'body':'/w==','isBase64Encoded':true}"),
        answer("message", response -> response.binary().bytes(new byte[] {-1})));
  }

  @Test
  void headersAnswerHandshakesAlone() throws Exception {
    HttpResponse<Void> response =
        HttpResponse.<Void>status(200)
            .withHeader("Sec-WebSocket-Protocol", "v2.chat")
            .withHeader("Connection", "close");
    assertEquals(
        json("{'statusCode':200,'headers':{'Sec-WebSocket-Protocol':'v2.chat'}}"),
        answer("connect", each -> each.start(response)));
    assertEquals(json("{'statusCode':200}"), answer("message", each -> each.start(response)));
    assertEquals(
        json("{'statusCode':403}"),
        answer("connect", each -> each.start(HttpResponse.status(403))));
  }

  @Test
  void aFailureIsAnAnswerWithoutDetails() throws Exception {
    JsonNode answer =
        answer(
            "message",
            response -> {
              throw new IllegalStateException("s3cret");
            });
    assertEquals(500, answer.get("statusCode").asInt());
    assertEquals(
        "{\"title\":\"Internal Server Error\",\"status\":500}", answer.get("body").asString());
  }

  @Test
  void eventsOfOtherRuntimesTestsAreRead() throws Exception {
    int read = 0;
    for (Map.Entry<String, byte[]> each : GatewayEventFiles.fixtures().entrySet()) {
      boolean expected =
          each.getKey().contains("websocket-request") && !each.getKey().contains("authorizer");
      try {
        WebSocketEvent<String> event = read(each.getValue());
        assertTrue(expected, each.getKey() + " was taken for " + event);
        assertFalse(event.connectionId().isEmpty());
        read++;
      } catch (JsonException e) {
        assertFalse(expected, () -> each.getKey() + ": " + e);
      }
    }
    assertEquals(3, read);
  }
}
