package dev.aloft.emulator;

import static dev.aloft.emulator.Fixtures.at;
import static dev.aloft.emulator.Fixtures.json;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator.HttpFront;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.lambda.HttpEvents;
import dev.aloft.emulator.internal.lambda.LatticeEvents;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The HTTP fronts of Lambda. */
@Timeout(60)
class LambdaFrontTest {
  private static final HttpCall CALL =
      HttpCall.post("/a%20b/c?x=1&x=%2F&y=+", "text/plain; charset=utf-8", "grüße")
          .header("X-Two", "1")
          .header("X-Two", "2")
          .header("Cookie", "a=1; b=2");

  @Test
  void functionUrlsLeavePathAndQueryAsTheyAre() {
    JsonValue event = json(HttpEvents.functionUrl(CALL, "id-1"));
    assertEquals("2.0", at(event, "version"));
    assertEquals("/a%20b/c", at(event, "rawPath"));
    assertEquals("x=1&x=%2F&y=+", at(event, "rawQueryString"));
    assertEquals("1,/", at(event, "queryStringParameters.x"));
    assertEquals("[\"a=1\",\"b=2\"]", at(event, "cookies"));
    assertEquals("a=1; b=2", at(event, "headers.cookie"));
    assertEquals("1,2", at(event, "headers.x-two"));
    assertEquals("POST", at(event, "requestContext.http.method"));
    assertTrue(at(event, "requestContext.domainName").contains(".lambda-url."));
    assertEquals("grüße", at(event, "body"));
    assertEquals("false", at(event, "isBase64Encoded"));
  }

  @Test
  void httpApisDecodePathsAndTakeCookiesOutOfTheHeaders() {
    JsonValue event = json(HttpEvents.httpApi(CALL, "id-1", "prod"));
    assertEquals("/prod/a b/c", at(event, "rawPath"));
    assertEquals("prod", at(event, "requestContext.stage"));
    assertNull(Fixtures.value(event, "headers").member("cookie"));
    JsonValue plain = json(HttpEvents.httpApi(HttpCall.get("/"), "id-1", "$default"));
    assertEquals("/", at(plain, "rawPath"));
    assertEquals("", at(plain, "rawQueryString"));
    assertNull(plain.member("queryStringParameters"));
    assertNull(plain.member("cookies"));
    assertNull(plain.member("body"));
  }

  @Test
  void restApisGiveBothSortsOfMapsAndNulls() {
    JsonValue event = json(HttpEvents.restApi(CALL, "id-1"));
    assertEquals("/a b/c", at(event, "path"));
    assertEquals("[\"1\",\"/\"]", at(event, "multiValueQueryStringParameters.x"));
    assertEquals("/", at(event, "queryStringParameters.x"));
    assertEquals("[\"1\",\"2\"]", at(event, "multiValueHeaders.X-Two"));
    assertEquals("2", at(event, "headers.X-Two"));
    assertEquals("a b/c", at(event, "pathParameters.proxy"));
    JsonValue plain = json(HttpEvents.restApi(HttpCall.get("/"), "id-1"));
    for (String absent :
        List.of("queryStringParameters", "pathParameters", "stageVariables", "body")) {
      assertEquals("null", at(plain, absent));
    }
  }

  @Test
  void balancersGiveOneSortOfMapsStillEncoded() {
    JsonValue single = json(HttpEvents.alb(CALL, false));
    assertEquals("/a%20b/c", at(single, "path"));
    assertEquals("%2F", at(single, "queryStringParameters.x"));
    assertEquals("2", at(single, "headers.x-two"));
    assertNull(single.member("multiValueHeaders"));
    JsonValue multi = json(HttpEvents.alb(CALL, true));
    assertEquals("[\"1\",\"%2F\"]", at(multi, "multiValueQueryStringParameters.x"));
    assertEquals("[\"1\",\"2\"]", at(multi, "multiValueHeaders.x-two"));
    assertNull(multi.member("headers"));
    assertEquals("", at(HttpEvents.alb(HttpCall.get("/"), true), "body"));
  }

  @Test
  void latticeListsValuesOrJoinsThem() {
    JsonValue second = json(LatticeEvents.version2(CALL));
    assertEquals("/a%20b/c", at(second, "path"));
    assertEquals("POST", at(second, "method"));
    assertEquals("[\"1\",\"/\"]", at(second, "queryStringParameters.x"));
    assertEquals("[\"1\",\"2\"]", at(second, "headers.x-two"));
    assertTrue(at(second, "requestContext.serviceNetworkArn").contains("servicenetwork"));
    assertEquals("false", at(second, "isBase64Encoded"));
    assertNull(json(LatticeEvents.version2(HttpCall.get("/"))).member("body"));
    JsonValue first = json(LatticeEvents.version1(CALL));
    assertEquals("/a%20b/c", at(first, "raw_path"));
    assertEquals("/", at(first, "query_string_parameters.x"));
    assertEquals("1, 2", at(first, "headers.x-two"));
    assertEquals("false", at(first, "is_base64_encoded"));
    assertNull(first.member("requestContext"));
  }

  @Test
  void binaryBodiesTravelAsBase64() {
    HttpCall call = HttpCall.of("PUT", "/").body(new byte[] {0, (byte) 0xff});
    for (String event :
        List.of(
            HttpEvents.functionUrl(call, "1"),
            HttpEvents.restApi(call, "1"),
            HttpEvents.alb(call, true))) {
      assertEquals("AP8=", at(event, "body"));
      assertEquals("true", at(event, "isBase64Encoded"));
    }
    HttpCall zipped =
        HttpCall.post("/", "application/json", "{}").header("Content-Encoding", "gzip");
    assertEquals("true", at(HttpEvents.httpApi(zipped, "1", "$default"), "isBase64Encoded"));
  }

  @Test
  void eventsHaveNoMembersThatTheSamplesLack() {
    Set<String> url =
        Fixtures.read("aws/lambda-http/lambda_function_url_request.json").members().keySet();
    assertTrue(
        url.containsAll(
            json(HttpEvents.functionUrl(HttpCall.get("/?a"), "1")).members().keySet().stream()
                .filter(n -> !n.equals("queryStringParameters"))
                .toList()));
    Set<String> rest =
        Fixtures.read("aws/lambda-http/apigw_multi_value_proxy_request.json").members().keySet();
    assertEquals(rest, json(HttpEvents.restApi(CALL, "1")).members().keySet());
  }

  @Test
  void decodesCompleteReplies() throws Exception {
    String reply =
        "{\"statusCode\":201,\"headers\":{\"X-A\":\"b\",\"Content-Length\":\"9\"},"
            + "\"cookies\":[\"c=d\",\"e=f; Expires=Mon, 1\"],\"body\":\"AP8=\","
            + "\"isBase64Encoded\":true}";
    HttpAnswer answer = front(HttpFront.FUNCTION_URL, reply);
    assertEquals(201, answer.status());
    assertEquals("b", answer.header("x-a").orElseThrow());
    assertEquals(List.of("c=d", "e=f; Expires=Mon, 1"), answer.values("Set-Cookie"));
    assertEquals(List.of(), answer.values("Content-Length"));
    assertArrayEquals(new byte[] {0, (byte) 0xff}, answer.body());
    assertEquals(List.of(), front(HttpFront.REST_API, reply).values("Set-Cookie"));
  }

  @Test
  void mergesTheMapsOfRestApisAndReadsOneOfBalancers() throws Exception {
    String reply =
        "{\"statusCode\":200,\"statusDescription\":\"200 OK\",\"headers\":{\"A\":\"single\","
            + "\"B\":\"2\"},\"multiValueHeaders\":{\"A\":[\"x\",\"y\"]},\"body\":\"z\"}";
    HttpAnswer rest = front(HttpFront.REST_API, reply);
    assertEquals(List.of("x", "y"), rest.values("A"));
    assertEquals(List.of("2"), rest.values("B"));
    assertEquals(List.of("x", "y"), front(HttpFront.ALB_MULTI_VALUE, reply).values("A"));
    assertEquals(List.of("single"), front(HttpFront.ALB, reply).values("A"));
    String other = reply.replace("200 OK", "404 No");
    assertEquals(502, front(HttpFront.ALB, other).status());
    assertEquals(200, front(HttpFront.HTTP_API, other).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FUNCTION_URL|{\"a\":1}|200",
        "HTTP_API|\"text\"|200",
        "REST_API|{\"a\":1}|502",
        "ALB|{\"a\":1}|502",
        "LATTICE|{\"a\":1}|502",
        "LATTICE|{\"statusCode\":200,\"isBase64Encoded\":false}|502",
        "LATTICE_V1|{\"statusCode\":200,\"headers\":{}}|502",
        "LATTICE|{\"statusCode\":201,\"headers\":{},\"isBase64Encoded\":false}|201",
        "FUNCTION_URL|no json|502",
        "HTTP_API|no json|500",
        "REST_API|no json|502",
        "FUNCTION_URL|{\"statusCode\":\"200\"}|502",
        "HTTP_API_STAGE|{\"statusCode\":99}|500",
        "REST_API|{\"statusCode\":200,\"body\":{}}|502",
        "REST_API|{\"statusCode\":200,\"headers\":{\"a\":[\"b\"]}}|502",
        "FUNCTION_URL|{\"statusCode\":200,\"cookies\":\"a=b\"}|502",
        "FUNCTION_URL|{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"!\"}|502",
        "ALB_MULTI_VALUE|{\"statusCode\":200,\"multiValueHeaders\":{\"a\":\"b\"}}|200",
        "REST_API|{\"statusCode\":200,\"headers\":{\"a\":\"b\\nc\"}}|502",
      })
  void refusesMalformedReplies(HttpFront front, String reply, int status) throws Exception {
    assertEquals(status, front(front, reply).status());
  }

  @ParameterizedTest
  @EnumSource(HttpFront.class)
  void failedInvocationsAreServerErrors(HttpFront front) throws Exception {
    try (LambdaEmulator lambda = LambdaEmulator.builder().httpFront(front).start()) {
      Thread runtime =
          new Thread(
              () -> {
                try (RawClient client = new RawClient(lambda)) {
                  client.error(client.nextId(), "{}");
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      runtime.start();
      assertTrue(lambda.http(HttpCall.get("/")).status() >= 500);
      runtime.join();
    }
  }

  @Test
  void readsStreamsWithMetadata() throws Exception {
    String zeros = "\u0000".repeat(8);
    HttpAnswer answer =
        front(
            HttpFront.FUNCTION_URL,
            "{\"statusCode\":202,\"headers\":{\"a\":\"b\"},\"cookies\":[\"c=d\"]}" + zeros + "body",
            "Lambda-Runtime-Function-Response-Mode: streaming",
            "Content-Type: application/vnd.awslambda.http-integration-response");
    assertEquals(202, answer.status());
    assertEquals("body", answer.text());
    assertEquals(List.of("c=d"), answer.values("Set-Cookie"));
  }

  private static HttpAnswer front(HttpFront front, String reply, String... headers)
      throws Exception {
    try (LambdaEmulator lambda = LambdaEmulator.start()) {
      Thread runtime =
          new Thread(
              () -> {
                try (RawClient client = new RawClient(lambda)) {
                  client.respond(client.nextId(), reply, headers);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      runtime.start();
      HttpAnswer answer = lambda.http(front, HttpCall.get("/"));
      runtime.join();
      assertEquals(List.of(), lambda.violations());
      return answer;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~|[]",
        "null|[]",
        "{}|[]",
        "{\"batchItemFailures\":[]}|[]",
        "{\"batchItemFailures\":null}|[]",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}|[b]",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}|[a, b]",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}|[a, b]",
        "{\"batchItemFailures\":[{}]}|[a, b]",
        "{\"batchItemFailures\":\"b\"}|[a, b]",
        "no json|[a, b]"
      })
  void readsPartialFailuresOfBatches(String reply, String redelivered) throws Exception {
    try (LambdaEmulator lambda = LambdaEmulator.start()) {
      Thread runtime =
          new Thread(
              () -> {
                try (RawClient client = new RawClient(lambda)) {
                  client.respond(client.nextId(), reply);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      runtime.start();
      BatchAnswer answer = lambda.queue("q", List.of(Message.of("a", "1"), Message.of("b", "2")));
      runtime.join();
      assertEquals(redelivered, answer.redelivered().toString());
      assertEquals(1, answer.answers().size());
    }
  }
}
