package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted, what is rejected, and with which status. */
@Timeout(60)
final class RequestRulesTest {
  private static final String GET = "GET / HTTP/1.1\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: h\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String HOST = "Host: h\r\n\r\n";

  @SuppressWarnings("NullAway.Init") // JUnit calls start first.
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server =
        new TestServer(
            exchange ->
                TestServer.send(
                    exchange.status(200),
                    exchange.method()
                        + "|"
                        + exchange.path()
                        + "|"
                        + exchange.query()
                        + "|"
                        + exchange.fields().value("host")
                        + "|"
                        + TestServer.body(exchange)));
  }

  @AfterAll
  static void stop() {
    server.close();
    assertTrue(server.failures.isEmpty(), server.failures.toString());
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        // Lines
        Arguments.of(400, "GET / HTTP/1.1\nHost: h\n\n"),
        Arguments.of(400, GET + "Host: h\n\r\n"),
        Arguments.of(400, GET + "Host: h\r\rX: y\r\n\r\n"),
        Arguments.of(400, "\r\r\n"),
        Arguments.of(400, "\r\n\r\n"),
        Arguments.of(400, "\n"),
        Arguments.of(400, "\u0016\u0003\u0001"),
        // Request line
        Arguments.of(400, " GET / HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET  / HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET /  HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET / HTTP/1.1 \r\n" + HOST),
        Arguments.of(400, "GET\t/ HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "G(T / HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET /a b HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET /#a HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET /\u0000 HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET http://\u00e9/a HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET /\u007f HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET \u00e9 HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET /\r\n"),
        Arguments.of(400, "GET / \r\n" + HOST),
        Arguments.of(400, "GET / http/1.1\r\n" + HOST),
        Arguments.of(400, "GET / HTTP/1\r\n" + HOST),
        Arguments.of(400, "GET / HTTP/1.x\r\n" + HOST),
        Arguments.of(400, "GET / HTTP/11.1\r\n" + HOST),
        Arguments.of(505, "GET / HTTP/0.9\r\n" + HOST),
        Arguments.of(505, "GET / HTTP/2.0\r\n" + HOST),
        Arguments.of(505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Arguments.of(414, "GET /" + "a".repeat(120) + " HTTP/1.1\r\n" + HOST),
        // Targets
        Arguments.of(400, "GET * HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "OPTIONS ** HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET a/b HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET h:80 HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET ftp://h/ HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET http:///a HTTP/1.1\r\n" + HOST),
        Arguments.of(400, "GET http://u@h/a HTTP/1.1\r\n" + HOST),
        Arguments.of(501, "CONNECT h:443 HTTP/1.1\r\n" + HOST),
        Arguments.of(501, "CONNECT / HTTP/1.1\r\n" + HOST),
        // Host
        Arguments.of(400, GET + "\r\n"),
        Arguments.of(400, GET + "Host: a\r\nhost: a\r\n\r\n"),
        Arguments.of(400, GET + "Host: a b\r\n\r\n"),
        Arguments.of(400, GET + "Host: u@a\r\n\r\n"),
        Arguments.of(400, GET + "Host: a/b\r\n\r\n"),
        Arguments.of(400, "GET http://h/ HTTP/1.1\r\n\r\n"),
        Arguments.of(400, "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"),
        // Headers
        Arguments.of(400, GET + "Host : h\r\n\r\n"),
        Arguments.of(400, GET + " Host: h\r\n\r\n"),
        Arguments.of(400, GET + "Host: h\r\nA: b\r\n c\r\n\r\n"),
        Arguments.of(400, GET + "Host: h\r\nA\u0000: b\r\n\r\n"),
        Arguments.of(400, GET + "Host: h\r\nA: b\u0000\r\n\r\n"),
        Arguments.of(400, GET + "Host: h\r\nA: b\rc\r\n\r\n"),
        Arguments.of(400, GET + "Host: h\r\n: b\r\n\r\n"),
        Arguments.of(400, GET + "Host: h\r\nno colon\r\n\r\n"),
        Arguments.of(431, GET + "Host: h\r\nA: " + "b".repeat(200) + "\r\n\r\n"),
        Arguments.of(431, GET + "Host: h\r\n" + ("A: " + "b".repeat(100) + "\r\n").repeat(5)),
        Arguments.of(431, GET + "Host: h\r\n" + "A: b\r\n".repeat(10) + "\r\n"),
        // Body
        Arguments.of(
            400, POST + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(400, POST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        Arguments.of(400, POST + "Content-Length: 1, 1\r\n\r\na"),
        Arguments.of(400, POST + "Content-Length: +1\r\n\r\na"),
        Arguments.of(400, POST + "Content-Length: -1\r\n\r\na"),
        Arguments.of(400, POST + "Content-Length: 0x1\r\n\r\na"),
        Arguments.of(400, POST + "Content-Length:\r\n\r\n"),
        Arguments.of(400, POST + "Content-Length: 99999999999999999999\r\n\r\n"),
        Arguments.of(413, POST + "Content-Length: 1001\r\n\r\n"),
        Arguments.of(413, POST + "Expect: 100-continue\r\nContent-Length: 1001\r\n\r\n"),
        Arguments.of(413, CHUNKED + "3e9\r\n"),
        Arguments.of(413, CHUNKED + "1f4\r\n" + "a".repeat(500) + "\r\n1f5\r\n"),
        Arguments.of(501, POST + "Transfer-Encoding: gzip, chunked\r\n\r\n"),
        Arguments.of(501, POST + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"),
        Arguments.of(400, POST + "Transfer-Encoding: gzip\r\n\r\n"),
        Arguments.of(400, POST + "Transfer-Encoding: identity\r\n\r\n"),
        Arguments.of(400, POST + "Transfer-Encoding:\r\n\r\n"),
        Arguments.of(400, POST + "Transfer-Encoding: chunked, gzip\r\n\r\n"),
        Arguments.of(400, POST + "Transfer-Encoding: chunked, chunked\r\n\r\n"),
        Arguments.of(400, POST + "Transfer-Encoding: xchunked\r\n\r\n"),
        Arguments.of(
            400, POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"),
        Arguments.of(400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(400, CHUNKED + "g\r\n"),
        Arguments.of(400, CHUNKED + "\r\n"),
        Arguments.of(400, CHUNKED + "-1\r\n"),
        Arguments.of(400, CHUNKED + "0x1\r\n"),
        Arguments.of(400, CHUNKED + "1 2\r\n"),
        Arguments.of(400, CHUNKED + "ffffffffffffffff\r\n"),
        Arguments.of(400, CHUNKED + "1;" + "a".repeat(30) + "\r\n"),
        Arguments.of(400, CHUNKED + "1;\u0000\r\na\r\n0\r\n\r\n"),
        Arguments.of(400, CHUNKED + "1\na\r\n0\r\n\r\n"),
        Arguments.of(400, CHUNKED + "1\r\nab\r\n0\r\n\r\n"),
        Arguments.of(400, CHUNKED + "0\r\nbad trailer\r\n\r\n"),
        Arguments.of(431, CHUNKED + "0\r\n" + "A: b\r\n".repeat(11) + "\r\n"),
        // Expectations
        Arguments.of(417, POST + "Expect: more\r\nContent-Length: 1\r\n\r\na"),
        Arguments.of(
            417,
            POST + "Expect: 100-continue\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithAReasonAndCloses(int status, String request) throws Exception {
    try (RawClient client = server.connect()) {
      RawClient.Answer answer = client.write(request).read();
      assertEquals(status, answer.status(), answer.body());
      assertTrue(answer.says("Connection: close"), answer.head());
      assertTrue(answer.says("Content-Type: text/plain; charset=utf-8"), answer.head());
      assertTrue(answer.body().endsWith(".\n"), answer.body());
      assertTrue(client.isAtEnd());
    }
  }

  static Stream<Arguments> taken() {
    String length = "Content-Length: 2\r\n\r\nab";
    return Stream.of(
        Arguments.of("GET|/||h|", GET + HOST),
        Arguments.of("GET|/||h|", "\r\n" + GET + HOST),
        Arguments.of("GET|/a%20b|x=1?y|h|", "GET /a%20b?x=1?y HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/%C3%A9|x=%FF|h|", "GET /\u00c3\u00a9?x=\u00ff HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/%C3%A9||x|", "GET http://x/\u00c3\u00a9 HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/|%E9|x|", "GET http://x?\u00e9 HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|//a||h|", "GET //a HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/||h|", "GET /? HTTP/1.1\r\n" + HOST),
        Arguments.of("M-SEARCH|/||h|", "M-SEARCH / HTTP/1.1\r\n" + HOST),
        Arguments.of("get|/||h|", "get / HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/||h|", "GET / HTTP/1.2\r\n" + HOST),
        Arguments.of("OPTIONS|*||h|", "OPTIONS * HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/a|b|x:1|", "GET http://x:1/a?b HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/||x|", "GET HTTPS://x HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/|b|[::1]|", "GET http://[::1]?b HTTP/1.1\r\n" + HOST),
        Arguments.of("OPTIONS|*||x|", "OPTIONS http://x HTTP/1.1\r\n" + HOST),
        Arguments.of("GET|/|||", GET + "Host:\r\n\r\n"),
        Arguments.of("GET|/||[::1]:80|", GET + "Host: [::1]:80\r\n\r\n"),
        Arguments.of("GET|/||h|", GET + "hOST:\th \t\r\n\r\n"),
        Arguments.of("GET|/||h|", GET + "X:\r\nHost:h\r\nX: \u00e9\r\n\r\n"),
        Arguments.of("POST|/||h|ab", POST + length),
        Arguments.of("POST|/||h|ab", POST + "Content-Length: 2\r\n" + length),
        Arguments.of("POST|/||h|", POST + "\r\n"),
        Arguments.of("GET|/||h|ab", GET + "Host: h\r\n" + length),
        Arguments.of("POST|/||h|abcde", CHUNKED + "2\r\nab\r\n03;x=y\r\ncde\r\n0\r\n\r\n"),
        Arguments.of("POST|/||h|a", CHUNKED + "1\r\na\r\n0\r\nDropped: yes\r\n\r\n"),
        Arguments.of("POST|/||h|", CHUNKED + "0\r\n\r\n"),
        Arguments.of(
            "POST|/||h|ab", POST + "Transfer-Encoding: Chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n"),
        Arguments.of(
            "POST|/||h|" + "x".repeat(1000),
            CHUNKED + "3e8\r\n" + "x".repeat(1000) + "\r\n0\r\n\r\n"),
        Arguments.of("POST|/||h|ab", POST + "Expect: 100-Continue\r\n" + length),
        Arguments.of("POST|/||h|", POST + "Expect: 100-continue\r\nContent-Length: 0\r\n\r\n"));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void takesAndKeepsTheConnection(String expected, String request) throws Exception {
    try (RawClient client = server.connect()) {
      for (int i = 0; i < 2; i++) {
        RawClient.Answer answer = client.write(request).read();
        assertEquals("200 " + expected, answer.status() + " " + answer.body());
      }
    }
  }

  @Test
  void takesOldRequestsWithoutHost() throws Exception {
    try (RawClient client = server.connect()) {
      assertEquals("GET|/||null|", client.write("GET / HTTP/1.0\r\n\r\n").read().body());
      assertTrue(client.isAtEnd());
    }
    try (RawClient client = server.connect()) {
      String whole = "GET http://x:1/a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
      assertEquals("GET|/a||x:1|", client.write(whole).read().body());
      assertEquals("GET|/a||x:1|", client.write(whole).read().body());
    }
  }

  @Test
  void ignoresTheExpectationOfAnOldRequest() throws Exception {
    String head = "POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    try (RawClient client = server.connect()) {
      assertEquals("POST|/||null|ab", client.write(head).write("ab").read().body());
    }
  }

  @Test
  void asksForABodyThatIsHeldBack() throws Exception {
    String head = POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    try (RawClient client = server.connect()) {
      for (int i = 0; i < 2; i++) {
        assertEquals("HTTP/1.1 100 Continue\r\n\r\n", client.write(head).readHead());
        assertEquals("POST|/||h|ab", client.write("ab").read().body());
      }
    }
  }

  @Test
  void refusesATruncatedRequestToAClientThatStillListens() throws Exception {
    try (RawClient client = server.connect()) {
      client.write(POST + "Content-Length: 2\r\n\r\na").endOutput();
      RawClient.Answer answer = client.read();
      assertEquals(400, answer.status());
      assertTrue(answer.body().contains("closed in the middle of the body"), answer.body());
    }
  }

  @Test
  void aRefusalBehindAHeadRequestHasItsBody() throws Exception {
    try (RawClient client = server.connect()) {
      client.write("HEAD / HTTP/1.1\r\n" + HOST + "bad\r\n");
      assertEquals(200, client.read(false).status());
      RawClient.Answer answer = client.read();
      assertEquals(400, answer.status());
      assertTrue(answer.body().endsWith(".\n"));
      assertTrue(client.isAtEnd());
    }
  }

  @Test
  void aClientThatSendsOnSeesTheRefusalAndNoReset() throws Exception {
    try (RawClient client = server.connect()) {
      client.write(POST + "Content-Length: 5000000\r\n\r\n");
      client.write(new byte[5_000_000]).endOutput();
      RawClient.Answer answer = client.read();
      assertEquals(413, answer.status());
      assertTrue(answer.body().contains("limit of 1000 bytes"), answer.body());
      assertTrue(client.isAtEnd());
    }
  }
}
