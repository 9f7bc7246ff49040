package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WireClientTest {
  private static final byte[] BODY = "body".getBytes(StandardCharsets.UTF_8);

  private static WireRequest get(Endpoint endpoint) {
    return new WireRequest(endpoint).start("GET", "/next");
  }

  private static WireRequest post(Endpoint endpoint) {
    return new WireRequest(endpoint).start("POST", "/answer").header("X-Name", "a b");
  }

  private static String text(WireResponse response) {
    return new String(
        response.buffer(),
        response.bodyStart(),
        response.bodyLength(),
        StandardCharsets.ISO_8859_1);
  }

  @Test
  void sendsExactlyTheseBytes() throws Exception {
    ScriptedServer.Script script =
        c -> {
          c.readRequest();
          c.answer("1");
          c.readRequest();
          c.answer("2");
        };
    try (ScriptedServer server = new ScriptedServer(script);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      Endpoint endpoint = server.endpoint();
      Endpoint prefixed = Endpoint.parse("http://" + endpoint.authority() + "/.rt/name/");
      assertEquals("1", text(client.exchange(get(prefixed))));
      assertEquals("2", text(client.exchange(post(endpoint), BODY, 1, 2)));
      server.awaitScripts();
      String host = "User-Agent: aloft\r\nHost: " + endpoint.authority() + "\r\n";
      assertEquals(
          List.of(
              "GET /.rt/name/next HTTP/1.1\r\n" + host + "\r\n",
              "POST /answer HTTP/1.1\r\n" + host + "X-Name: a b\r\nContent-Length: 2\r\n\r\n"),
          server.heads());
      assertEquals(List.of("", "od"), server.bodies());
    }
  }

  @Test
  void keepsOneConnectionForThousandsOfExchanges() throws Exception {
    ScriptedServer.Script script =
        c -> {
          c.socket.setTcpNoDelay(true);
          for (int i = 0; i < 3000; i++) {
            c.readRequest();
            c.answer("answer " + i);
          }
        };
    try (ScriptedServer server = new ScriptedServer(script);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      WireRequest get = get(server.endpoint());
      WireRequest post = post(server.endpoint());
      for (int i = 0; i < 3000; i += 2) {
        assertEquals("answer " + i, text(client.exchange(get)));
        assertEquals("answer " + (i + 1), text(client.exchange(post, BODY, 0, 4)));
      }
      server.awaitScripts();
    }
  }

  @Test
  void aConnectionClosedWhileIdleIsRenewedBeforeAPost() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    ScriptedServer.Script first =
        c -> {
          c.readRequest();
          c.answer("event");
          c.socket.shutdownOutput();
          closed.countDown();
          c.awaitClose();
        };
    ScriptedServer.Script second =
        c -> {
          c.readRequest();
          c.answer("taken");
        };
    try (ScriptedServer server = new ScriptedServer(first, second);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      assertEquals("event", text(client.exchange(get(server.endpoint()))));
      closed.await();
      assertEquals("taken", text(client.exchange(post(server.endpoint()), BODY, 0, 4)));
      server.awaitScripts();
      assertEquals(List.of("", "body"), server.bodies());
    }
  }

  @Test
  void unaskedBytesAreNeverTakenForAnAnswer() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    ScriptedServer.Script first =
        c -> {
          c.readRequest();
          c.answer("event");
          c.answer("forged");
          written.countDown();
          c.awaitClose();
        };
    ScriptedServer.Script second =
        c -> {
          c.readRequest();
          c.answer("true");
        };
    try (ScriptedServer server = new ScriptedServer(first, second);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      assertEquals("event", text(client.exchange(get(server.endpoint()))));
      written.await();
      assertEquals("true", text(client.exchange(post(server.endpoint()), BODY, 0, 4)));
    }
  }

  @Test
  void aGetNotAnsweredAtAllOnAKeptConnectionIsSentAgainOnce() throws Exception {
    ScriptedServer.Script first =
        c -> {
          c.readRequest();
          c.answer("first");
          c.readRequest();
        };
    ScriptedServer.Script second =
        c -> {
          c.readRequest();
          c.answer("second");
        };
    try (ScriptedServer server = new ScriptedServer(first, second);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      WireRequest get = get(server.endpoint());
      assertEquals("first", text(client.exchange(get)));
      assertEquals("second", text(client.exchange(get)));
      server.awaitScripts();
      assertEquals(3, server.heads().size());
    }
  }

  @Test
  void aGetNotAnsweredOnANewConnectionIsNotSentAgain() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.Connection::readRequest);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      WireRequest get = get(server.endpoint());
      String message = assertThrows(WireException.class, () -> client.exchange(get)).getMessage();
      assertEquals("The connection was closed without an answer.", message);
      server.awaitScripts();
      assertEquals(1, server.heads().size());
    }
  }

  @Test
  void aGetWhoseAnswerBrokeOffIsNotSentAgain() throws Exception {
    ScriptedServer.Script first =
        c -> {
          c.readRequest();
          c.answer("first");
          c.readRequest();
          c.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
        };
    try (ScriptedServer server = new ScriptedServer(first);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      WireRequest get = get(server.endpoint());
      client.exchange(get);
      String message = assertThrows(WireException.class, () -> client.exchange(get)).getMessage();
      assertEquals("The connection was closed in the middle of the body.", message);
    }
  }

  @Test
  void aPostHandedOverCompletelyIsNeverSentAgain() throws Exception {
    ScriptedServer.Script lost =
        c -> {
          c.readRequest();
          c.answer("event");
          c.readRequest();
          c.reset();
        };
    ScriptedServer.Script next =
        c -> {
          c.readRequest();
          c.answer("next");
        };
    try (ScriptedServer server = new ScriptedServer(lost, next);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      client.exchange(get(server.endpoint()));
      WireRequest post = post(server.endpoint());
      assertThrows(HandedOverException.class, () -> client.exchange(post, BODY, 0, 4));
      assertEquals("next", text(client.exchange(get(server.endpoint()))));
      server.awaitScripts();
      assertEquals(List.of("", "body", ""), server.bodies());
    }
  }

  @Test
  void aPostCutOffBeforeItsLastByteIsSentAgain() throws Exception {
    ScriptedServer.Script cut =
        c -> {
          c.readHead();
          c.reset();
        };
    ScriptedServer.Script second =
        c -> {
          c.readRequest();
          c.answer("taken");
        };
    byte[] large = new byte[32 << 20];
    try (ScriptedServer server = new ScriptedServer(cut, second);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      WireRequest post = post(server.endpoint());
      assertEquals("taken", text(client.exchange(post, large, 0, large.length)));
      server.awaitScripts();
      assertEquals(1, server.bodies().size());
      assertEquals(large.length, server.bodies().get(0).length());
    }
  }

  @Test
  void aPostThatIsAlwaysCutOffIsGivenUp() throws Exception {
    ScriptedServer.Script cut =
        c -> {
          c.readHead();
          c.reset();
        };
    byte[] large = new byte[32 << 20];
    try (ScriptedServer server = new ScriptedServer(cut, cut, cut);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      WireRequest post = post(server.endpoint());
      IOException failure =
          assertThrows(IOException.class, () -> client.exchange(post, large, 0, large.length));
      assertTrue(!(failure instanceof HandedOverException), failure.toString());
      server.awaitScripts();
    }
  }

  @Test
  void anAnswerThatComesBeforeTheWholePostIsTaken() throws Exception {
    ScriptedServer.Script early =
        c -> {
          c.readHead();
          c.write("HTTP/1.1 413 Too Large\r\nContent-Length: 4\r\n\r\nmuch");
          c.socket.shutdownOutput();
        };
    byte[] large = new byte[32 << 20];
    try (ScriptedServer server = new ScriptedServer(early);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      WireResponse response = client.exchange(post(server.endpoint()), large, 0, large.length);
      assertEquals(413, response.status());
    }
  }

  @Test
  void anAnswerThatSaysCloseIsFollowedByANewConnection() throws Exception {
    ScriptedServer.Script closing =
        c -> {
          c.readRequest();
          c.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\n1");
          c.awaitClose();
        };
    ScriptedServer.Script second =
        c -> {
          c.readRequest();
          c.answer("2");
        };
    try (ScriptedServer server = new ScriptedServer(closing, second);
        WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT)) {
      assertEquals("1", text(client.exchange(post(server.endpoint()), BODY, 0, 4)));
      assertEquals("2", text(client.exchange(post(server.endpoint()), BODY, 0, 4)));
    }
  }

  @Test
  void aRefusedConnectionIsNamed() throws Exception {
    Endpoint gone;
    try (ScriptedServer server = new ScriptedServer()) {
      gone = server.endpoint();
    }
    try (WireClient client = new WireClient(gone, HttpLimits.DEFAULT)) {
      WireRequest get = get(gone);
      String message =
          String.valueOf(assertThrows(IOException.class, () -> client.exchange(get)).getMessage());
      assertTrue(message.contains(gone.toString()), message);
    }
  }

  @Test
  void closingEndsAWaitForAnAnswer() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ScriptedServer.Script silent =
        c -> {
          c.readRequest();
          asked.countDown();
          c.awaitClose();
        };
    try (ScriptedServer server = new ScriptedServer(silent)) {
      WireClient client = new WireClient(server.endpoint(), HttpLimits.DEFAULT);
      Thread closer =
          new Thread(
              () -> {
                try (client) {
                  asked.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      closer.start();
      WireRequest get = get(server.endpoint());
      assertThrows(IOException.class, () -> client.exchange(get));
      closer.join();
      assertThrows(IOException.class, () -> client.exchange(get));
    }
  }

  @Test
  void refusesWhatMustNotStandInAHead() {
    Endpoint endpoint = Endpoint.parse("h:1");
    for (String bad : List.of("a\r\nB: c", "a\nb", "\u0000", "\u00e9")) {
      WireRequest request = post(endpoint);
      assertThrows(IllegalArgumentException.class, () -> request.header("A", bad));
      assertThrows(IllegalArgumentException.class, () -> request.header(bad, "a"));
      assertThrows(IllegalArgumentException.class, () -> request.start("GET", "/" + bad));
    }
    WireRequest request = post(endpoint);
    assertThrows(IllegalArgumentException.class, () -> request.start("GET", "/a b"));
  }
}
