package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies of requests that a session reads while they come. */
@Timeout(60)
final class RequestStreamTest {
  private static final String POST = "POST /a HTTP/1.1\r\nHost: h\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String NEXT = "GET /next HTTP/1.1\r\nHost: h\r\n\r\n";

  /** What sessions have seen, in order. */
  private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

  private TestServer start(ServerSession session) throws IOException {
    return start(TestServer.SMALL, session);
  }

  private static TestServer start(ServerLimits limits, ServerSession session) throws IOException {
    TestServer server = new TestServer(limits, session);
    server.streaming = true;
    return server;
  }

  private static String length(int length) {
    return POST + "Content-Length: " + length + "\r\n\r\n";
  }

  private Object seen() throws InterruptedException {
    Object next = seen.poll(20, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was seen within 20 seconds");
    return next;
  }

  private static InputStream body(ServerExchange exchange) {
    InputStream body = exchange.incoming();
    return body == null ? InputStream.nullInputStream() : body;
  }

  /** Answers with the whole body, or lets through why it cannot be read. */
  private void echo(ServerExchange exchange) throws IOException {
    byte[] bytes;
    try {
      bytes = body(exchange).readAllBytes();
    } catch (IOException e) {
      seen.add(e);
      throw e;
    }
    exchange.status(200).send(bytes, 0, bytes.length);
  }

  /** Answers with the given number of bytes from the body. */
  private static ServerSession taking(int count) {
    return exchange -> {
      byte[] bytes = body(exchange).readNBytes(count);
      exchange.status(200).send(bytes, 0, bytes.length);
    };
  }

  private static void assertKept(RawClient client) throws IOException {
    assertEquals("", client.write(NEXT).read().body());
  }

  private static void assertClosed(RawClient.Answer answer, RawClient client) throws IOException {
    assertTrue(answer.says("Connection: close"), answer::head);
    client.endOutput();
    assertTrue(client.isAtEnd());
  }

  @Test
  void theSessionHasTheHeadAndEachPartAsItComes() throws Exception {
    try (TestServer server =
            start(
                exchange -> {
                  seen.add(exchange.path() + " " + exchange.bodyLength());
                  InputStream body = body(exchange);
                  for (int b = body.read(); b >= 0; b = body.read()) {
                    seen.add((char) b);
                  }
                  TestServer.send(exchange.status(200), "done");
                });
        RawClient client = server.connect()) {
      client.write(length(3));
      assertEquals("/a 0", seen());
      for (char c : "xyz".toCharArray()) {
        client.write(String.valueOf(c));
        assertEquals(c, seen());
      }
      assertEquals("done", client.read().body());
      client.write(CHUNKED);
      assertEquals("/a 0", seen());
      client.write("1\r\nx\r\n");
      assertEquals('x', seen());
      client.write("1;extension=\"1\"\r\ny");
      assertEquals('y', seen());
      client.write("\r\n0\r\nTrailer: 1\r\n\r\n");
      assertEquals("done", client.read().body());
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  /** In two pieces that meet at any byte, and with a request behind it that must stay intact. */
  @Test
  void cutsAnywhereChangeNothing() throws Exception {
    String content = "0123456789".repeat(30);
    String[] requests = {
      length(300) + content + NEXT,
      CHUNKED
          + "64\r\n"
          + content.substring(0, 100)
          + "\r\nC8\r\n"
          + content.substring(100)
          + "\r\n0\r\nA: b\r\n\r\n"
          + NEXT,
    };
    try (TestServer server = start(this::echo);
        RawClient client = server.connect()) {
      for (String request : requests) {
        for (int cut = 0; cut <= request.length(); cut++) {
          client.write(request.substring(0, cut)).write(request.substring(cut));
          assertEquals(content, client.read().body());
          assertEquals("", client.read().body());
        }
      }
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  @Test
  void largeReadsAndSmallOnesGetTheSameBytes() throws Exception {
    byte[] content = new byte[99_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 31 ^ i >> 8);
    }
    String text = new String(content, StandardCharsets.ISO_8859_1);
    for (int size : new int[] {1, 100, 5_000, 70_000}) {
      try (TestServer server =
              start(
                  exchange -> {
                    InputStream body = body(exchange);
                    OutputStream out = exchange.status(200).stream();
                    byte[] piece = new byte[size];
                    for (int n = body.read(piece); n >= 0; n = body.read(piece, 0, size)) {
                      out.write(piece, 0, n);
                    }
                    out.close();
                  });
          RawClient client = server.connect();
          RawClient other = server.connect()) {
        assertEquals(text, other.write(length(content.length) + text).read().body());
        String chunk = text.substring(0, 33_000);
        String chunks = "80e8\r\n" + chunk + "\r\n";
        assertEquals(
            chunk + chunk, client.write(CHUNKED + chunks + chunks + "0\r\n\r\n").read().body());
      }
    }
  }

  /** JDK 17's reader of gzip takes an empty {@code available()} for the end of all members. */
  @Test
  void eachMemberOfAGzipStreamIsReadWhereverItBegins() throws Exception {
    ServerSession unzip =
        exchange -> {
          byte[] text = new GZIPInputStream(body(exchange)).readAllBytes();
          exchange.status(200).send(text, 0, text.length);
        };
    try (TestServer server = start(unzip);
        RawClient client = server.connect()) {
      client.write(CHUNKED);
      for (String member : List.of("one ", "two ", "three")) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
          zip.write(member.getBytes(StandardCharsets.US_ASCII));
        }
        client.write(Integer.toHexString(zipped.size()) + "\r\n");
        client.write(zipped.toByteArray());
        client.write("\r\n");
      }
      client.write("0\r\n\r\n");
      assertEquals("one two three", client.read().body());
      assertKept(client);
    }
  }

  @Test
  void brokenChunksFailTheReadAndAreAnswered() throws Exception {
    String[] broken = {
      "x\r\n", "2\r\nabc\r\n", "5\r\nabcde\n", "1\r\na\r\n0\r\nbad trailer\r\n\r\n"
    };
    for (String chunks : broken) {
      try (TestServer server = start(this::echo);
          RawClient client = server.connect()) {
        RawClient.Answer answer = client.write(CHUNKED + chunks).read();
        assertEquals(400, answer.status(), chunks);
        assertClosed(answer, client);
        String message = String.valueOf(((IOException) seen()).getMessage());
        assertEquals(message + "\n", answer.body());
        assertTrue(server.failures.isEmpty(), server.failures.toString());
      }
    }
  }

  @Test
  void bodiesOverTheLimitAreRefused() throws Exception {
    try (TestServer server = start(this::echo)) {
      try (RawClient client = server.connect()) {
        RawClient.Answer answer = client.write(length(100_001)).read();
        assertEquals(413, answer.status());
        assertTrue(answer.body().contains("limit of 100000 bytes"), answer::body);
        assertClosed(answer, client);
        assertTrue(seen.isEmpty(), "the session is not called");
      }
      try (RawClient client = server.connect()) {
        client.write(CHUNKED + "186A0\r\n" + "a".repeat(100_000) + "\r\n1\r\n");
        RawClient.Answer answer = client.read();
        assertEquals(413, answer.status());
        assertEquals("The body is larger than the limit of 100000 bytes.\n", answer.body());
        assertClosed(answer, client);
        assertInstanceOf(IOException.class, seen());
      }
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  @Test
  void aSessionMayAnswerABrokenBodyItself() throws Exception {
    ServerSession session =
        exchange -> {
          InputStream body = body(exchange);
          for (int i = 0; i < 2; i++) {
            try {
              body.readAllBytes();
            } catch (IOException e) {
              seen.add(String.valueOf(exchange.unread(new RuntimeException(e)) != null));
            }
          }
          assertNull(exchange.unread(new IOException("another")));
          TestServer.send(exchange.status(422), "own");
        };
    try (TestServer server = start(session);
        RawClient client = server.connect()) {
      RawClient.Answer answer = client.write(CHUNKED + "x\r\n").read();
      assertEquals("own", answer.body());
      assertEquals(422, answer.status());
      assertClosed(answer, client);
      assertEquals("true", seen());
      assertEquals("true", seen());
    }
  }

  @Test
  void aClientThatGoesAwayFailsTheRead() throws Exception {
    try (TestServer server = start(this::echo)) {
      try (RawClient client = server.connect()) {
        client.write(length(10) + "abc").endOutput();
        assertEquals(400, client.read().status());
        assertEquals(
            "The connection was closed in the middle of the body.",
            assertInstanceOf(IOException.class, seen()).getMessage());
      }
      try (RawClient client = server.connect()) {
        client.write(length(50_000) + "abc");
        client.socket.setSoLinger(true, 0);
      }
      String message = String.valueOf(((IOException) seen()).getMessage());
      assertTrue(message.contains("in the middle of the body"), message);
      try (RawClient client = server.connect()) {
        assertKept(client);
      }
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  @Test
  void aSlowClientFailsTheRead() throws Exception {
    ServerLimits limits = TestServer.times(60_000, 100, 60_000, 60_000);
    try (TestServer server = start(limits, this::echo)) {
      for (String start : new String[] {length(10) + "abc", CHUNKED + "a\r\nabc", CHUNKED}) {
        try (RawClient client = server.connect()) {
          RawClient.Answer answer = client.write(start).read();
          assertEquals(408, answer.status());
          assertTrue(answer.body().contains("100 ms"), answer::body);
          assertClosed(answer, client);
          assertInstanceOf(IOException.class, seen());
        }
      }
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  /** Only waiting for the client counts, not what the session does between two reads. */
  @Test
  void aSlowSessionIsNotAtFault() throws Exception {
    ServerLimits limits = TestServer.times(60_000, 400, 60_000, 60_000);
    CountDownLatch never = new CountDownLatch(1);
    ServerSession session =
        exchange -> {
          InputStream body = body(exchange);
          StringBuilder read = new StringBuilder();
          for (int b = body.read(); b >= 0; b = body.read()) {
            read.append((char) b);
            try {
              if (b == 'a') {
                // The limit, and as long again as the server may take to notice.
                assertFalse(never.await(900, TimeUnit.MILLISECONDS));
                seen.add("on");
              }
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
          TestServer.send(exchange.status(200), read.toString());
        };
    try (TestServer server = start(limits, session);
        RawClient client = server.connect()) {
      client.write(length(3) + "ab");
      assertEquals("on", seen());
      assertEquals("abc", client.write("c").read().body());
      assertKept(client);
    }
  }

  @Test
  void whatIsLeftOfASmallBodyIsSkipped() throws Exception {
    try (TestServer server = start(taking(2));
        RawClient client = server.connect()) {
      for (int i = 0; i < 3; i++) {
        assertEquals("ab", client.write(length(60_000) + "ab").read().body());
        client.write("c".repeat(59_998));
        assertKept(client);
        client.write(CHUNKED + "4\r\nabcd\r\n0\r\n\r\n");
        assertEquals("ab", client.read().body());
        assertKept(client);
      }
      assertEquals("x", client.write(length(1) + "x" + NEXT).read().body());
      assertEquals("", client.read().body());
    }
  }

  @Test
  void whatIsLeftOfALargeBodyEndsTheConnection() throws Exception {
    try (TestServer server = start(taking(2))) {
      try (RawClient client = server.connect()) {
        RawClient.Answer answer = client.write(length(90_000) + "ab").read();
        assertEquals("ab", answer.body());
        client.write("c".repeat(89_998) + NEXT);
        assertClosed(answer, client);
      }
      try (RawClient client = server.connect()) {
        client.write(CHUNKED + "13880\r\n" + "a".repeat(80_000) + "\r\n0\r\n\r\n" + NEXT);
        RawClient.Answer answer = client.read();
        assertEquals("aa", answer.body());
        assertClosed(answer, client);
      }
      try (RawClient client = server.connect()) {
        client.write(CHUNKED + "3\r\nabc\r\nbroken");
        RawClient.Answer answer = client.read();
        assertEquals("ab", answer.body());
        assertClosed(answer, client);
      }
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  @Test
  void theClientIsAskedForTheBodyByTheFirstRead() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    ServerSession session =
        exchange -> {
          seen.add("called");
          if (exchange.path().equals("/unread")) {
            TestServer.send(exchange.status(403), "no");
            return;
          }
          try {
            assertTrue(release.await(20, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          echo(exchange);
        };
    String expects = " HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n";
    try (TestServer server = start(session)) {
      try (RawClient client = server.connect()) {
        client.write("PUT /read" + expects);
        assertEquals("called", seen());
        assertFalse(client.hasInput());
        release.countDown();
        assertEquals("HTTP/1.1 100 Continue\r\n\r\n", client.readHead());
        assertEquals("abc", client.write("abc").read().body());
        assertEquals("abc", client.write("PUT /read" + expects + "abc").read().body());
      }
      try (RawClient client = server.connect()) {
        RawClient.Answer answer = client.write("PUT /unread" + expects).read();
        assertEquals(403, answer.status());
        assertClosed(answer, client);
      }
    }
  }

  @Test
  void afterTheAnswerNothingCanBeRead() throws Exception {
    AtomicReference<InputStream> kept = new AtomicReference<>();
    ServerSession session =
        exchange -> {
          InputStream body = exchange.incoming();
          if (body == null) {
            TestServer.send(exchange.status(200), "");
            return;
          }
          kept.set(body);
          TestServer.send(exchange.status(200), "early");
          seen.add(failure(body));
        };
    try (TestServer server = start(session);
        RawClient client = server.connect()) {
      assertEquals("early", client.write(length(3) + "abc").read().body());
      assertEquals("The request has been answered: its body cannot be read any more.", seen());
      assertKept(client);
      assertEquals(
          "The request has been answered: its body cannot be read any more.",
          failure(Objects.requireNonNull(kept.get())));
    }
  }

  private static String failure(InputStream body) {
    try {
      return "read " + body.read();
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void aThreadThatStillReadsIsWokenUp() throws Exception {
    ServerSession session =
        exchange -> {
          InputStream body = body(exchange);
          CountDownLatch reading = new CountDownLatch(1);
          Thread reader =
              new Thread(
                  () -> {
                    seen.add(failure(body));
                    reading.countDown();
                    seen.add(failure(body));
                  });
          reader.start();
          try {
            assertTrue(reading.await(20, TimeUnit.SECONDS));
            while (reader.getState() == Thread.State.NEW
                || !isInside(reader, RequestStream.class)) {
              Thread.onSpinWait();
            }
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          TestServer.send(exchange.status(200), "early");
        };
    try (TestServer server = start(session);
        RawClient client = server.connect()) {
      RawClient.Answer answer = client.write(length(3) + "a").read();
      assertEquals("early", answer.body());
      assertEquals("read 97", seen());
      assertEquals("The request has been answered: its body cannot be read any more.", seen());
      assertClosed(answer, client);
    }
  }

  private static boolean isInside(Thread thread, Class<?> type) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals(type.getName()) && frame.getMethodName().equals("receive")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theAnswerMayBeStreamedMeanwhile() throws Exception {
    ServerSession session =
        exchange -> {
          InputStream body = body(exchange);
          try (OutputStream out = exchange.status(200).stream()) {
            for (int b = body.read(); b >= 0; b = body.read()) {
              out.write(b);
              out.flush();
            }
          }
        };
    try (TestServer server = start(session);
        RawClient client = server.connect()) {
      String head = client.write(CHUNKED + "1\r\na\r\n").readHead();
      assertTrue(head.contains("\r\nConnection: close\r\n"), head);
      for (char sent = 'b'; sent <= 'c'; sent++) {
        assertEquals("0001", client.readLine());
        assertEquals(String.valueOf((char) (sent - 1)), client.readLine());
        client.write("1\r\n" + sent + "\r\n");
      }
      client.write("0\r\n\r\n");
      assertEquals("c", client.readChunks());
      assertTrue(client.isAtEnd());
    }
    try (TestServer server = start(session);
        RawClient client = server.connect()) {
      assertEquals("abc", client.write(length(3) + "abc").read().body());
      assertKept(client);
    }
  }

  @Test
  void aStoppingServerWaitsForABodyThatIsBeingRead() throws Exception {
    try (TestServer server =
            start(
                exchange -> {
                  seen.add("called");
                  echo(exchange);
                });
        RawClient client = server.connect()) {
      client.write(length(3) + "a");
      assertEquals("called", seen());
      Thread stopper = new Thread(() -> seen.add(server.server.stop(30_000)));
      stopper.start();
      while (!server.server.isStopping()) {
        Thread.onSpinWait();
      }
      assertEquals("abc", client.write("bc").read().body());
      assertEquals(true, seen());
      stopper.join();
      server.awaitEnd();
    }
  }

  /** Beyond the first, connections have virtual threads where there are any. */
  @Test
  void manyBodiesComeAtTheSameTime() throws Exception {
    ServerLimits small = TestServer.SMALL;
    ServerLimits limits =
        new ServerLimits(small.message(), 100, 1, 60_000, 5_000, 60_000, 60_000, 0, 5_000, 100_000);
    List<RawClient> clients = new ArrayList<>();
    try (TestServer server =
        start(
            limits,
            exchange -> {
              Thread.currentThread().interrupt();
              echo(exchange);
            })) {
      for (int i = 0; i < 20; i++) {
        clients.add(server.connect().write(length(50_002) + "a"));
      }
      for (RawClient client : clients) {
        client.write("b".repeat(50_000));
      }
      for (RawClient client : clients.subList(0, 10)) {
        assertEquals("a" + "b".repeat(50_000) + "c", client.write("c").read().body());
        assertKept(client);
      }
      for (RawClient client : clients.subList(10, 20)) {
        client.endOutput();
        assertEquals(400, client.read().status());
      }
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void aRequestWithoutBodyHasNoStream() throws Exception {
    try (TestServer server =
            start(
                exchange ->
                    TestServer.send(
                        exchange.status(200), exchange.incoming() == null ? "none" : "some"));
        RawClient client = server.connect()) {
      assertEquals("none", client.get("/").body());
      assertEquals("none", client.write(length(0)).read().body());
      assertEquals("some", client.write(CHUNKED + "0\r\n\r\n").read().body());
      assertEquals("none", client.get("/").body());
    }
  }
}
