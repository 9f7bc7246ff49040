package dev.aloft.emulator;

import static dev.aloft.emulator.RawServer.answer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The core runtime: the bytes it was seen to write when the original was run. */
@Timeout(60)
class ScalewayCoreTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** The original's request to its child at {@code GET /a/b?x=1&x=2&y=%3Cz%3E}. */
  private static final String CAPTURED =
      "{\"event\":{\"resource\":\"\",\"path\":\"/a/b\",\"httpMethod\":\"GET\",\"headers\":{"
          + "\"Accept\":\"*/*\",\"User-Agent\":\"curl/7.88.1\",\"X-Lower\":\"v\","
          + "\"X-Multi\":\"two\"},\"multiValueHeaders\":null,\"queryStringParameters\":{"
          + "\"x\":\"2\",\"y\":\"\\u003cz\\u003e\"},\"multiValueQueryStringParameters\":null,"
          + "\"pathParameters\":null,\"stageVariables\":{},\"requestContext\":{\"accountId\":\"\","
          + "\"resourceId\":\"\",\"stage\":\"\",\"requestId\":\"\",\"resourcePath\":\"\","
          + "\"authorizer\":null,\"httpMethod\":\"GET\",\"apiId\":\"\"},\"body\":\"\","
          + "\"isBase64Encoded\":true},\"context\":{\"memoryLimitInMb\":256,"
          + "\"functionName\":\"myfn\",\"functionVersion\":\"7\"},\"handlerName\":\"handle\","
          + "\"handlerPath\":\"/home/app/function/handler\"}";

  @Test
  void writesTheEventOfTheOriginal() throws IOException {
    try (ScalewayCoreEmulator core =
            ScalewayCoreEmulator.builder()
                .applicationName("myfn")
                .applicationVersion("7")
                .applicationMemoryMb(256)
                .start();
        RawServer child = new RawServer(core.port(), r -> answer(200, "{\"statusCode\":204}"))) {
      HttpCall call =
          HttpCall.get("/a/b?x=1&x=2&y=%3Cz%3E")
              .header("Host", "example.org")
              .header("x-lower", "v")
              .header("X-Multi", "one")
              .header("X-Multi", "two")
              .header("Accept", "*/*")
              .header("User-Agent", "curl/7.88.1");
      assertEquals(204, core.http(call).status());
      RawServer.Request upstream = child.requests.get(0);
      assertEquals("POST / HTTP/1.1", upstream.line());
      assertEquals("application/json", upstream.header("Content-Type"));
      assertEquals("Go-http-client/1.1", upstream.header("User-Agent"));
      assertEquals("gzip", upstream.header("Accept-Encoding"));
      assertEquals(CAPTURED, upstream.body());
      assertEquals(List.of(), core.violations());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "'' true",
        "test true",
        "1234 true",
        "true true",
        "tes false",
        "Zg== true",
        "Zh== true",
        "'dGVz\r\ndA==' true",
        "Zg false",
        "Z=== false",
        "= false",
        "a-_b false",
        "{} false"
      })
  void flagsBodiesThatHappenToBeBase64(String body, boolean flagged) throws IOException {
    String event = eventOf(HttpCall.of("POST", "/").body(body));
    assertEquals(flagged, event.contains("\"isBase64Encoded\":true"), event);
    assertFalse(event.contains("\"isBase64Encoded\":false"), event);
  }

  @Test
  void destroysBinaryBodies() throws IOException {
    byte[] body = {0, (byte) 0xff, (byte) 0xfe, (byte) 0x80, 'a', 'b'};
    String event = eventOf(HttpCall.of("POST", "/").body(body));
    assertTrue(event.contains("\"body\":\"\\u0000\\ufffd\\ufffd\\ufffdab\""), event);
  }

  @Test
  void decodesPathsAndDropsParametersWithSemicolons() throws IOException {
    String event = eventOf(HttpCall.get("/a%20b//c/../d%2Fe?k&a;b=1&c=%zz&d=1+2"));
    assertTrue(event.contains("\"path\":\"/a b//c/../d/e\""), event);
    assertTrue(event.contains("\"queryStringParameters\":{\"d\":\"1 2\",\"k\":\"\"}"), event);
    assertTrue(event.contains("\"headers\":null"), event);
  }

  @Test
  void escapesAsGoDoes() throws IOException {
    String event = eventOf(HttpCall.of("POST", "/").body("<&>\u2028\n\b\"\\\u00fc\ud83d\ude00"));
    String expected = "\\u003c\\u0026\\u003e\\u2028\\n\\u0008\\\"\\\\ü😀";
    assertTrue(event.contains("\"body\":\"" + expected + "\""), event);
    assertTrue(event.contains("\"Content-Length\":\"16\""), event);
  }

  @Test
  void givesMqttMessagesAsTexts() throws IOException {
    HttpCall call = HttpCall.of("POST", "/").header("scw_trigger_type", "mqtt").body("{\"a\":1}");
    String event = eventOf(call);
    assertTrue(event.startsWith("{\"event\":\"{\\\"a\\\":1}\",\"context\":{"), event);
    assertEquals("executed properly", mapped(call, 404, "nf").text());
    assertEquals(500, mapped(call, 500, "no").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "cron", "MQTT"})
  void refusesOtherTriggerTypes(String type) throws IOException {
    HttpAnswer answer = mapped(HttpCall.get("/").header("SCW_TRIGGER_TYPE", type), 200, "");
    assertEquals(400, answer.status());
    assertEquals("Trigger Type is not supported by Scaleway Functions Runtime\n", answer.text());
    assertEquals("nosniff", answer.header("X-Content-Type-Options").orElseThrow());
  }

  @Test
  void limitsBodiesThatAreNotChunked() throws IOException {
    HttpCall call = HttpCall.of("POST", "/").body("12345678901");
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.builder().payloadLimit(10).start();
        RawServer child = new RawServer(core.port(), r -> answer(200, "ok"))) {
      assertEquals(413, core.http(call).status());
      assertEquals(
          "Request payload too large, max payload size = 6291456 bytes\n", core.http(call).text());
      assertEquals(200, core.http(call.header("Transfer-Encoding", "chunked")).status());
      assertEquals(200, core.http(call.body("1234567890")).status());
      assertEquals(2, child.requests.size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"statusCode\":201,\"body\":{\"k\": 1}}|201|{\"k\": 1}",
        "{\"StatusCode\":202,\"BODY\":\"x\"}|202|x",
        "{\"statusCode\":200,\"body\":\"a\\nb\"}|200|a\\nb",
        "{\"statusCode\":200,\"body\":null}|200|null",
        "{\"statusCode\":200}|200|~~",
        "{\"body\":\"x\"}|200|{\"body\":\"x\"}",
        "{\"statusCode\":\"200\",\"body\":1}|200|{\"statusCode\":\"200\",\"body\":1}",
        "{\"statusCode\":202.0}|200|{\"statusCode\":202.0}",
        "\"text\"|200|text",
        "plain|200|plain",
        "[1, 2]|200|[1, 2]",
        "42|200|42",
        "~~|200|~~",
        "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"aGk=\"}|200|hi",
        "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"!\"}|500|illegal base64 data at"
            + " input byte 0\\n",
        "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":{}}|500|json: cannot unmarshal"
            + " object into Go value of type string\\n",
        "{\"isBase64Encoded\":true,\"body\":\"aGk=\"}|500|json: cannot unmarshal object into Go"
            + " value of type string\\n",
        "{\"statusCode\":200,\"cookies\":[\"a=1\"],\"multiValueHeaders\":{\"X\":[\"1\"]},"
            + "\"body\":\"y\"}|200|y"
      })
  void mapsAnswers(String upstream, int status, String body) throws IOException {
    HttpAnswer answer = mapped(HttpCall.get("/"), 200, upstream);
    assertEquals(body.replace("\\n", "\n"), answer.text());
    assertEquals(status, answer.status());
    assertEquals("*", answer.header("Access-Control-Allow-Origin").orElseThrow());
    assertEquals("Content-Type", answer.header("Access-Control-Allow-Headers").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " null ",
        "{\"statusCode\":99}",
        "{\"statusCode\":0}",
        "{\"statusCode\":1000}"
      })
  void panicsAtSomeAnswers(String upstream) {
    assertThrows(ConnectionLostException.class, () -> mapped(HttpCall.get("/"), 200, upstream));
  }

  @Test
  void ignoresEveryStatusOfTheChildBut500() throws IOException {
    assertEquals(200, mapped(HttpCall.get("/"), 404, "nf").status());
    assertEquals("nf", mapped(HttpCall.get("/"), 404, "nf").text());
    HttpAnswer failed = mapped(HttpCall.get("/"), 500, "why");
    assertEquals(500, failed.status());
    assertEquals("An error occured during handler execution: why\n", failed.text());
    assertEquals("text/plain; charset=utf-8", failed.header("Content-Type").orElseThrow());
  }

  @Test
  void appliesHeadersAlsoWhereTheRestIsNotRead() throws IOException {
    HttpAnswer whole = mapped(HttpCall.get("/"), 200, "{\"headers\":{\"x-a\":\"b\"}}");
    assertEquals("b", whole.header("X-A").orElseThrow());
    HttpAnswer bad =
        mapped(HttpCall.get("/"), 200, "{\"statusCode\":200,\"headers\":{\"a\":\"b\",\"c\":1}}");
    assertEquals("b", bad.header("A").orElseThrow());
    assertEquals("", bad.header("C").orElseThrow());
    assertEquals(200, bad.status());
    assertTrue(bad.text().startsWith("{\"statusCode\""), bad.text());
    HttpAnswer cors =
        mapped(
            HttpCall.get("/"),
            200,
            "{\"statusCode\":200,\"headers\":{\"access-control-allow-origin\":\"me\"}}");
    assertEquals(List.of("me"), cors.values("Access-Control-Allow-Origin"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"k\":1}|text/plain; charset=utf-8",
        "\"<html>\"|text/html; charset=utf-8",
        "\"\\u0000\"|application/octet-stream",
        "\"%PDF-1\"|application/pdf"
      })
  void guessesContentTypes(String body, String type) throws IOException {
    String upstream = "{\"statusCode\":200,\"body\":" + body + "}";
    assertEquals(
        type, mapped(HttpCall.get("/"), 200, upstream).header("Content-Type").orElseThrow());
  }

  @Test
  void answersBinaryBodiesByteForByte() throws IOException {
    String upstream = "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"AP/+\"}";
    assertArrayEquals(
        new byte[] {0, (byte) 0xff, (byte) 0xfe}, mapped(HttpCall.get("/"), 200, upstream).body());
  }

  @Test
  void invokesByPostToTheRoot() throws IOException {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        RawServer child =
            new RawServer(
                core.port(),
                r ->
                    r.body().contains("bad")
                        ? answer(500, "bad")
                        : r.body().contains("null,null")
                            ? answer(200, "null")
                            : answer(200, "ok"))) {
      assertEquals("ok", core.call("{}").text());
      assertEquals(Answer.Kind.RESPONSE, core.timer("nightly", "{}").kind());
      BatchAnswer batch = core.queue("q", List.of(Message.of("1", "good"), Message.of("2", "bad")));
      assertEquals(List.of("2"), batch.redelivered());
      assertEquals("Emulator.CorePanic", core.call("null,null").errorType().orElseThrow());
      assertTrue(child.requests.get(0).body().contains("\"httpMethod\":\"POST\""));
      ObjectChange change = ObjectChange.removed("b", "k");
      assertThrows(UnsupportedOperationException.class, () -> core.object(change));
    }
  }

  @Test
  void endsWithAChildThatFailedAndStaysAfterOneThatDidNot() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start()) {
      FunctionProcess child = core.launch(List.of("sh", "-c", "exit 9"), Map.of());
      child.await(LIMIT);
      assertEquals("Runtime.ExitError", core.call("x").errorType().orElseThrow());
      assertTrue(core.hasExited());
      assertThrows(ConnectionLostException.class, () -> core.http(HttpCall.get("/")));
    }
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start()) {
      FunctionProcess child = core.launch(List.of("sh", "-c", "exit 0"), Map.of());
      child.await(LIMIT);
      assertFalse(core.hasExited());
      assertEquals(
          "too many retries, sub-runtime server did not come up in 10ms seconds\n",
          core.http(HttpCall.get("/")).text());
    }
  }

  @Test
  void launchesItsChildWithThePortAndTheHandler() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        FunctionProcess child =
            core.launch(
                Java.command(EchoServer.class, "SCW_UPSTREAM_PORT"),
                Map.of("SCW_HANDLER_NAME", "orders"))) {
      core.awaitReady(LIMIT);
      // The echo's answer is the event, an object without statusCode.
      String event = core.http(HttpCall.get("/x")).text();
      assertTrue(event.contains("\"handlerName\":\"orders\""), event);
      assertTrue(child.isAlive());
      assertEquals(List.of(), core.violations());
    }
  }

  @Test
  void notesLinesTheCoreDoesNotSurvive() {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start()) {
      String command = "head -c 70000 /dev/zero | tr '\\0' x; echo";
      core.launch(List.of("sh", "-c", command), Map.of()).await(LIMIT);
      assertEquals(1, core.violations().size());
      assertTrue(core.violations().get(0).contains("70000"), core.violations().get(0));
    }
  }

  private static String eventOf(HttpCall call) throws IOException {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        RawServer child = new RawServer(core.port(), r -> answer(200, "ok"))) {
      core.http(call);
      byte[] body = child.requests.get(0).body().getBytes(StandardCharsets.ISO_8859_1);
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private static HttpAnswer mapped(HttpCall call, int status, String upstream) throws IOException {
    try (ScalewayCoreEmulator core = ScalewayCoreEmulator.start();
        RawServer child = new RawServer(core.port(), r -> answer(status, upstream))) {
      HttpAnswer answer = core.http(call);
      assertTrue(child.requests.size() <= 1);
      return answer;
    }
  }
}
