package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions that fail. */
@Timeout(60)
final class ServerSessionTest {
  @Test
  void aSessionThatThrowsCostsA500AndTheConnection() throws Exception {
    RuntimeException thrown = new IllegalStateException("session's own");
    try (TestServer server =
            new TestServer(
                exchange -> {
                  exchange.status(200).header("X-Forgotten", "1");
                  throw thrown;
                });
        RawClient client = server.connect()) {
      RawClient.Answer answer = client.get("/");
      assertEquals(
          "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
          answer.head());
      assertTrue(client.isAtEnd());
      assertEquals(thrown, server.failure());
    }
  }

  @Test
  void aSessionThatDoesNotAnswerCostsA500() throws Exception {
    try (TestServer server = new TestServer(exchange -> exchange.status(200));
        RawClient client = server.connect()) {
      assertEquals(500, client.get("/a?secret=1").status());
      assertTrue(client.isAtEnd());
      String message = String.valueOf(server.failure().getMessage());
      assertTrue(message.contains("GET /a"), message);
      assertFalse(message.contains("secret"), message);
    }
  }

  @Test
  void anAnswerThatIsNotFinishedIsSeenToBeCutOff() throws Exception {
    ServerSession session =
        exchange -> {
          OutputStream out = exchange.status(200).stream();
          out.write("part".getBytes(StandardCharsets.US_ASCII));
          out.flush();
          if (exchange.path().equals("/throw")) {
            throw new IOException("no more to be had");
          }
        };
    try (TestServer server = new TestServer(session)) {
      for (String path : new String[] {"/throw", "/return"}) {
        try (RawClient client = server.connect()) {
          assertThrows(EOFException.class, () -> client.get(path));
          server.failure();
        }
        try (RawClient client = server.connect()) {
          client.write("GET " + path + " HTTP/1.0\r\n\r\n").readHead();
          assertThrows(IOException.class, client::readRest);
          server.failure();
        }
      }
    }
  }

  @Test
  void aStreamFromAnEarlierRequestWritesNothing() throws Exception {
    List<OutputStream> opened = new ArrayList<>();
    try (TestServer server =
            new TestServer(
                exchange -> {
                  for (OutputStream old : opened) {
                    old.close();
                    assertThrows(IOException.class, () -> old.write(1));
                  }
                  OutputStream out = exchange.status(200).stream();
                  opened.add(out);
                  out.close();
                });
        RawClient client = server.connect()) {
      assertEquals("", client.get("/").body());
      assertEquals("", client.get("/").body());
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  @Test
  void aSessionThatLeavesItsThreadInterruptedStillAnswers() throws Exception {
    try (TestServer server =
            new TestServer(
                exchange -> {
                  Thread.currentThread().interrupt();
                  TestServer.echo(exchange);
                });
        RawClient client = server.connect()) {
      assertEquals("GET /a ", client.get("/a").body());
      assertEquals("GET /b ", client.get("/b").body());
    }
  }

  @Test
  void aFailureToOpenASessionClosesThatConnectionOnly() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    CountDownLatch failed = new CountDownLatch(1);
    ServerSessions sessions =
        new ServerSessions() {
          @Override
          public ServerSession open() {
            if (opened.getAndIncrement() == 0) {
              throw new IllegalStateException("not yet");
            }
            return TestServer::echo;
          }

          @Override
          public void failed(Throwable failure) {
            failed.countDown();
          }
        };
    WireServer server = new WireServer(TestServer.SMALL, sessions);
    int port = server.bind(null, 0);
    Thread thread =
        new Thread(
            () -> {
              try {
                server.run();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    thread.start();
    try (RawClient first = new RawClient(port)) {
      assertEquals(500, first.get("/").status());
      assertTrue(first.isAtEnd());
      await(failed);
      try (RawClient second = new RawClient(port)) {
        assertEquals("GET / ", second.get("/").body());
      }
    } finally {
      assertTrue(server.stop(1000));
      thread.join();
    }
  }

  @Test
  void refusesWrongAnswers() throws Exception {
    byte[] body = new byte[4];
    try (TestServer server =
            new TestServer(
                exchange -> {
                  refused(IllegalStateException.class, () -> exchange.send(body, 0, 0));
                  refused(IllegalStateException.class, () -> exchange.header("A", "b"));
                  refused(IllegalStateException.class, exchange::stream);
                  refused(IllegalArgumentException.class, () -> exchange.status(199));
                  refused(IllegalArgumentException.class, () -> exchange.status(600));
                  exchange.status(200);
                  for (String name : new String[] {"", "a b", "a:", "\u00e9", "a\r", "\u0141"}) {
                    refused(IllegalArgumentException.class, () -> exchange.header(name, "v"));
                  }
                  for (String value : new String[] {"a\rb", "a\nb", "\u0000", "\u007f", "\u00e9"}) {
                    refused(IllegalArgumentException.class, () -> exchange.header("n", value));
                  }
                  refused(IndexOutOfBoundsException.class, () -> exchange.send(body, 3, 2));
                  exchange.send(body, 0, 0);
                  refused(IllegalStateException.class, () -> exchange.status(200));
                  refused(IllegalStateException.class, () -> exchange.send(body, 0, 0));
                  refused(IllegalStateException.class, exchange::stream);
                });
        RawClient client = server.connect()) {
      assertEquals("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", client.get("/").head());
      client.get("/");
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  private static <T extends Throwable> void refused(
      Class<T> type, org.junit.jupiter.api.function.Executable call) {
    assertThrows(type, call);
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
}
