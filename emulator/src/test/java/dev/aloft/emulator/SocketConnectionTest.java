package dev.aloft.emulator;

import static dev.aloft.emulator.Fixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.RawWebSocket.Received;
import dev.aloft.emulator.WebSocketApi.Route;
import dev.aloft.emulator.internal.websocket.FrameWriter;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A WebSocket API's clients that speak the protocol, frame by frame. */
@Timeout(120)
class SocketConnectionTest {
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final WebSocketApi api =
      WebSocketApi.builder().routes(() -> Map.copyOf(routes)).anyCredentials().start();

  SocketConnectionTest() {
    routes.put("$default", new Route(event -> answer(event, 200, "echo"), true));
    routes.put("$disconnect", new Route(event -> answer(event, 200, ""), false));
  }

  @AfterEach
  void end() {
    api.close();
  }

  private Answer answer(Event event, int status, String body) {
    String text = new String(event.body(), StandardCharsets.UTF_8);
    events.add(text);
    String echoed = body.equals("echo") ? at(text, "body") : body;
    String json =
        "{\"statusCode\":" + status + ",\"body\":\"" + echoed.replace("\"", "\\\"") + "\"}";
    return new Answer(
        Answer.Kind.RESPONSE,
        "id",
        json.getBytes(StandardCharsets.UTF_8),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private RawWebSocket opened() throws IOException {
    RawWebSocket client = new RawWebSocket(api, RawWebSocket.HANDSHAKE);
    String head = client.head();
    assertTrue(head.startsWith("HTTP/1.1 101 "), head);
    // The example of RFC 6455, 1.3.
    assertTrue(head.contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"), head);
    return client;
  }

  private void assertEnded(RawWebSocket client, int status, String reason) throws Exception {
    assertEquals(-1, client.receive().first());
    client.close();
    client.awaitServed();
    String last = events.get(events.size() - 1);
    assertEquals("DISCONNECT", at(last, "requestContext.eventType"));
    assertEquals(status, Integer.parseInt(at(last, "requestContext.disconnectStatusCode")));
    assertEquals(reason, at(last, "requestContext.disconnectReason"));
  }

  @Test
  void messagesArePutTogetherAndAnswered() throws Exception {
    try (RawWebSocket client = opened()) {
      client.text("one");
      assertEquals(new Received(0x81, "one"), client.receive());
      client.send(0x01, "tw".getBytes(StandardCharsets.UTF_8));
      client.send(0x89, "ping".getBytes(StandardCharsets.UTF_8));
      client.send(0x00, new byte[0]);
      client.send(0x80, "o".getBytes(StandardCharsets.UTF_8));
      assertEquals(new Received(0x8a, "ping"), client.receive());
      assertEquals(new Received(0x81, "two"), client.receive());
      client.send(0x8a, new byte[0]);
      client.send(0x88, new byte[] {3, (byte) 0xe8, 'b', 'y', 'e'});
      assertEquals(1000, client.closeStatus());
      assertEnded(client, 1000, "bye");
      assertEquals(3, events.size());
    }
  }

  @Test
  void anEndWithoutACodeOrAFrameIsTold() throws Exception {
    RawWebSocket silent = opened();
    silent.send(0x88, new byte[0]);
    assertEquals(new Received(0x88, ""), silent.receive());
    assertEnded(silent, 1005, "Client-side close frame status not set");
    RawWebSocket lost = opened();
    lost.close();
    lost.awaitServed();
    String last = events.get(events.size() - 1);
    assertEquals("1006", at(last, "requestContext.disconnectStatusCode"));
  }

  /** First byte, claimed length, sent payload in hexadecimal digits, the code it is closed with. */
  @ParameterizedTest
  @CsvSource({
    "0x82, 1, 00, 1003",
    "0x81, 1, ff, 1007",
    "0x81, 32769, '', 1009",
    "0x81, -1, '', 1002",
    "0x80, 0, '', 1002",
    "0x83, 0, '', 1002",
    "0x8b, 0, '', 1002",
    "0xc1, 0, '', 1002",
    "0x09, 0, '', 1002",
    "0x89, 126, '', 1002",
    "0x88, 1, 03, 1002",
    "0x88, 2, 03ed, 1002",
    "0x88, 2, 03e7, 1002",
    "0x88, 3, 03e8ff, 1007",
  })
  void whatIsNotAllowedEndsTheConnection(String first, long length, String payload, int status)
      throws Exception {
    RawWebSocket client = opened();
    client.send(Integer.decode(first), length, HexFormat.of().parseHex(payload));
    assertEquals(status, client.closeStatus());
    client.close();
    client.awaitServed();
    String last = events.get(events.size() - 1);
    assertEquals(Integer.toString(status), at(last, "requestContext.disconnectStatusCode"));
  }

  @Test
  void framesWithoutAMaskEndTheConnection() throws Exception {
    try (RawWebSocket client = opened()) {
      client.raw(new byte[] {(byte) 0x81, 1, 'x'});
      assertEquals(1002, client.closeStatus());
    }
  }

  @Test
  void messagesHave128KibAtMost() throws Exception {
    byte[] frame = "x".repeat(32 << 10).getBytes(StandardCharsets.UTF_8);
    try (RawWebSocket client = opened()) {
      for (int i = 0; i < 4; i++) {
        client.send(i == 0 ? 0x01 : 0x00, frame);
      }
      client.send(0x80, new byte[0]);
      for (int i = 0; i < 4; i++) {
        Received part = client.receive();
        assertEquals((i == 0 ? 0x01 : 0x00) | (i == 3 ? 0x80 : 0), part.first());
        assertEquals(frame.length, part.payload().length());
      }
      for (int i = 0; i < 4; i++) {
        client.send(i == 0 ? 0x01 : 0x00, frame);
      }
      client.send(0x80, new byte[1]);
      assertEquals(1009, client.closeStatus());
    }
  }

  @Test
  void routesMayChangeWhileAConnectionIsOpen() throws Exception {
    try (RawWebSocket client = opened()) {
      routes.put("tell", new Route(event -> answer(event, 200, "told"), true));
      client.text("{\"action\":\"tell\"}");
      assertEquals("told", client.receive().payload());
      routes.clear();
      client.text("hello");
      assertTrue(client.receive().payload().startsWith("{\"message\":\"Forbidden\""));
    }
  }

  private int management(String connectionId) throws IOException {
    URI endpoint = URI.create(api.endpoint());
    try (RawClient client = new RawClient(endpoint.getHost(), endpoint.getPort())) {
      String id = URLEncoder.encode(connectionId, StandardCharsets.UTF_8);
      client.sendGet(endpoint.getPath() + "/@connections/" + id);
      return client.reply().status();
    }
  }

  private String connected() {
    return at(events.get(0), "requestContext.connectionId");
  }

  @Test
  void aConnectionIsKnownBeforeItsClientIsTold() throws Exception {
    routes.put("$connect", new Route(event -> answer(event, 200, ""), true));
    List<Integer> found = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("all bytes are written together");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            found.add(management(connected()));
          }
        };
    api.serve(RawWebSocket.HANDSHAKE, InputStream.nullInputStream(), out);
    assertEquals(200, found.get(0));
    assertEquals(410, management(connected()));
  }

  @Test
  void theEndOfAConnectionIsToldWhoseClientWasGoneBeforeItsAnswer() throws Exception {
    routes.put("$connect", new Route(event -> answer(event, 200, ""), true));
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    api.serve(RawWebSocket.HANDSHAKE, InputStream.nullInputStream(), broken);
    assertEquals(2, events.size(), events::toString);
    assertEquals("1006", at(events.get(1), "requestContext.disconnectStatusCode"));
    assertEquals(410, management(connected()));
  }

  @Test
  void pagesOfOtherSitesDoNotManageConnections() throws IOException {
    String request = "GET /prod/@connections/none HTTP/1.1\r\n";
    int port = URI.create(api.endpoint()).getPort();
    for (String[] each :
        new String[][] {
          {"410", "Host: LOCALHOST:" + port},
          {"410", "Host: [::1]:" + port},
          {"410", "Host: 127.0.0.1:" + port + "\r\nOrigin: http://localhost:3000"},
          {"403", "Host: rebound.example:" + port},
          {"403", "Host: 127.0.0.1.example:" + port},
          {"403", "Host: localhost\r\nOrigin: https://example.org"},
          {"403", "Host: localhost\r\nOrigin: null"}
        }) {
      try (RawClient client = new RawClient("127.0.0.1", port)) {
        client.send(request + each[1] + "\r\n\r\n");
        assertEquals(Integer.parseInt(each[0]), client.reply().status(), each[1]);
      }
    }
  }

  @Test
  void noFramePrecedesTheAnswerOrFollowsTheEnd() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] head = {'h', 'e', 'a', 'd'};
    FrameWriter writer = new FrameWriter(out, 100, head);
    assertTrue(writer.message(new byte[] {'m'}));
    writer.begin();
    writer.close(1000, "");
    assertFalse(writer.message(new byte[] {'n'}));
    writer.pong(new byte[0]);
    writer.close(1001, "");
    assertEquals("68656164" + "81016d" + "880203e8", HexFormat.of().formatHex(out.toByteArray()));
  }

  @Test
  void handshakesAreAnsweredAsTheRouteSays() throws Exception {
    routes.put("$connect", new Route(event -> answer(event, 403, ""), true));
    try (RawWebSocket client = new RawWebSocket(api, RawWebSocket.HANDSHAKE)) {
      assertTrue(client.head().startsWith("HTTP/1.1 403 "));
      client.awaitServed();
    }
    routes.put("$connect", new Route(event -> answer(event, 101, ""), true));
    try (RawWebSocket client = new RawWebSocket(api, RawWebSocket.HANDSHAKE)) {
      assertTrue(client.head().startsWith("HTTP/1.1 502 "));
    }
    routes.remove("$connect");
    try (RawWebSocket client = new RawWebSocket(api, HttpCall.get("/"))) {
      assertTrue(client.head().startsWith("HTTP/1.1 400 "));
    }
  }
}
