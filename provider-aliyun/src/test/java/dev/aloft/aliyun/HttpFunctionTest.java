package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.http.HttpRequest;
import dev.aloft.provider.HttpHandler;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP triggers: the caller's own requests. */
@Timeout(120)
final class HttpFunctionTest {
  private static final String HTTP = "x-fc-control-path: /http-invoke";
  private static final String ID = "x-fc-request-id: 7";

  private static HttpHandler remembering(Seen<HttpRequest<?>> seen) {
    return (request, context, response) -> {
      seen.set(request.with(request.bytes()));
      response.start(201);
      response.header("X-Made", "here");
      response.header("Set-Cookie", "a=1");
      response.header("Set-Cookie", "b=2");
      response.binary().bytes(request.bytes());
    };
  }

  @Test
  void methodPathQueryHeadersAndBodyPassBothWays() throws Exception {
    Seen<HttpRequest<?>> seen = new Seen<>();
    byte[] body = {0, 1, -1, 13, 10};
    try (RunningServer server = RunningServer.of(remembering(seen));
        Connection connection = server.connect()) {
      Connection.Answer answer =
          connection.call(
              "PATCH /a%20b/%E4%B8%AD?x=1&x=%26+2&y",
              body, HTTP, "Accept: text/html", "accept: text/plain", "Cookie: id=9");
      HttpRequest<?> request = seen.get();
      assertEquals("PATCH", request.method());
      assertEquals("/a b/\u4e2d", request.path());
      assertEquals("/a%20b/%E4%B8%AD", request.rawPath());
      assertEquals(List.of("1", "& 2"), request.query().all("x"));
      assertEquals("", request.query("y"));
      assertEquals(List.of("text/html", "text/plain"), request.headers().all("ACCEPT"));
      assertEquals("9", request.cookie("id"));
      assertArrayEquals(body, (byte[]) request.body());
      assertEquals(201, answer.status());
      assertEquals("200", answer.header("x-fc-status"));
      assertEquals("here", answer.header("X-Made"));
      assertEquals("application/octet-stream", answer.header("content-type"));
      assertTrue(answer.headers().contains("Set-Cookie: a=1"), answer.headers().toString());
      assertTrue(answer.headers().contains("Set-Cookie: b=2"), answer.headers().toString());
      assertArrayEquals(body, answer.body());
    }
  }

  @Test
  void theControlPathBeatsThePath() throws Exception {
    Seen<HttpRequest<?>> seen = new Seen<>();
    try (RunningServer server = RunningServer.of(remembering(seen))) {
      for (String path :
          List.of("/invoke", "/initialize", "/pre-stop", "/pre-freeze", "/http-invoke")) {
        assertEquals(201, server.call("GET " + path, "", HTTP).status());
        assertEquals(path, seen.get().path());
      }
      assertEquals(201, server.call("GET /", "", HTTP).status(), "the function is not closed");
    }
  }

  @Test
  void requestsWithoutHeadersOfFunctionComputeReachTheFunction() throws Exception {
    Seen<HttpRequest<?>> seen = new Seen<>();
    try (RunningServer server = RunningServer.of(remembering(seen))) {
      assertEquals(201, server.call("GET /health", "").status());
      assertEquals("/health", seen.get().path());
      assertEquals("", server.log());
    }
  }

  @Test
  void anEventForAnHttpFunctionSaysWhatToDo() throws Exception {
    try (RunningServer server = RunningServer.of(remembering(new Seen<>()))) {
      Connection.Answer answer = server.call("POST /invoke", "{}", "x-fc-control-path: /invoke");
      assertEquals(404, answer.status());
      assertEquals("404", answer.header("x-fc-status"));
      assertTrue(answer.text().contains("by way of an HTTP trigger"), answer.text());
      assertTrue(answer.text().contains("\"errorType\":\"WrongTrigger\""), answer.text());
    }
  }

  @Test
  void theFunctionSeesNoHeaderOfFunctionCompute() throws Exception {
    Seen<HttpRequest<?>> seen = new Seen<>();
    try (RunningServer server = RunningServer.of(remembering(seen))) {
      server.call(
          "GET /",
          "",
          HTTP,
          ID,
          "x-fc-access-key-id: AKID",
          "X-FC-Access-Key-Secret: SECRET",
          "X-Fc-Security-Token: TOKEN",
          "x-fcx: mine");
      String headers = seen.get().headers().toString();
      assertFalse(headers.contains("AKID"), headers);
      assertFalse(headers.contains("SECRET"), headers);
      assertFalse(headers.contains("TOKEN"), headers);
      for (int i = 0; i < seen.get().headers().size(); i++) {
        assertFalse(
            seen.get().headers().name(i).toLowerCase(java.util.Locale.ROOT).startsWith("x-fc-"));
      }
      assertEquals("mine", seen.get().header("x-fcx"));
    }
  }

  @Test
  void aFailureIs500WithoutDetailAndCountsAsAFunctionError() throws Exception {
    HttpHandler failing =
        (request, context, response) -> {
          response.start(200);
          response.header("X-Half", "done");
          throw new IllegalStateException("the password is 1234");
        };
    try (RunningServer server = RunningServer.of(failing)) {
      Connection.Answer answer = server.call("GET /", "", HTTP, ID);
      assertEquals(500, answer.status());
      assertEquals("404", answer.header("x-fc-status"));
      assertEquals("application/problem+json", answer.header("Content-Type"));
      assertEquals("{\"title\":\"Internal Server Error\",\"status\":500}", answer.text());
      assertNull(answer.header("X-Half"));
      assertTrue(server.log().contains("the password is 1234"), server.log());
      assertTrue(
          server.log().endsWith("FC Invoke End RequestId: 7, Error: Unhandled function error\n"));
    }
  }

  @Test
  void anUndecodableBodyIs400AndNoFunctionError() throws Exception {
    HttpHandler decoding =
        (request, context, response) -> {
          request.begin().beginObject();
          request.end();
          response.start(200);
        };
    try (RunningServer server = RunningServer.of(decoding)) {
      Connection.Answer answer = server.call("POST /", "[1]", HTTP, ID);
      assertEquals(400, answer.status());
      assertEquals("200", answer.header("x-fc-status"));
      assertTrue(answer.text().contains("\"status\":400"), answer.text());
      assertEquals(
          List.of("FC Invoke Start RequestId: 7", "FC Invoke End RequestId: 7"),
          server.log().lines().toList());
    }
  }

  @Test
  void reservedHeadersAreLeftOutWithOneWarning() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    HttpHandler setting =
        (request, context, response) -> {
          response.start(200);
          for (String name :
              List.of(
                  "X-Fc-Status",
                  "x-fc-request-id",
                  "Connection",
                  "Content-Length",
                  "Date",
                  "Keep-Alive",
                  "Server",
                  "Transfer-Encoding")) {
            response.header(name, "9");
          }
          response.header("X-Kept", "" + calls.incrementAndGet());
          response.text().text("body");
        };
    try (RunningServer server = RunningServer.of(setting);
        Connection connection = server.connect()) {
      for (int i = 1; i < 4; i++) {
        Connection.Answer answer = connection.call("GET /", "", HTTP, ID);
        assertEquals("200", answer.header("x-fc-status"));
        assertEquals("" + i, answer.header("X-Kept"));
        assertEquals("body", answer.text());
        assertEquals("4", answer.header("Content-Length"));
        for (String name : List.of("x-fc-request-id", "Connection", "Keep-Alive", "Server")) {
          assertNull(answer.header(name), name);
        }
        assertNotEquals("9", answer.header("Date"));
      }
      assertEquals(2, server.log().split("Function Compute reserves it", -1).length);
    }
  }

  @Test
  void tooManyBytesOfHeadersAreSentWithAWarning() throws Exception {
    HttpHandler large =
        (request, context, response) -> {
          response.start(200);
          response.header("X-Large", "x".repeat(9000));
        };
    try (RunningServer server = RunningServer.of(large)) {
      assertEquals("x".repeat(9000), server.call("GET /", "", HTTP, ID).header("X-Large"));
      assertTrue(server.log().contains("Function Compute forwards 8 KB"), server.log());
    }
  }

  @Test
  void theProxyPrefixOfFunctionCompute2IsLeftOut() throws Exception {
    Seen<HttpRequest<?>> seen = new Seen<>();
    try (RunningServer server = RunningServer.of(remembering(seen))) {
      assertPath(server, seen, "/2016-08-15/proxy/shop/orders/a%2Fb?x=1", "/a/b");
      assertEquals("/2016-08-15/proxy/shop/orders/a%2Fb", seen.get().rawPath());
      assertPath(server, seen, "/2016-08-15/proxy/shop.LATEST/orders/", "/");
      assertPath(server, seen, "/2016-08-15/proxy/shop/orders", "/");
      assertPath(server, seen, "/2016-08-15/proxy/shop", "/2016-08-15/proxy/shop");
      assertPath(server, seen, "/2016-08-15/proxy//orders/a", "/2016-08-15/proxy//orders/a");
      assertPath(server, seen, "/2016-08-15/proxy/shop//a", "/2016-08-15/proxy/shop//a");
      assertPath(server, seen, "/2016-08-15/", "/2016-08-15/");
    }
  }

  private static void assertPath(
      RunningServer server, Seen<HttpRequest<?>> seen, String target, String path)
      throws Exception {
    server.call("GET " + target, "", HTTP);
    assertEquals(path, seen.get().path());
  }

  @Test
  void theClientsAddressIsWhatTheGatewaySays() throws Exception {
    Seen<HttpRequest<?>> seen = new Seen<>();
    try (RunningServer server = RunningServer.of(remembering(seen))) {
      server.call("GET /", "", HTTP, "x-fc-client-ip: 1.2.3.4", "X-Forwarded-For: 5.6.7.8");
      assertEquals("1.2.3.4", seen.get().sourceAddress());
      server.call(
          "GET /", "", HTTP, "X-Forwarded-For: 5.6.7.8", "X-Forwarded-For: 1.1.1.1, 9.9.9.9");
      assertEquals("9.9.9.9", seen.get().sourceAddress());
      server.call("GET /", "", HTTP);
      assertEquals("127.0.0.1", seen.get().sourceAddress());
    }
  }

  @Test
  void aHeadRequestGetsNoBody() throws Exception {
    Seen<HttpRequest<?>> seen = new Seen<>();
    try (RunningServer server = RunningServer.of(remembering(seen));
        Connection connection = server.connect()) {
      assertEquals(201, connection.call("HEAD /", "", HTTP).status());
      assertEquals(201, connection.call("GET /", "", HTTP).status());
    }
  }
}
