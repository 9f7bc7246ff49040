package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The memory that connections hold, and the memory that they share. */
@Timeout(120)
final class ServerMemoryTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final long LONG = 60_000;
  private static final long SHORT = 200;

  /** Large messages, and a mebibyte for all of them. */
  private static ServerLimits sharing(long waitMillis) {
    HttpLimits large = new HttpLimits(16_384, 65_536, 256, 262_144, 4096, 64 * MEBIBYTE);
    return new ServerLimits(large, 100, 16, LONG, LONG, LONG, LONG, MEBIBYTE, waitMillis, 1);
  }

  private static void length(ServerExchange exchange) throws IOException {
    TestServer.send(exchange.status(200), Integer.toString(exchange.bodyLength()));
  }

  private static String head(int length) {
    return "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: " + length + "\r\n\r\n";
  }

  /** Waits until the only connection waits for its next request; the client finishes earlier. */
  private static void awaitIdle(TestServer server) throws ReflectiveOperationException {
    long end = System.nanoTime() + 20_000_000_000L;
    Object connection = Retained.field(server.server, "first");
    AtomicLong state = (AtomicLong) Retained.field(connection, "state");
    // The last connection may still be present, and would be counted with this one.
    while ((state.get() & 7) != 0 || server.server.openConnections() != 1) {
      assertTrue(System.nanoTime() - end < 0, "phase " + (state.get() & 7));
      Thread.onSpinWait();
    }
  }

  private static String large(String text) {
    return text.repeat(16_000 / text.length());
  }

  /** Waits until the server has taken this much of its budget. */
  private static void awaitUsed(TestServer server, long atLeast, long atMost) {
    long end = System.nanoTime() + 20_000_000_000L;
    MemoryBudget budget = server.server.budget();
    while (budget.used() < atLeast || budget.used() > atMost) {
      assertTrue(System.nanoTime() - end < 0, "used: " + budget.used());
      Thread.onSpinWait();
    }
  }

  @Test
  void anAnsweredConnectionHoldsLittle() throws Exception {
    String fields = ("X-" + "a".repeat(60) + ": b\r\n").repeat(250);
    String[] requests = {
      "GET / HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET /" + large("path/") + "?query HTTP/1.1\r\nHost: h\r\n\r\n",
      large("M") + " / HTTP/1.1\r\nHost: h\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: h\r\n" + fields + "Content-Length: 5\r\n\r\nabcde",
      head(5 * MEBIBYTE) + "x".repeat(5 * MEBIBYTE),
      head(30_000) + "x".repeat(30_000),
      "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n61a80\r\n"
          + "x".repeat(400_000)
          + "\r\n0\r\n\r\n",
    };
    ServerLimits limits = ServerLimits.DEFAULT;
    try (TestServer server =
        new TestServer(
            limits,
            exchange -> {
              exchange.path();
              exchange.query();
              exchange.status(200).header("X-Large", "y".repeat(50_000));
              TestServer.send(exchange, "z".repeat(200_000));
            })) {
      for (String request : requests) {
        try (RawClient client = server.connect()) {
          client.write(request);
          assertEquals(200, client.read().status());
          awaitIdle(server);
          Object connection = Retained.field(server.server, "first");
          long bytes = Retained.bytes(connection, WireServer.class, ServerLimits.class);
          assertTrue(bytes < 15_000, bytes + " after " + request.substring(0, 10));
          assertEquals(200, client.get("/").status());
        }
        awaitUsed(server, 0, 0);
      }
    }
  }

  @Test
  void aBodyThatCanNeverBeHeldIsRefusedBeforeItIsSent() throws Exception {
    try (TestServer server = new TestServer(sharing(LONG), ServerMemoryTest::length);
        RawClient client = server.connect()) {
      client.write(
          "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 900000\r\nExpect: 100-continue\r\n\r\n");
      RawClient.Answer answer = client.read();
      assertEquals(413, answer.status());
      assertTrue(answer.body().contains("900000 is more than the 838861 bytes"), answer.body());
      assertTrue(client.isAtEnd());
      try (RawClient next = server.connect()) {
        assertEquals("838000", next.write(head(838_000)).write(new byte[838_000]).read().body());
      }
      awaitUsed(server, 0, 0);
    }
  }

  @Test
  void whatIsNotAnnouncedIsRefusedWhenItCanNoLongerBeHeld() throws Exception {
    try (TestServer server = new TestServer(sharing(LONG), ServerMemoryTest::length)) {
      try (RawClient client = server.connect()) {
        client.write("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
        byte[] chunk = ("3e8\r\n" + "x".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 1100; i++) {
          client.write(chunk);
        }
        assertEquals(413, client.read().status());
      }
      try (RawClient client = server.connect()) {
        client.write("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n7a120\r\n");
        client.write(new byte[500_000]).write("\r\n0\r\n\r\n");
        assertEquals("500000", client.read().body());
      }
      awaitUsed(server, 0, 0);
    }
  }

  @Test
  void whatDoesNotFitWaitsAndIsServedThen() throws Exception {
    try (TestServer server = new TestServer(sharing(LONG), ServerMemoryTest::length);
        RawClient first = server.connect();
        RawClient second = server.connect();
        RawClient small = server.connect()) {
      first.write(head(700_000)).write(new byte[690_000]);
      awaitUsed(server, 700_000, 800_000);
      second.write(head(700_000)).write(new byte[700_000]);
      second.socket.setSoTimeout(100);
      assertThrows(SocketTimeoutException.class, second::read);
      assertEquals("8000", small.write(head(8000)).write(new byte[8000]).read().body());
      first.write(new byte[10_000]);
      assertEquals("700000", first.read().body());
      second.socket.setSoTimeout(30_000);
      assertEquals("700000", second.read().body());
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  @Test
  void whoWaitsTooLongIsRefusedAndGivesBackWhatItHolds() throws Exception {
    try (TestServer server = new TestServer(sharing(SHORT), ServerMemoryTest::length);
        RawClient first = server.connect();
        RawClient second = server.connect()) {
      first.write(head(700_000)).write(new byte[690_000]);
      awaitUsed(server, 700_000, 800_000);
      second.write(head(700_000)).write(new byte[700_000]);
      RawClient.Answer refused = second.read();
      assertEquals(503, refused.status());
      assertTrue(refused.says("Retry-After: 1"), refused.head());
      awaitUsed(server, 700_000, 800_000);
      assertEquals("700000", first.write(new byte[10_000]).read().body());
      assertTrue(server.strains.take().contains("memory"));
      awaitUsed(server, 0, 0);
    }
  }

  @Test
  void requestsThatWaitForOneAnotherDoNotAllFail() throws Exception {
    try (TestServer server = new TestServer(sharing(SHORT), ServerMemoryTest::length)) {
      List<RawClient> clients = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        clients.add(server.connect().write(head(800_000)).write(new byte[199_000]));
      }
      // Each has a quarter by now, or waits for it: none can proceed without another's.
      awaitUsed(server, 800_000, MEBIBYTE);
      List<Integer> statuses = new ArrayList<>();
      List<Thread> senders = new ArrayList<>();
      for (RawClient client : clients) {
        Thread sender =
            new Thread(
                () -> {
                  try (client) {
                    client.write(new byte[601_000]);
                    int status = client.read().status();
                    synchronized (statuses) {
                      statuses.add(status);
                    }
                  } catch (IOException e) {
                    // Rejected while it was still sending.
                  }
                });
        sender.start();
        senders.add(sender);
      }
      for (Thread sender : senders) {
        sender.join();
      }
      assertTrue(statuses.contains(200), statuses.toString());
      awaitUsed(server, 0, 0);
    }
  }

  @Test
  void answersThatAreNotTakenCountToo() throws Exception {
    try (TestServer server =
            new TestServer(
                sharing(SHORT),
                exchange -> {
                  byte[] body = new byte[exchange.path().equals("/large") ? 12 * MEBIBYTE : 1];
                  exchange.status(200).send(body, 0, body.length);
                });
        RawClient slow = server.connect();
        RawClient other = server.connect()) {
      slow.write("GET /large HTTP/1.1\r\nHost: h\r\n\r\n");
      awaitUsed(server, 12 * MEBIBYTE, 12 * MEBIBYTE);
      assertEquals(503, other.get("/").status());
      assertEquals(12 * MEBIBYTE, slow.read().body().length());
      awaitUsed(server, 0, 0);
      try (RawClient next = server.connect()) {
        assertEquals(200, next.get("/").status());
      }
    }
  }

  @Test
  void whatASessionHoldsCountsUntilItHasAnswered() throws Exception {
    try (TestServer server =
            new TestServer(
                sharing(SHORT),
                exchange -> {
                  exchange.hold(exchange.path().equals("/large") ? 2 * MEBIBYTE : 100);
                  boolean isShort = exchange.isMemoryShort();
                  if (exchange.path().equals("/large/fails")) {
                    exchange.hold(2 * MEBIBYTE);
                    throw new IOException("gone");
                  }
                  TestServer.send(exchange.status(200), String.valueOf(isShort));
                });
        RawClient client = server.connect()) {
      assertEquals("true", client.get("/large").body());
      assertEquals("false", client.get("/").body());
      assertEquals(500, client.get("/large/fails").status());
      awaitUsed(server, 0, 0);
    }
  }

  @Test
  void answersThatArePipelinedAndNotTakenCountEachAsSmallAsItIs() throws Exception {
    int count = 1000;
    try (TestServer server =
            new TestServer(
                sharing(SHORT),
                exchange -> exchange.status(200).send(new byte[20_000], 0, 20_000));
        RawClient slow = server.connect()) {
      // More than the system buffers.
      slow.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n".repeat(count));
      awaitUsed(server, 20_000, 20_000);
      for (int i = 0; i < count; i++) {
        assertEquals(20_000, slow.read().body().length());
      }
      awaitUsed(server, 0, 0);
    }
  }

  /** What is slower than a head may be is aborted if others wait for its memory. */
  private static ServerLimits impatient() {
    return new ServerLimits(
        sharing(LONG).message(), 100, 16, SHORT, LONG, LONG, LONG, MEBIBYTE, LONG, 1);
  }

  @Test
  void anAnswerThatIsHardlyTakenMakesRoomForOthers() throws Exception {
    try (TestServer server =
            new TestServer(
                impatient(),
                exchange -> {
                  byte[] body = new byte[exchange.path().equals("/large") ? 12 * MEBIBYTE : 1];
                  exchange.status(200).send(body, 0, body.length);
                });
        RawClient slow = server.connect();
        RawClient other = server.connect()) {
      slow.write("GET /large HTTP/1.1\r\nHost: h\r\n\r\n");
      awaitUsed(server, 12 * MEBIBYTE, 12 * MEBIBYTE);
      assertEquals(200, other.get("/").status());
      awaitUsed(server, 0, 0);
      assertThrows(IOException.class, slow::read);
    }
  }

  @Test
  void aBodyThatTricklesInMakesRoomForOthers() throws Exception {
    try (TestServer server = new TestServer(impatient(), ServerMemoryTest::length);
        RawClient small = server.connect();
        RawClient first = server.connect();
        RawClient second = server.connect()) {
      small.write(head(20)).write("x");
      first.write(head(700_000)).write(new byte[690_000]);
      awaitUsed(server, 700_000, 800_000);
      second.write(head(700_000)).write(new byte[700_000]);
      assertEquals("700000", second.read().body());
      RawClient.Answer refused = first.read();
      assertEquals(503, refused.status());
      assertTrue(refused.says("Retry-After: 1"), refused.head());
      assertEquals("20", small.write("y".repeat(19)).read().body(), "it holds nothing");
    }
  }

  @Test
  void headsCountToo() throws Exception {
    try (TestServer server = new TestServer(sharing(SHORT), ServerMemoryTest::length)) {
      List<RawClient> clients = new ArrayList<>();
      String start = "GET / HTTP/1.1\r\nHost: h\r\n";
      for (int i = 0; i < 20; i++) {
        clients.add(
            server.connect().write(start + ("X: " + "y".repeat(10_000) + "\r\n").repeat(9)));
      }
      assertTrue(String.valueOf(server.strains.poll(20, TimeUnit.SECONDS)).contains("memory"));
      int refused = 0;
      for (RawClient client : clients) {
        try (client) {
          RawClient.Answer answer = client.write("\r\n").read();
          refused += answer.status() == 503 ? 1 : 0;
        }
      }
      assertTrue(refused > 0 && refused < 20, refused + " of 20");
      awaitUsed(server, 0, 0);
    }
  }

  @Test
  void whoIsNotAdmittedIsAnsweredBeforeTheBody() throws Exception {
    CountDownLatch served = new CountDownLatch(1);
    ServerSession session =
        exchange -> {
          served.countDown();
          TestServer.echo(exchange);
        };
    try (TestServer server = new TestServer(session)) {
      server.refusing = "/secret";
      try (RawClient client = server.connect()) {
        client.write("POST /secret HTTP/1.1\r\nHost: h\r\nContent-Length: 900\r\n");
        RawClient.Answer answer = client.write("Expect: 100-continue\r\n\r\n").read();
        assertEquals(401, answer.status());
        assertTrue(answer.says("Connection: close"));
        assertTrue(client.isAtEnd());
      }
      try (RawClient client = server.connect()) {
        assertEquals(401, client.get("/secret").status());
        assertEquals("GET /open ", client.get("/open").body());
      }
      try (RawClient client = server.connect()) {
        client.write("POST /open HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");
        RawClient.Answer answer = client.read();
        assertEquals("POST /open abc", answer.body());
        assertTrue(!answer.says("Connection: close"));
      }
      assertTrue(served.await(20, TimeUnit.SECONDS));
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }
}
