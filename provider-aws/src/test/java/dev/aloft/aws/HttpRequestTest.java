package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpRequestTest {
  private static final HttpHandler NONE = (request, context, response) -> {};

  static HttpInput read(String json) {
    HttpInput request = new HttpInput();
    new HttpEvents(NONE).read(TestEvents.input(json), TestEvents.CONTEXT, request);
    return request;
  }

  /** A function that is traced. */
  private static final HttpHandler ROUTED =
      new HttpHandler() {
        @Override
        public boolean takesRoute() {
          return true;
        }

        @Override
        public void handle(HttpInput request, Context context, HttpOutput response) {}
      };

  private static @Nullable String route(String json) {
    HttpInput request = new HttpInput();
    new HttpEvents(ROUTED).read(TestEvents.input(json), TestEvents.CONTEXT, request);
    return request.route();
  }

  /** API Gateway alone has routes. */
  @ParameterizedTest
  @CsvSource({
    "http-api, /{proxy+}",
    "rest-api, /{proxy+}",
    "function-url,",
    "alb,",
  })
  void theRouteIsTheGateways(String resource, @Nullable String expected) {
    String json = TestEvents.resource(resource);
    assertEquals(expected, route(json));
    assertNull(read(json).route());
  }

  @ParameterizedTest
  @CsvSource({
    "GET /orders/{id}, /orders/{id}",
    "ANY /, /",
    "$default,",
    "Prod,",
    "'',",
  })
  void theRouteOfAnHttpApiHasNoMethod(String key, @Nullable String expected) {
    String json = TestEvents.resource("http-api").replace("ANY /{proxy+}", key);
    assertEquals(expected, route(json));
  }

  @Test
  void aRouteThatIsNoTextIsNone() {
    String json = TestEvents.resource("rest-api");
    assertNull(route(json.replace("\"/{proxy+}\"", "{\"a\":[1]}")));
    assertNull(route(json.replace("\"/{proxy+}\"", "null")));
  }

  private static HttpRequest<String> request(String resource) {
    HttpInput input = read(TestEvents.resource(resource));
    return input.with(input.text());
  }

  @Test
  void aFunctionUrlPassesPathAndQueryEncodedAndCookiesTwice() {
    HttpRequest<String> request = request("function-url");
    assertEquals("POST", request.method());
    assertEquals("/a b/100%/\u00fc", request.path());
    assertEquals("/a%20b/100%25/%C3%BC", request.rawPath());
    assertEquals("[q, 1, q, a b c, flag, , empty, , \u00fc, &]", request.query().toString());
    assertEquals(List.of("id=7; theme=dark"), request.headers().all("Cookie"));
    assertEquals("dark", request.cookie("theme"));
    assertEquals(List.of("text/html,application/json"), request.headers().all("Accept"));
    assertEquals(List.of("id.lambda-url.eu-west-2.on.aws"), request.headers().all("Host"));
    assertEquals("203.0.113.7", request.sourceAddress());
    assertEquals("{\"name\":\"Ada\"}", request.body());
  }

  @Test
  void anHttpApiPassesThePathDecodedAndWithItsStage() {
    HttpRequest<String> request = request("http-api");
    assertEquals("PUT", request.method());
    assertEquals("/a b/100%25", request.path());
    assertEquals("/prod/a b/100%25", request.rawPath());
    assertEquals("1", request.query("x"));
    assertEquals("one,two", request.header("X-Many"));
    assertEquals("id.execute-api.us-east-1.amazonaws.com", request.header("host"));
    assertEquals("2001:db8::7", request.sourceAddress());
    assertEquals("gr\u00fc\u00dfe \ud83d\ude00", request.body());
  }

  @Test
  void aRestApiPassesThePathEncodedAndTheQueryDecoded() {
    HttpRequest<String> request = request("rest-api");
    assertEquals("GET", request.method());
    assertEquals("/a b/100%", request.path());
    assertEquals("/a%20b/100%25", request.rawPath());
    assertEquals("[q, a, q, b c, only, %41]", request.query().toString());
    assertEquals(List.of("one", "two"), request.headers().all("X-Many"));
    assertEquals("1", request.header("x-single"));
    assertNull(request.header("X-Null"));
    assertEquals(List.of("id.execute-api.us-east-1.amazonaws.com"), request.headers().all("Host"));
    assertEquals("203.0.113.7", request.sourceAddress());
    assertEquals("", request.body());
  }

  @Test
  void aLoadBalancerPassesPathAndQueryEncodedAndAppendsTheAddressItSaw() {
    HttpRequest<String> request = request("alb");
    assertEquals("/a b", request.path());
    assertEquals("/a%20b", request.rawPath());
    assertEquals("[a&b, x&y=z+w v]", request.query().toString());
    assertEquals("203.0.113.7", request.sourceAddress());
    HttpRequest<String> multi = request("alb-multi-value");
    assertEquals("[k, ?a=1, k, 2]", multi.query().toString());
    assertEquals("2", multi.cookie("b"));
    assertEquals("203.0.113.7", multi.sourceAddress());
    assertEquals("text", multi.body());
  }

  @Test
  void latticePassesThePathEncodedAndTheQueryDecoded() {
    HttpRequest<String> request = request("lattice");
    assertEquals("PUT", request.method());
    assertEquals("/a b/100%", request.path());
    assertEquals("/a%20b/100%25", request.rawPath());
    assertEquals("[q, a&b, q, %41, empty, ]", request.query().toString());
    assertEquals(List.of("one", "two"), request.headers().all("X-Many"));
    assertEquals("dark", request.cookie("theme"));
    assertEquals("id.7d67968.vpc-lattice-svcs.us-east-1.on.aws", request.header("Host"));
    assertEquals("10.0.0.7", request.sourceAddress());
    assertEquals("gr\u00fc\u00dfe", request.body());
  }

  @Test
  void latticesFirstEventStructureJoinsHeadersAndHasTheLastParameter() {
    HttpRequest<String> request = request("lattice-v1");
    assertEquals("POST", request.method());
    assertEquals("/a b", request.path());
    assertEquals("/a%20b", request.rawPath());
    assertEquals("[q, b c]", request.query().toString());
    assertEquals(List.of("one, two"), request.headers().all("X-Many"));
    assertEquals("10.0.0.7", request.sourceAddress());
    assertEquals("{\"name\":\"Ada\"}", request.body());
  }

  /** The documentation does not say that a path may have a query; it is none of a path. */
  @ParameterizedTest
  @CsvSource({
    "/x?q=a%20b&q=2, '{}', '[q, a b, q, 2]'",
    "/x?q=1, '{\"q\":\"1\"}', '[q, 1]'",
    "/x?q=1&q=2, '{\"q\":\"2\"}', '[q, 1, q, 2]'",
    "/x?, '{\"q\":\"1\"}', '[q, 1]'",
    "/x?, null, '[]'",
  })
  void aQueryIsNoPartOfLatticesPath(String path, String query, String read) {
    HttpRequest<?> head =
        read("{\"raw_path\":\"%s\",\"method\":\"GET\",\"query_string_parameters\":%s}"
                .formatted(path, query))
            .head();
    assertEquals("/x", head.path());
    assertEquals("/x", head.rawPath());
    assertEquals(read, head.query().toString());
  }

  @Test
  void whatLatticeSendsCannotBeClaimedByAClient() {
    HttpRequest<?> head =
        read("{\"httpMethod\":\"GET\",\"method\":\"POST\",\"path\":\"/\",\"headers\":"
                + "{\"raw_path\":\"/admin\",\"method\":\"PUT\"},\"requestContext\":{\"stage\":\"s\"}}")
            .head();
    assertEquals("GET /", head.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "prod, /prod/x, /x",
    "prod, /prod, /",
    "prod, /production, /production",
    "prod, /x/prod, /x/prod",
    "$default, /$default/x, /$default/x",
    "'', //x, //x",
  })
  void onlyTheStageAtTheStartIsTakenOffThePath(String stage, String raw, String path) {
    for (String event :
        List.of(
            "{'version':'2.0','rawPath':'%s','requestContext':{'stage':'%s','http':{'method':'GET'}}}",
            "{'version':'1.0','path':'%s','httpMethod':'GET','requestContext':{'stage':'%s'}}")) {
      HttpRequest<?> head = read(event.formatted(raw, stage).replace('\'', '"')).head();
      assertEquals(path, head.path());
      assertEquals(raw, head.rawPath());
    }
  }

  @Test
  void anHttpApiWithPayloadFormatOneDecodesThePathToo() {
    HttpRequest<?> head =
        read("{\"version\":\"1.0\",\"httpMethod\":\"GET\",\"path\":\"/100%25\","
                + "\"requestContext\":{\"stage\":\"$default\"}}")
            .head();
    assertEquals("/100%25", head.path());
  }

  @Test
  void membersMayBeMissingNullOfAnotherTypeAndInAnyOrder() {
    HttpRequest<?> head =
        read("{\"isBase64Encoded\":null,\"body\":null,\"headers\":7,\"cookies\":null,"
                + "\"multiValueHeaders\":{\"a\":null,\"b\":[],\"c\":\"1\",\"d\":[2,true,{}]},"
                + "\"queryStringParameters\":[],\"multiValueQueryStringParameters\":null,"
                + "\"later\":{\"deep\":[{}]},\"path\":null,\"httpMethod\":\"GET\","
                + "\"requestContext\":{\"identity\":null,\"http\":3,\"domainName\":null}}")
            .head();
    assertEquals("/", head.path());
    assertEquals("", head.sourceAddress());
    assertEquals("[c, 1, d, 2, d, true]", head.headers().toString());
    assertEquals(0, head.query().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"TOKEN\",\"methodArn\":\"arn:x\",\"authorizationToken\":\"s3cret\"}|authorizer",
        "{\"type\":\"REQUEST\",\"routeArn\":\"arn:x\",\"rawPath\":\"/\",\"requestContext\":"
            + "{\"http\":{\"method\":\"GET\"}}}|authorizer",
        "{\"path\":\"/\",\"method\":\"GET\",\"requestContext\":{\"serviceNetworkArn\":null}}"
            + "|an object without",
        "{\"httpMethod\":\"GET\",\"requestContext\":{\"connectionId\":\"c\","
            + "\"eventType\":\"CONNECT\"}}|WebSocket",
        "{\"Records\":[]}|Records",
        "{\"detail-type\":\"Scheduled Event\",\"detail\":{}}|EventBridge",
        "{}|an object without",
        "[1]|found an array",
        "7|found 7",
      })
  void everythingElseIsRefusedByName(String event, String found) {
    JsonException refused = assertThrows(JsonException.class, () -> read(event));
    assertTrue(refused.problem().contains("function URL"), refused.problem());
    assertTrue(refused.problem().contains(found), refused.problem());
    assertTrue(!refused.problem().contains("s3cret"), refused.problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rawPath\":\"/\",\"requestContext\":{\"http\":{}}}",
        "{\"path\":\"/\",\"requestContext\":{\"elb\":{}}}",
        "{\"path\":\"/\",\"requestContext\":{\"serviceNetworkArn\":\"arn:x\"}}",
        "{\"raw_path\":\"/\",\"httpMethod\":\"GET\"}",
      })
  void aMethodIsRequired(String event) {
    JsonException refused = assertThrows(JsonException.class, () -> read(event));
    assertTrue(refused.problem().contains("expected a method"), refused.problem());
  }

  @Test
  void aBodyThatIsNoBase64OrNoStringIsRefused() {
    String event =
        "{\"httpMethod\":\"GET\",\"requestContext\":{},\"isBase64Encoded\":true,\"body\":%s}";
    JsonException refused =
        assertThrows(JsonException.class, () -> read(event.formatted("\"p*ssword\"")));
    assertEquals("/body", refused.path());
    assertTrue(!refused.problem().contains("ssword"), refused.problem());
    assertThrows(JsonException.class, () -> read(event.formatted("{\"a\":1}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAEC\\r\\nAwQF\\r\\n", "AAE\\nCAwQF", "\\nAAECAwQF"})
  void base64MayHaveLineBreaks(String body) {
    String event =
        "{\"httpMethod\":\"PUT\",\"requestContext\":{},\"isBase64Encoded\":true,\"body\":\"%s\"}";
    assertArrayEquals(new byte[] {0, 1, 2, 3, 4, 5}, read(event.formatted(body)).bytes());
    assertThrows(JsonException.class, () -> read(event.formatted(body + " ")));
    assertThrows(JsonException.class, () -> read(event.formatted(body + "=")));
  }

  @Test
  void largeBodiesArriveByteForByte() {
    byte[] bytes = new byte[4_400_000];
    new Random(5).nextBytes(bytes);
    String event =
        "{\"httpMethod\":\"PUT\",\"requestContext\":{},\"isBase64Encoded\":true,\"body\":\""
            + Base64.getEncoder().encodeToString(bytes)
            + "\"}";
    assertArrayEquals(bytes, read(event).bytes());
    String text = "zeile \u00fc\ud83d\ude00\\n".repeat(300_000);
    String plain = "{\"httpMethod\":\"PUT\",\"requestContext\":{},\"body\":\"" + text + "\"}";
    assertArrayEquals(
        text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), read(plain).bytes());
  }
}
