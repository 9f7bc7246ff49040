package dev.aloft.tencent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Output;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
final class HttpEventsTest {
  private final Called called = new Called();
  private final HttpEvents adapter = new HttpEvents(called.http);

  private HttpRequest<String> request(byte[] event) throws Exception {
    Called.call(adapter, event);
    return called.requests.get(called.requests.size() - 1);
  }

  private HttpRequest<String> request(String event) throws Exception {
    Called.call(adapter, event);
    return called.requests.get(called.requests.size() - 1);
  }

  @Test
  void aFunctionUrlsEvent() throws Exception {
    HttpRequest<String> request = request(Events.own("function-url.json"));
    assertEquals("POST", request.method());
    assertEquals("/a b/c", request.path());
    assertEquals("/a%20b/c", request.rawPath());
    assertEquals(
        "[q, x y, flag, , many, 1, many, 2, none, , number, 7]", request.query().toString());
    assertEquals("application/json", request.header("Content-Type"));
    assertEquals("dark", request.cookie("theme"));
    assertEquals("203.0.113.7", request.sourceAddress());
    assertEquals("{\"name\":\"World\"}", request.body());
  }

  @Test
  void aGatewaysEventWithBase64AndAPathThatStartsLikeTheStage() throws Exception {
    HttpRequest<String> request = request(Events.own("gateway.json"));
    assertEquals("PUT", request.method());
    assertEquals("/release/notes", request.path());
    assertEquals("[sent, 2]", request.query().toString());
    assertEquals("application/octet-stream", request.header("content-type"));
    assertEquals("203.0.113.8", request.sourceAddress());
    assertArrayEquals(new byte[] {0, -1, -2}, called.bodies.get(0));
  }

  @Test
  void base64MayHaveLineBreaks() throws Exception {
    request("{\"httpMethod\":\"PUT\",\"body\":\"AP\\r\\n/+\\n\",\"isBase64Encoded\":true}");
    assertArrayEquals(new byte[] {0, -1, -2}, called.bodies.get(0));
  }

  @Test
  void onlyTheMethodIsNeeded() throws Exception {
    HttpRequest<String> request = request("{\"httpMethod\":\"GET\"}");
    assertEquals("GET", request.method());
    assertEquals("/", request.path());
    assertEquals("", request.sourceAddress());
    assertEquals("", request.body());
    assertEquals(0, request.headers().size() + request.query().size());
  }

  @Test
  void whatIsMissingIsTakenFromElsewhere() throws Exception {
    HttpRequest<String> request =
        request(
            "{\"requestContext\":{\"httpMethod\":\"PATCH\",\"path\":\"/x\"},\"queryString\":null,"
                + "\"queryStringParameters\":{\"a\":\"1\"},\"headers\":{\"X-Scf-Remote-Addr\":\"::1\"}}");
    assertEquals("PATCH", request.method());
    assertEquals("/x", request.path());
    assertEquals("1", request.query("a"));
    assertEquals("::1", request.sourceAddress());
  }

  @Test
  void theSourceIsTheLastThatScfNames() throws Exception {
    String headers = "\"headers\":{\"x-scf-remote-addr\":[\"192.0.2.1\",\"203.0.113.9\"]}";
    String start = "{\"httpMethod\":\"GET\",";
    assertEquals("203.0.113.9", request(start + headers + "}").sourceAddress());
    String context = ",\"requestContext\":{\"sourceIp\":\"198.51.100.1\"}}";
    assertEquals("198.51.100.1", request(start + headers + context).sourceAddress());
  }

  @Test
  void membersOfUnexpectedTypesDoNoHarm() throws Exception {
    HttpRequest<String> request =
        request(
            "{\"httpMethod\":\"POST\",\"path\":null,\"headers\":[],\"body\":{\"n\":[1,2.5]},"
                + "\"queryString\":\"a=1&b=%20\",\"requestContext\":\"none\",\"isBase64Encoded\":null,"
                + "\"stageVariables\":7,\"unknown\":{\"deep\":[{}]}}");
    assertEquals("/", request.path());
    assertEquals("{\"n\":[1,2.5]}", request.body());
    assertEquals("[a, 1, b,  ]", request.query().toString());
    request =
        request(
            "{\"httpMethod\":\"POST\",\"isBase64Encoded\":\"false\",\"body\":\"QQ==\","
                + "\"headers\":{\"A\":[\"1\",\"2\"],\"B\":3,\"C\":null,\"D\":true}}");
    assertEquals("QQ==", request.body());
    assertEquals("[A, 1, A, 2, B, 3, D, true]", request.headers().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"Records\":[]}",
        "{\"httpMethod\":null}",
        "{\"httpMethod\":\"\"}",
        "{\"httpMethod\":\"GET\"} x",
        "{\"httpMethod\":\"GET\",\"body\":\"%%\",\"isBase64Encoded\":true}",
      })
  void whatIsNoHttpEventIsRefused(String event) {
    assertThrows(JsonException.class, () -> Called.call(adapter, event));
    assertEquals(List.of(), called.requests);
  }

  private static JsonNode answer(HttpHandler handler) throws Exception {
    return JsonMapper.shared()
        .readTree(Called.call(new HttpEvents(handler), "{\"httpMethod\":\"GET\"}"));
  }

  @Test
  void textGoesAsItIsAndARepeatedHeaderAsAnArray() throws Exception {
    JsonNode answer =
        answer(
            (request, context, response) -> {
              response.start(
                  HttpResponse.status(201)
                      .withHeader("X-One", "1")
                      .withCookie("a=1")
                      .withHeader("set-cookie", "b=2")
                      .withHeader("Content-Length", "9999")
                      .withHeader("Transfer-Encoding", "chunked")
                      .withHeader("Trailer", "X-Sum")
                      .withHeader("Upgrade", "h2c"));
              response.text().text("gr\u00fc\u00dfe \ud83d\ude80 \"\n");
            });
    assertEquals(
        JsonMapper.shared()
            .readTree(
                "{\"isBase64Encoded\":false,\"statusCode\":201,\"headers\":{\"X-One\":\"1\",\"Set-Cookie\":[\"a=1\",\"b=2\"],\"Content-Type\":\"text/plain;"
                    + " charset=utf-8\"},\"body\":\"gr\u00fc\u00dfe \ud83d\ude80 \\\"\\n"
                    + "\"}"),
        answer);
  }

  @Test
  void bytesGoAsBase64() throws Exception {
    JsonNode answer =
        answer(
            (request, context, response) -> {
              response.start(200);
              response.binary().bytes(new byte[] {0, -1, -2});
            });
    assertTrue(answer.get("isBase64Encoded").asBoolean());
    assertEquals("AP/+", answer.get("body").asString());
    JsonNode mislabelled =
        answer(
            (request, context, response) -> {
              response.start(200);
              response.text().bytes(new byte[] {'a', -1});
            });
    assertTrue(mislabelled.get("isBase64Encoded").asBoolean());
    assertEquals("Yf8=", mislabelled.get("body").asString());
  }

  @Test
  void aResponseWithoutABodyHasAnEmptyOne() throws Exception {
    JsonNode answer =
        answer(
            (request, context, response) -> {
              response.start(204);
              response.text().text("dropped");
            });
    assertEquals(204, answer.get("statusCode").asInt());
    assertEquals("", answer.get("body").asString());
  }

  @Test
  void aFailureIsA500ThatTheLoopHearsOf() throws Exception {
    Output output = new Output();
    IllegalStateException failure = new IllegalStateException("secret");
    HttpEvents failing =
        new HttpEvents(
            (request, context, response) -> {
              throw failure;
            });
    String answer = Called.call(failing, "{\"httpMethod\":\"GET\"}".getBytes(UTF_8), output);
    assertTrue(String.valueOf(answer).contains("\"statusCode\":500"), answer);
    assertFalse(String.valueOf(answer).contains("secret"), answer);
    assertEquals(List.of(new Output.Report("The invocation failed", failure)), output.reports());
  }

  @ParameterizedTest
  @EnumSource(ScfEmulator.HttpFront.class)
  void throughTheWholeLoop(ScfEmulator.HttpFront front) {
    HttpHandler echo =
        (request, context, response) -> {
          HttpRequest<?> head = request.head();
          response.start(HttpResponse.status(203).withCookie("a=1").withCookie("b=2"));
          response.header("X-Asked", head.method() + " " + head.path() + " " + head.query());
          response.header("X-From", head.sourceAddress());
          response.header("X-Name", String.valueOf(head.header("x-name")));
          response.text().bytes(request.bytes());
        };
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(echo))) {
      HttpAnswer answer =
          emulator.http(
              front,
              HttpCall.post("/a/b?x=1&x=2&y&z=%20", "text/plain", "gr\u00fc\u00dfe")
                  .header("X-Name", "value"));
      assertEquals(203, answer.status());
      assertEquals("gr\u00fc\u00dfe", answer.text());
      assertEquals("POST /a/b [x, 1, x, 2, y, , z,  ]", answer.header("X-Asked").orElse(""));
      assertEquals("203.0.113.7", answer.header("X-From").orElse(""));
      assertEquals("value", answer.header("X-Name").orElse(""));
      assertEquals(List.of("a=1", "b=2"), answer.values("Set-Cookie"));
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void aFailureIsLoggedWithItsRequestIdAndTheLoopGoesOn() {
    HttpHandler failing =
        (request, context, response) -> {
          throw new IllegalStateException("secret");
        };
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(failing))) {
      for (int i = 0; i < 2; i++) {
        HttpAnswer answer = emulator.http(HttpCall.get("/"));
        assertEquals(500, answer.status());
        assertFalse(answer.text().contains("secret"), answer.text());
        assertNull(answer.header("X-Detail").orElse(null));
      }
      emulator.awaitReady(Duration.ofSeconds(30));
      assertTrue(
          loop.log().contains("The invocation failed with java.lang.IllegalState"), loop.log());
    }
  }
}
