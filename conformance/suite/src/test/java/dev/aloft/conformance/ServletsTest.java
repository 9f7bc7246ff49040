package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Aliyun's handlers of HTTP requests do on every cloud what they did there. */
final class ServletsTest {
  @Test
  void requestAndResponse() {
    try (Deployed function = Deployed.start("function-compute-http")) {
      HttpAnswer answer =
          function
              .emulator()
              .http(
                  HttpCall.post(
                          "/a%20b?x=1&y=%E4%B8%AD",
                          "application/x-www-form-urlencoded", "x=2+3&name=J%C3%B6rg")
                      .header("X-Test", "one")
                      .header("Cookie", "a=1; b=2"));
      assertEquals(200, answer.status(), answer.text());
      assertEquals("text/plain;charset=UTF-8", answer.header("Content-Type").orElse(""));
      assertEquals(List.of("seen=yes"), answer.values("Set-Cookie"));
      assertEquals("20", answer.header("X-Length").orElse(""));
      List<String> lines = answer.text().lines().toList();
      assertEquals("method POST", lines.get(0));
      assertEquals("path /a b", lines.get(1));
      assertTrue(lines.get(2).endsWith("/a%20b?x=1&y=%E4%B8%AD"), lines.get(2));
      assertTrue(lines.get(4).startsWith("scheme http"), lines.get(4));
      assertEquals(
          List.of(
              "test [one]",
              "cookie a=1",
              "cookie b=2",
              "parameter x [1, 2 3]",
              "parameter y [\u4e2d]",
              "parameter name [J\u00f6rg]"),
          lines.subList(5, lines.size()));
      function.process().awaitLog("asked for /a b", Deployed.LIMIT);
    }
  }

  @Test
  void bodiesOfBytesAndOfText() {
    byte[] bytes = EchoTest.bytes(100_000, "http-binary");
    try (Deployed function = Deployed.start("function-compute-http")) {
      HttpAnswer image =
          function
              .emulator()
              .http(
                  HttpCall.of("POST", "/bytes")
                      .header("Content-Type", "application/octet-stream")
                      .body(bytes));
      assertArrayEquals(bytes, image.body());
      assertEquals("image/png", image.header("Content-Type").orElse(""));
      HttpAnswer old = function.emulator().http(HttpCall.get("/old"));
      assertArrayEquals("J\u00f6rg".getBytes(StandardCharsets.ISO_8859_1), old.body());
      HttpAnswer untyped = function.emulator().http(HttpCall.get("/stream"));
      assertEquals(201, untyped.status());
      assertEquals("untyped", untyped.text());
      assertEquals("application/octet-stream", untyped.header("Content-Type").orElse(""));
    }
  }

  @Test
  void errorsRedirectsAndFailures() {
    try (Deployed function = Deployed.start("function-compute-http")) {
      HttpAnswer error = function.emulator().http(HttpCall.get("/error"));
      assertEquals(410, error.status());
      assertTrue(error.text().contains("&lt;gone&gt;"), error.text());
      HttpAnswer redirect = function.emulator().http(HttpCall.get("/redirect"));
      assertEquals(302, redirect.status());
      String location = redirect.header("Location").orElse("");
      assertTrue(location.matches("https?://.+/mirror\\?x=1"), location);
      HttpAnswer failure = function.emulator().http(HttpCall.get("/fail"));
      assertEquals(500, failure.status());
      assertFalse(failure.text().contains("swordfish"), failure.text());
      function.process().awaitLog("swordfish", Deployed.LIMIT);
    }
  }
}
