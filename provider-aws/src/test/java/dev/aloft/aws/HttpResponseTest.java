package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.aws.internal.HttpFront;
import dev.aloft.http.HttpResponse;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class HttpResponseTest {
  private static final HttpHandler NONE = (request, context, response) -> {};

  /** The answer to an event of the test resources. */
  private static JsonNode answer(String event, HttpOutput response) {
    HttpEvents adapter = new HttpEvents(NONE);
    HttpFront front =
        adapter.read(
            TestEvents.input(TestEvents.resource(event)), TestEvents.CONTEXT, new HttpInput());
    Output output = new Output();
    adapter.answer(front, response, output);
    return JsonMapper.shared().readTree(output.buffer(), 0, output.length());
  }

  private static HttpOutput rich() {
    HttpOutput response = new HttpOutput();
    response.start(
        HttpResponse.status(201)
            .withHeader("X-Many", "one")
            .withCookie("id=7; Expires=Wed, 21 Oct 2026 07:28:00 GMT")
            .withHeader("x-many", "two")
            .withHeader("Content-Length", "999")
            .withHeader("transfer-encoding", "chunked")
            .withHeader("Connection", "close")
            .withCookie("theme=dark"));
    response.json().text("{\"a\":\"\u00fc\\n\"}");
    return response;
  }

  @Test
  void formatTwoJoinsHeadersAndListsCookies() {
    for (String event : List.of("function-url", "http-api")) {
      assertEquals(
          JsonMapper.shared()
              .readTree(
                  "{\"statusCode\":201,\"headers\":{\"X-Many\":\"one, two\","
                      + "\"Content-Type\":\"application/json\"},"
                      + "\"cookies\":[\"id=7; Expires=Wed, 21 Oct 2026 07:28:00 GMT\","
                      + "\"theme=dark\"],"
                      + "\"body\":\"{\\\"a\\\":\\\"\u00fc\\\\n\\\"}\",\"isBase64Encoded\":false}"),
          answer(event, rich()));
    }
  }

  @Test
  void formatTwoListsCookiesAlsoWhereThereAreNone() {
    for (String event : List.of("function-url", "http-api")) {
      HttpOutput response = new HttpOutput();
      response.start(204);
      JsonNode cookies = answer(event, response).get("cookies");
      assertTrue(cookies != null && cookies.isArray() && cookies.isEmpty(), event);
    }
    assertFalse(answer("rest-api", new HttpOutput()).has("cookies"));
    assertFalse(answer("alb", new HttpOutput()).has("cookies"));
  }

  @Test
  void formatOneListsEveryHeadersValues() {
    assertEquals(
        JsonMapper.shared()
            .readTree(
                "{\"statusCode\":201,\"multiValueHeaders\":{\"X-Many\":[\"one\",\"two\"],"
                    + "\"Set-Cookie\":[\"id=7; Expires=Wed, 21 Oct 2026 07:28:00 GMT\","
                    + "\"theme=dark\"],\"Content-Type\":[\"application/json\"]},"
                    + "\"body\":\"{\\\"a\\\":\\\"\u00fc\\\\n\\\"}\",\"isBase64Encoded\":false}"),
        answer("rest-api", rich()));
  }

  @Test
  void aLoadBalancerGetsTheMapsOfItsTargetGroupAndADescription() {
    JsonNode single = answer("alb", rich());
    assertEquals("201 Created", single.get("statusDescription").asString());
    assertEquals("one, two", single.get("headers").get("X-Many").asString());
    assertFalse(single.has("multiValueHeaders"));
    List<String> cookies = new ArrayList<>();
    for (String name : names(single.get("headers"))) {
      if (name.equalsIgnoreCase("Set-Cookie")) {
        cookies.add(single.get("headers").get(name).asString());
      }
    }
    assertEquals(List.of("id=7; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "theme=dark"), cookies);
    JsonNode multi = answer("alb-multi-value", rich());
    assertEquals("201 Created", multi.get("statusDescription").asString());
    assertEquals(2, multi.get("multiValueHeaders").get("Set-Cookie").size());
    assertFalse(multi.has("headers"));
  }

  @Test
  void latticeGetsOneValueOfEachHeader() {
    for (String event : List.of("lattice", "lattice-v1")) {
      assertEquals(
          JsonMapper.shared()
              .readTree(
                  "{\"statusCode\":201,\"headers\":{\"X-Many\":\"one, two\","
                      + "\"Set-Cookie\":\"id=7; Expires=Wed, 21 Oct 2026 07:28:00 GMT\","
                      + "\"set-Cookie\":\"theme=dark\",\"Content-Type\":\"application/json\"},"
                      + "\"body\":\"{\\\"a\\\":\\\"\u00fc\\\\n\\\"}\",\"isBase64Encoded\":false}"),
          answer(event, rich()));
    }
  }

  private static Collection<String> names(JsonNode object) {
    return object.propertyNames();
  }

  @Test
  void aHundredCookiesReachALoadBalancerUnderNamesOfTheirOwn() {
    HttpOutput response = new HttpOutput();
    for (int i = 0; i < 100; i++) {
      response.header("Set-Cookie", "c" + i + "=" + i);
    }
    JsonNode headers = answer("alb", response).get("headers");
    Collection<String> names = names(headers);
    assertEquals(100, new HashSet<>(names).size());
    for (String name : names) {
      assertEquals("set-cookie", name.toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"function-url", "rest-api", "alb", "alb-multi-value", "lattice"})
  void framingIsTheFrontsBusiness(String event) {
    String json = answer(event, rich()).toString().toLowerCase(Locale.ROOT);
    assertFalse(json.contains("content-length"), json);
    assertFalse(json.contains("transfer-encoding"), json);
    assertFalse(json.contains("\"connection\""), json);
  }

  @Test
  void bytesAndTextThatIsNoUtf8TravelAsBase64() {
    byte[] bytes = new byte[100_000];
    new Random(3).nextBytes(bytes);
    HttpOutput binary = new HttpOutput();
    binary.binary().bytes(bytes);
    JsonNode answer = answer("function-url", binary);
    assertTrue(answer.get("isBase64Encoded").asBoolean());
    assertArrayEquals(bytes, Base64.getDecoder().decode(answer.get("body").asString()));
    HttpOutput latin = new HttpOutput();
    latin.header("Content-Type", "text/html");
    latin.text().bytes(new byte[] {'g', 'r', (byte) 0xfc, 'n'});
    JsonNode text = answer("function-url", latin);
    assertTrue(text.get("isBase64Encoded").asBoolean());
    assertEquals("Z3L8bg==", text.get("body").asString());
  }

  @Test
  void anyTextArrivesCharacterForCharacter() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x11000; c += c < 0x3000 ? 1 : 97) {
      if (c < 0xd800 || c > 0xdfff) {
        all.appendCodePoint(c);
      }
    }
    for (String text : List.of("", "\"\\\u0000\u2028", all.toString(), all.toString().repeat(70))) {
      HttpOutput response = new HttpOutput();
      response.text().text(text);
      JsonNode answer = answer("rest-api", response);
      assertEquals(text, answer.get("body").asString());
      assertFalse(answer.get("isBase64Encoded").asBoolean());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void aStatusWithoutABodyHasNone(int status) {
    HttpOutput response = new HttpOutput();
    response.start(status);
    response.text().text("ignored");
    JsonNode answer = answer("function-url", response);
    assertEquals(status, answer.get("statusCode").asInt());
    assertEquals("", answer.get("body").asString());
  }

  @Test
  void aHeadRequestsBodyIsLeftToTheFrontWhichCountsIt() {
    String head = TestEvents.resource("alb").replace("\"GET\"", "\"HEAD\"");
    HttpEvents adapter = new HttpEvents(NONE);
    HttpFront front = adapter.read(TestEvents.input(head), TestEvents.CONTEXT, new HttpInput());
    HttpOutput response = new HttpOutput();
    response.text().text("12345");
    Output output = new Output();
    adapter.answer(front, response, output);
    String json = new String(output.buffer(), 0, output.length(), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"body\":\"12345\""), json);
  }

  @Test
  void unknownStatusesAreDescribedByTheirClass() {
    for (String expected : List.of("299 Success", "399 Redirection", "499 Client Error", "599 ")) {
      HttpOutput response = new HttpOutput();
      response.start(Integer.parseInt(expected.substring(0, 3)));
      String described = answer("alb", response).get("statusDescription").asString();
      assertTrue(described.startsWith(expected), described);
    }
  }
}
