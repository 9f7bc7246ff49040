package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP looks the same to a function, and its answers to a client, whatever carries them. */
final class HttpTest {
  private final JsonMapper json = new JsonMapper();

  @Test
  void requestReachesTheFunctionWhole() {
    try (Deployed function = Deployed.start("http-mirror")) {
      HttpAnswer answer =
          function
              .emulator()
              .http(
                  HttpCall.of("PUT", "/orders/a%20b%2Fc/%E4%B8%AD?x=1&y=%3Cz%3E&plus=a+b&empty=")
                      .header("X-Test", "one")
                      .header("Cookie", "a=1; flavour=sweet; b=2")
                      .header("Content-Type", "text/plain")
                      .body("body \u00e9"));
      assertEquals(200, answer.status(), answer.text());
      assertTrue(answer.header("Content-Type").orElse("").startsWith("application/json"));
      JsonNode seen = json.readTree(answer.body());
      assertEquals("PUT", seen.get("method").asString());
      assertEquals("/orders/a b/c/\u4e2d", seen.get("path").asString());
      assertEquals("[\"one\"]", seen.get("test").toString());
      assertEquals("sweet", seen.get("cookie").asString());
      assertEquals(List.of("empty=", "plus=a b", "x=1", "y=<z>"), sorted(seen.get("query")));
      assertEquals("Ym9keSDDqQ==", seen.get("body").asString());
    }
  }

  @Test
  void whatIsBeyondAsciiArrivesAsItWasSent() {
    try (Deployed function = Deployed.start("http-mirror")) {
      HttpCall call = HttpCall.get("/\u00e4?x=\u4e2d").header("X-Test", "J\u00f6rg");
      JsonNode seen = json.readTree(function.emulator().http(call).body());
      assertEquals("/\u00e4", seen.get("path").asString());
      assertEquals(List.of("x=\u4e2d"), sorted(seen.get("query")));
      assertEquals("[\"J\u00f6rg\"]", seen.get("test").toString());
    }
  }

  @Test
  void headerBeyondAsciiCannotBeAnsweredAndTheLogSaysWhich() {
    try (Deployed function = Deployed.start("http-greet")) {
      HttpAnswer answer =
          function
              .emulator()
              .http(HttpCall.post("/", "application/json", "{\"name\":\"J\u00f6rg\"}"));
      assertEquals(500, answer.status(), answer.text());
      function.process().awaitLog("header X-Greeted has the character U+00F6", Deployed.LIMIT);
    }
  }

  @Test
  void whatAFunctionKeepsOfARequestIsItsOwn() {
    try (Deployed function = Deployed.start("http-keep")) {
      String[] names = {"first", "other", "third"};
      for (String name : names) {
        HttpAnswer answer =
            function
                .emulator()
                .http(
                    HttpCall.post("/" + name + "?x=" + name, "text/plain", name)
                        .header("X-Kept", name)
                        .header("Cookie", "secret=" + name)
                        .header("Authorization", name));
        String expected =
            name.equals("first") ? "kept" : name.equals("other") ? "same first" : "same ";
        assertEquals(expected, answer.text());
      }
    }
  }

  @Test
  void functionSeesNoHeaderOfTheCloudsOwn() {
    try (Deployed function = Deployed.start("http-mirror")) {
      JsonNode seen = json.readTree(function.emulator().http(HttpCall.get("/")).body());
      for (JsonNode name : seen.get("names")) {
        String lower = name.asString().toLowerCase(Locale.ROOT);
        assertFalse(
            lower.startsWith("x-fc-") || lower.startsWith("x-scf-") || lower.startsWith("lambda-"),
            lower);
      }
    }
  }

  @Test
  void everyMethodReachesTheFunction() {
    try (Deployed function = Deployed.start("http-mirror")) {
      for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
        HttpAnswer answer = function.emulator().http(HttpCall.of(method, "/"));
        assertEquals(200, answer.status(), method);
        assertEquals(method, json.readTree(answer.body()).get("method").asString());
      }
      HttpAnswer head = function.emulator().http(HttpCall.of("HEAD", "/"));
      assertEquals(200, head.status());
    }
  }

  @Test
  void statusHeadersAndBodyReachTheClient() {
    try (Deployed function = Deployed.start("http-greet")) {
      HttpAnswer answer =
          function
              .emulator()
              .http(HttpCall.post("/greet", "application/json", "{\"name\":\"World\"}"));
      assertEquals(201, answer.status(), answer.text());
      assertEquals("{\"message\":\"Hello, World!\"}", answer.text());
      assertEquals("World", answer.header("X-Greeted").orElse(""));
    }
  }

  @Test
  void cookiesAreNeverJoined() {
    try (Deployed function = Deployed.start("http-greet")) {
      HttpAnswer answer =
          function
              .emulator()
              .http(HttpCall.post("/greet", "application/json", "{\"name\":\"World\"}"));
      List<String> cookies = answer.values("Set-Cookie");
      if (Deployed.has("cookies")) {
        assertEquals(
            List.of("first=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/", "second=2"), cookies);
      } else {
        assertEquals(1, cookies.size(), cookies.toString());
        function.process().awaitLog("Set-Cookie", Deployed.LIMIT);
      }
    }
  }

  @Test
  void plainValuesTextAndNothing() {
    try (Deployed function = Deployed.start("http-plain")) {
      HttpAnswer answer =
          function.emulator().http(HttpCall.post("/", "application/json", "{\"name\":\"a\"}"));
      assertEquals("{\"message\":\"Hello, a!\"}", answer.text());
      assertEquals(200, answer.status());
    }
    try (Deployed function = Deployed.start("http-text")) {
      for (String text : List.of("", "test", "dGVzdA==", "{}", "\u4e2d\u6587 \uD83D\uDE80")) {
        HttpAnswer answer = function.emulator().http(HttpCall.post("/", "text/plain", text));
        assertEquals(text, answer.text());
        assertEquals("text/plain; charset=utf-8", answer.header("Content-Type").orElse(""));
      }
    }
    try (Deployed function = Deployed.start("http-nothing")) {
      HttpAnswer answer = function.emulator().http(HttpCall.get("/"));
      assertEquals(204, answer.status());
      assertEquals(0, answer.body().length);
    }
    try (Deployed function = Deployed.start("http-later")) {
      assertEquals(
          "sooner later",
          function.emulator().http(HttpCall.post("/", "text/plain", "sooner")).text());
    }
  }

  @Test
  void bytesTravelBothWays() {
    byte[] bytes = EchoTest.bytes(100_000, "http-binary");
    try (Deployed function = Deployed.start("http-bytes")) {
      HttpAnswer answer =
          function
              .emulator()
              .http(
                  HttpCall.of("POST", "/")
                      .header("Content-Type", "application/octet-stream")
                      .body(bytes));
      assertArrayEquals(bytes, answer.body());
      assertEquals("image/png", answer.header("Content-Type").orElse(""));
    }
  }

  @Test
  void statusesWithoutBody() {
    try (Deployed function = Deployed.start("http-status")) {
      for (int code : new int[] {200, 204, 301, 304, 404, 418, 503}) {
        assertEquals(code, function.emulator().http(HttpCall.get("/?code=" + code)).status());
      }
    }
  }

  @Test
  void badBodyIsAProblemOfTheClientThatNamesThePlace() {
    try (Deployed function = Deployed.start("http-greet")) {
      for (String body : List.of("", "{", "{}", "{\"name\":[17]}", "null", "[]")) {
        HttpAnswer answer = function.emulator().http(HttpCall.post("/", "application/json", body));
        assertEquals(400, answer.status(), body);
        assertEquals("application/problem+json", answer.header("Content-Type").orElse(""));
        JsonNode problem = json.readTree(answer.body());
        assertEquals(400, problem.get("status").asInt());
        assertTrue(problem.get("errors").get(0).has("pointer"), answer.text());
      }
      HttpAnswer typed =
          function.emulator().http(HttpCall.post("/", "application/json", "{\"name\":[17]}"));
      assertTrue(typed.text().contains("/name"), typed.text());
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  @Test
  void failureIsA500WithoutDetailAndTheLogHasIt() {
    try (Deployed function = Deployed.start("http-fail")) {
      for (int round = 0; round < 2; round++) {
        HttpAnswer answer = function.emulator().http(HttpCall.get("/"));
        assertEquals(500, answer.status());
        assertFalse(answer.text().contains("swordfish"), answer.text());
        assertFalse(answer.text().contains("IllegalState"), answer.text());
      }
      function.process().awaitLog("swordfish", Deployed.LIMIT);
    }
  }

  @Test
  void contextTellsTheInvocation() {
    try (Deployed function = Deployed.start("http-context")) {
      JsonNode seen = json.readTree(function.emulator().http(HttpCall.get("/")).body());
      assertEquals(function.emulator().cloud(), seen.get("cloud").asString());
      assertFalse(seen.get("requestId").asString().isEmpty());
    }
  }

  private static List<String> sorted(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asString()));
    values.sort(null);
    return values;
  }
}
