package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are sent, and what happens to connections. */
@Timeout(60)
final class WireServerTest {
  private static final String HOST = "Host: h\r\n\r\n";
  private static final String KEPT_10 = "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";

  @Test
  void sendsExactlyTheseBytes() throws Exception {
    try (TestServer server =
            new TestServer(
                exchange -> {
                  exchange.status(500).header("X-Forgotten", "1");
                  exchange.status(404).header("X-A", "b\tc").header("x-u", "");
                  TestServer.send(exchange, "body");
                });
        RawClient client = server.connect()) {
      client.write("GET / HTTP/1.1\r\nConnection: close\r\n" + HOST);
      RawClient.Answer answer = client.read();
      assertEquals(
          "HTTP/1.1 404 Not Found\r\nX-A: b\tc\r\nx-u: \r\nContent-Length: 4"
              + "\r\nConnection: close\r\n\r\n",
          answer.head());
      assertEquals("body", answer.body());
      assertTrue(client.isAtEnd());
    }
  }

  @Test
  void framesAnswersItselfWhateverTheSessionSays() throws Exception {
    try (TestServer server =
            new TestServer(
                exchange -> {
                  exchange
                      .status(200)
                      .header("content-length", "99")
                      .header("Transfer-Encoding", "gzip")
                      .header("CONNECTION", "close")
                      .header("Keep-Alive", "timeout=1");
                  TestServer.send(exchange, "ok");
                });
        RawClient client = server.connect()) {
      assertEquals("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", client.get("/").head());
      assertEquals("ok", client.get("/").body());
    }
  }

  @Test
  void datesEveryAnswerUnlessTheSessionDoes() throws Exception {
    String own = "Sun, 06 Nov 1994 08:49:37 GMT";
    try (TestServer server =
            new TestServer(
                exchange -> {
                  exchange.status(200);
                  if (exchange.path().equals("/own")) {
                    exchange.header("Date", own);
                  }
                  TestServer.send(exchange, "ok");
                });
        RawClient client = server.connect()) {
      long before = Instant.now().getEpochSecond();
      client.get("/");
      long now =
          Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(client.date())).getEpochSecond();
      assertTrue(before <= now && now <= Instant.now().getEpochSecond(), client.date());
      client.get("/own");
      assertEquals(own, client.date());
      client.get("/");
      assertNotEquals(own, client.date());
      client.write("nonsense\r\n\r\n").read();
      assertNotEquals(own, client.date());
    }
  }

  @Test
  void headersArriveAsTheyWereSent() throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    try (TestServer server =
            new TestServer(
                exchange -> {
                  seen.add(String.valueOf(exchange.fields().value("X-Name")));
                  TestServer.send(exchange.status(200), "ok");
                });
        RawClient client = server.connect()) {
      Charset latin1 = StandardCharsets.ISO_8859_1;
      Charset utf8 = StandardCharsets.UTF_8;
      List<byte[]> values =
          List.of(
              "J\u00f6rg".getBytes(latin1),
              "J\u00f6rg \u4e2d".getBytes(utf8),
              "\u00fc".getBytes(latin1),
              "\ufffd".getBytes(utf8));
      for (byte[] value : values) {
        client.write("GET / HTTP/1.1\r\nHost: h\r\nX-Name: ").write(value).write("\r\n\r\n");
        client.read();
      }
      assertEquals(List.of("J\u00f6rg", "J\u00f6rg \u4e2d", "\u00fc", "\ufffd"), seen);
    }
  }

  @Test
  void anAnswerToHeadHasALengthAndNoBody() throws Exception {
    try (TestServer server =
            new TestServer(
                exchange -> {
                  exchange.status(200);
                  if (exchange.path().equals("/stream")) {
                    try (OutputStream out = exchange.stream()) {
                      out.write(new byte[100_000]);
                      out.flush();
                      out.write(1);
                    }
                  } else {
                    TestServer.send(exchange, "x".repeat(100_000));
                  }
                });
        RawClient client = server.connect()) {
      client.write("HEAD / HTTP/1.1\r\n" + HOST);
      assertTrue(client.read(false).says("Content-Length: 100000"));
      client.write("HEAD /stream HTTP/1.1\r\n" + HOST);
      assertTrue(client.read(false).says("Transfer-Encoding: chunked"));
      assertEquals(100_000, client.get("/").body().length());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304, 205})
  void someStatusesHaveNoBody(int status) throws Exception {
    try (TestServer server =
            new TestServer(
                exchange -> {
                  exchange.status(status);
                  if (exchange.path().equals("/stream")) {
                    OutputStream out = exchange.stream();
                    out.write(1);
                    out.close();
                  } else {
                    TestServer.send(exchange, "not sent");
                  }
                });
        RawClient client = server.connect()) {
      for (String path : new String[] {"/", "/stream", "/"}) {
        RawClient.Answer answer = client.get(path);
        assertEquals(status, answer.status());
        assertEquals(status == 205, answer.says("Content-Length: 0"), answer.head());
        assertFalse(answer.head().contains("chunked"));
        assertEquals("", answer.body());
      }
    }
  }

  @Test
  void streamsInChunks() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    try (TestServer server =
            new TestServer(
                exchange -> {
                  OutputStream out = exchange.status(200).stream();
                  assertTrue(exchange.isAnswered());
                  out.flush();
                  await(read);
                  out.write('a');
                  out.write("bcd".getBytes(StandardCharsets.US_ASCII), 1, 2);
                  out.flush();
                  out.flush();
                  out.write("e".repeat(40_000).getBytes(StandardCharsets.US_ASCII));
                  out.close();
                  out.close();
                  assertThrows(IOException.class, () -> out.write(1));
                });
        RawClient client = server.connect()) {
      client.write("GET / HTTP/1.1\r\n" + HOST);
      assertEquals("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", client.readHead());
      read.countDown();
      assertEquals("0003", client.readLine());
      assertEquals("acd", client.readLine());
      assertEquals("e".repeat(40_000), client.readChunks());
      assertEquals("acd" + "e".repeat(40_000), client.get("/").body());
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("not within 20 seconds");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void streamsToTheEndForAnOldClient() throws Exception {
    try (TestServer server =
            new TestServer(
                exchange -> {
                  try (OutputStream out = exchange.status(200).stream()) {
                    out.write("x".repeat(50_000).getBytes(StandardCharsets.US_ASCII));
                  }
                });
        RawClient client = server.connect()) {
      RawClient.Answer answer = client.write(KEPT_10).read();
      assertEquals("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", answer.head());
      assertEquals(50_000, answer.body().length());
    }
  }

  @Test
  void sendsLargeBodiesWhole() throws Exception {
    String large = "0123456789".repeat(300_000);
    try (TestServer server =
            new TestServer(exchange -> TestServer.send(exchange.status(200), large));
        RawClient client = server.connect()) {
      assertEquals(large, client.get("/").body());
      assertEquals(large, client.get("/").body());
    }
  }

  @Test
  void keepsAndClosesAsTheClientWants() throws Exception {
    try (TestServer server = new TestServer(TestServer::echo)) {
      try (RawClient client = server.connect()) {
        for (int i = 0; i < 3; i++) {
          RawClient.Answer answer = client.write(KEPT_10).read();
          assertTrue(answer.says("Connection: keep-alive"));
        }
        client.write("GET / HTTP/1.1\r\nConnection: x, Close\r\n" + HOST);
        assertTrue(client.read().says("Connection: close"));
        assertTrue(client.isAtEnd());
      }
      try (RawClient client = server.connect()) {
        assertTrue(client.write("GET / HTTP/1.0\r\n\r\n").read().says("Connection: close"));
        assertTrue(client.isAtEnd());
      }
    }
  }

  @Test
  void aSessionMayCloseAfterItsAnswer() throws Exception {
    try (TestServer server =
            new TestServer(exchange -> TestServer.send(exchange.status(200).closeAfter(), "bye"));
        RawClient client = server.connect()) {
      assertTrue(client.get("/").says("Connection: close"));
      assertTrue(client.isAtEnd());
    }
  }

  @Test
  void answersPipelinedRequestsInOrder() throws Exception {
    try (TestServer server = new TestServer(TestServer::echo);
        RawClient client = server.connect()) {
      StringBuilder requests = new StringBuilder();
      for (int i = 0; i < 500; i++) {
        requests.append("POST /" + i + " HTTP/1.1\r\nHost: h\r\n");
        requests.append(
            i % 2 == 0
                ? "Content-Length: 3\r\n\r\nabc"
                : "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
      }
      client.write(requests + "GET /last HTTP/1.1\r\nConnection: close\r\n" + HOST + "GET /lost");
      for (int i = 0; i < 500; i++) {
        assertEquals("POST /" + i + " abc", client.read().body());
      }
      assertEquals("GET /last ", client.read().body());
      assertTrue(client.isAtEnd());
    }
  }

  @Test
  void answersAClientThatHasSaidAll() throws Exception {
    try (TestServer server = new TestServer(TestServer::echo);
        RawClient client = server.connect()) {
      client.write("GET /a HTTP/1.1\r\n" + HOST + "GET /b HTTP/1.1\r\n" + HOST).endOutput();
      assertEquals("GET /a ", client.read().body());
      assertEquals("GET /b ", client.read().body());
      assertTrue(client.isAtEnd());
    }
  }

  @Test
  void lendsTheRequest() throws Exception {
    List<String> seen = new ArrayList<>();
    try (TestServer server =
            new TestServer(
                exchange -> {
                  seen.add(exchange.target() + " " + exchange.path() + " " + exchange.query());
                  seen.add(exchange.remoteAddress());
                  assertNull(exchange.fields().value("Absent"));
                  assertFalse(exchange.isAnswered());
                  TestServer.send(exchange.status(200), "");
                });
        RawClient client = server.connect()) {
      client.get("/a?b=c");
      client.get("/a?b=c");
      client.get("/a");
      assertEquals(
          List.of(
              "/a?b=c /a b=c", "127.0.0.1", "/a?b=c /a b=c", "127.0.0.1", "/a /a ", "127.0.0.1"),
          seen);
    }
  }

  /** More connections than platform threads: the others use virtual threads where available. */
  @Test
  void answersManyAtATime() throws Exception {
    int count = 40;
    CyclicBarrier together = new CyclicBarrier(count);
    try (TestServer server =
        new TestServer(
            exchange -> {
              try {
                together.await(20, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new IOException(e);
              }
              TestServer.echo(exchange);
            })) {
      List<RawClient> clients = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        clients.add(server.connect());
      }
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < count; i++) {
          clients.get(i).write("GET /" + i + " HTTP/1.1\r\n" + HOST);
        }
        for (int i = 0; i < count; i++) {
          assertEquals("GET /" + i + " ", clients.get(i).read().body());
        }
      }
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void speaksWithTheProjectsOwnClient() throws Exception {
    try (TestServer server = new TestServer(ServerLimits.DEFAULT, TestServer::echo)) {
      Endpoint endpoint = Endpoint.parse("127.0.0.1:" + server.port);
      try (WireClient client = new WireClient(endpoint, HttpLimits.DEFAULT)) {
        WireRequest request = new WireRequest(endpoint);
        for (int size : new int[] {0, 1, 5000, 9000, 70_000, 3_000_000, 10}) {
          byte[] body = "b".repeat(size).getBytes(StandardCharsets.US_ASCII);
          WireResponse response = client.exchange(request.start("POST", "/p"), body, 0, size);
          assertEquals(200, response.status());
          assertEquals("POST /p ".length() + size, response.bodyLength());
          assertTrue(response.isReusable());
        }
        assertEquals(200, client.exchange(request.start("GET", "/g")).status());
      }
    }
  }

  @Test
  void bindingFailsWithThePortsNumber() throws Exception {
    try (TestServer server = new TestServer(TestServer::echo)) {
      WireServer second = new WireServer(TestServer.SMALL, server);
      assertThrows(IllegalStateException.class, second::run);
      IOException e =
          assertThrows(
              IOException.class,
              () -> second.bind(java.net.InetAddress.getLoopbackAddress(), server.port));
      assertTrue(String.valueOf(e.getMessage()).contains("port " + server.port), e.getMessage());
    }
  }
}
