package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that are slow, silent, gone or too many. */
@Timeout(120)
final class ServerFaultTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n";
  private static final long LONG = 60_000;
  private static final long SHORT = 100;

  private static void refusedForTime(RawClient client) throws IOException {
    RawClient.Answer answer = client.read();
    assertEquals(408, answer.status());
    assertTrue(answer.says("Connection: close"));
    assertTrue(answer.body().contains(SHORT + " ms"), answer.body());
    assertTrue(client.isAtEnd());
  }

  @Test
  void aHeadThatDoesNotEndIsAnsweredWith408() throws Exception {
    try (TestServer server =
        new TestServer(TestServer.times(SHORT, LONG, LONG, LONG), TestServer::echo)) {
      try (RawClient client = server.connect()) {
        refusedForTime(client.write("G"));
      }
      try (RawClient client = server.connect()) {
        assertEquals("GET / ", client.get("/").body());
        refusedForTime(client.write(GET + "X: y"));
      }
      assertTrue(server.failures.isEmpty());
    }
  }

  @Test
  void dripFeedingDoesNotProlongAHead() throws Exception {
    try (TestServer server =
            new TestServer(TestServer.times(SHORT, LONG, LONG, LONG), TestServer::echo);
        RawClient client = server.connect()) {
      client.socket.setSoTimeout(5);
      long start = System.nanoTime();
      String answer = "";
      while (answer.isEmpty()) {
        client.write("G");
        try {
          answer = client.readLine();
        } catch (java.net.SocketTimeoutException e) {
          assertTrue(System.nanoTime() - start < 20_000_000_000L, "not cut off for 20 seconds");
        }
      }
      assertTrue(answer.contains(" 408 ") || answer.contains(" 414 "), answer);
    }
  }

  @Test
  void aBodyThatDoesNotEndIsAnsweredWith408() throws Exception {
    try (TestServer server =
        new TestServer(TestServer.times(LONG, SHORT, LONG, LONG), TestServer::echo)) {
      try (RawClient client = server.connect()) {
        refusedForTime(client.write(POST + "12345678"));
      }
      try (RawClient client = server.connect()) {
        client.write(POST.replace("Content-Length: 9", "Transfer-Encoding: chunked"));
        refusedForTime(client.write("5\r\nabcde\r\n"));
      }
      try (RawClient client = server.connect()) {
        client.write(POST.replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n")).readHead();
        refusedForTime(client);
      }
    }
  }

  @Test
  void anIdleConnectionIsClosedWithoutAWord() throws Exception {
    try (TestServer server =
        new TestServer(TestServer.times(LONG, LONG, LONG, 1000), TestServer::echo)) {
      try (RawClient silent = server.connect();
          RawClient client = server.connect()) {
        assertEquals("GET / ", client.get("/").body());
        assertTrue(silent.isAtEnd());
        assertTrue(client.isAtEnd());
      }
    }
  }

  @Test
  void aSlowHandlerIsNotTimed() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (TestServer server =
            new TestServer(
                TestServer.times(1000, 1000, 1000, 1000),
                exchange -> {
                  await(closed);
                  TestServer.echo(exchange);
                });
        RawClient slow = server.connect();
        RawClient idle = server.connect()) {
      slow.write(POST + "123456789");
      assertTrue(idle.isAtEnd());
      closed.countDown();
      assertEquals("POST / 123456789", slow.read().body());
    }
  }

  @Test
  void aClientThatDoesNotReadIsCutOff() throws Exception {
    BlockingQueue<IOException> seen = new LinkedBlockingQueue<>();
    try (TestServer server =
            new TestServer(
                TestServer.times(LONG, LONG, SHORT, LONG),
                exchange -> {
                  byte[] large = new byte[64 << 20];
                  try {
                    if (exchange.path().equals("/stream")) {
                      try (OutputStream out = exchange.status(200).stream()) {
                        out.write(large);
                      }
                    } else {
                      exchange.status(200).send(large, 0, large.length);
                    }
                  } catch (IOException e) {
                    seen.add(e);
                    throw new IllegalStateException("wrapped", e);
                  }
                });
        RawClient first = server.connect();
        RawClient second = server.connect()) {
      first.write(GET + "\r\n");
      second.write(GET.replace("/ ", "/stream ") + "\r\n");
      assertTrue(seen.poll(30, TimeUnit.SECONDS) != null);
      assertTrue(seen.poll(30, TimeUnit.SECONDS) != null);
      assertTrue(server.failures.isEmpty(), "a client's fault: " + server.failures);
      assertThrows(IOException.class, first::read);
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
  void aClientThatGoesAwayIsNobodysFault() throws Exception {
    try (TestServer server =
        new TestServer(exchange -> TestServer.send(exchange.status(200), "x".repeat(5_000_000)))) {
      for (int i = 0; i < 50; i++) {
        try (RawClient client = server.connect()) {
          client.socket.setSoLinger(true, 0);
          client.write(i % 3 == 0 ? GET + "\r\n" : i % 3 == 1 ? GET : POST + "1234");
        }
      }
      try (RawClient client = server.connect()) {
        assertEquals(5_000_000, client.get("/").body().length());
      }
      assertTrue(server.server.stop(20_000));
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  /** How many files this process has open; 0 if the system does not report it. */
  private static int openFiles() {
    String[] files = new File("/proc/self/fd").list();
    return files == null ? 0 : files.length;
  }

  @Test
  void tenThousandConnectionsLeaveNothingBehind() throws Exception {
    int files = openFiles();
    try (TestServer server = new TestServer(TestServer::echo)) {
      List<RawClient> open = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        RawClient client = server.connect();
        switch (i % 4) {
          case 0 -> client.write("GET / HTTP/1.1\r\nHo");
          case 1 -> assertEquals(200, client.get("/").status());
          case 2 -> client.socket.setSoLinger(true, 0);
          default -> {}
        }
        open.add(client);
        if (open.size() == 50) {
          for (RawClient each : open) {
            each.close();
          }
          open.clear();
        }
      }
      try (RawClient client = server.connect()) {
        assertEquals("GET / ", client.get("/").body());
      }
      assertTrue(server.failures.isEmpty(), server.failures.toString());
      assertTrue(server.server.stop(20_000));
      server.awaitEnd();
      assertEquals(0, server.server.openConnections());
      assertTrue(openFiles() < files + 50, openFiles() + " open files, " + files + " before");
      Thread[] threads = new Thread[Thread.activeCount() + 100];
      int count = Thread.enumerate(threads);
      for (int i = 0; i < count; i++) {
        if (threads[i].getName().startsWith("aloft-connection")) {
          threads[i].join(20_000);
          assertFalse(threads[i].isAlive(), threads[i] + " is left");
        }
      }
    }
  }

  @Test
  void aStopAnswersWhatIsInFlightAndTakesNothingMore() throws Exception {
    CountDownLatch served = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    try (TestServer server =
            new TestServer(
                exchange -> {
                  served.countDown();
                  await(go);
                  TestServer.echo(exchange);
                });
        RawClient idle = server.connect();
        RawClient whole = server.connect();
        RawClient pipelined = server.connect()) {
      whole.write(POST + "123456789");
      pipelined.write(GET + "\r\n" + GET + "\r\n");
      await(served);
      BlockingQueue<Boolean> stopped = new LinkedBlockingQueue<>();
      Thread stopper = new Thread(() -> stopped.add(server.server.stop(30_000)));
      stopper.start();
      assertTrue(idle.isAtEnd());
      assertThrows(IOException.class, () -> server.connect().read());
      go.countDown();
      RawClient.Answer answer = whole.read();
      assertEquals("POST / 123456789", answer.body());
      assertTrue(answer.says("Connection: close"));
      assertTrue(whole.isAtEnd());
      assertEquals("GET / ", pipelined.read().body());
      assertEquals(true, stopped.poll(30, TimeUnit.SECONDS));
      server.awaitEnd();
      stopper.join();
      assertTrue(server.server.stop(0));
    }
  }

  @Test
  void aStopThatIsOutOfPatienceSaysSoAndClosesAll() throws Exception {
    CountDownLatch serving = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (TestServer server =
            new TestServer(
                exchange -> {
                  serving.countDown();
                  await(release);
                  TestServer.echo(exchange);
                });
        RawClient client = server.connect()) {
      client.write(GET + "\r\n");
      await(serving);
      assertFalse(server.server.stop(1));
      assertThrows(IOException.class, client::read);
      server.awaitEnd();
      release.countDown();
    }
  }

  @Test
  void aServerStoppedBeforeItRunsReturnsAtOnce() throws Exception {
    WireServer server = new WireServer(TestServer.SMALL, () -> TestServer::echo);
    server.bind(null, 0);
    assertTrue(server.stop(0));
    server.run();
    assertThrows(IllegalStateException.class, () -> server.bind(null, 0));
  }
}
