package dev.aloft.aws.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.aws.sigv4.Credentials;
import dev.aloft.aws.websocket.WebSocketEvent.Kind;
import dev.aloft.emulator.WebSocketApi;
import dev.aloft.emulator.WebSocketClient;
import dev.aloft.emulator.invocation.HttpCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the management API's double, which checks every signature. */
@Timeout(120)
final class WebSocketConnectionsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final WebSocketApi api = WebSocketApi.builder().start();
  private final WebSocketClient peer =
      api.connect(HttpCall.get("/").header("User-Agent", "agent/1"));
  private final WebSocketConnections connections =
      client(WebSocketApi.credentials()).build().at(URI.create(api.endpoint()));

  @AfterEach
  void end() {
    api.close();
  }

  private static ConnectionsClient.Builder client(Map<String, String> variables) {
    return ConnectionsClient.builder()
        .region("us-east-1")
        .timeout(LIMIT)
        .credentials(() -> credentials(variables));
  }

  private static Credentials credentials(Map<String, String> variables) {
    return new Credentials(
        variables.getOrDefault("AWS_ACCESS_KEY_ID", ""),
        variables.getOrDefault("AWS_SECRET_ACCESS_KEY", ""),
        variables.get("AWS_SESSION_TOKEN"));
  }

  @Test
  void whatIsPostedArrives() throws Exception {
    connections.post(peer.connectionId(), "gr\u00fc\u00df");
    assertEquals("gr\u00fc\u00df", peer.await(LIMIT).text());
    connections.post(peer.connectionId(), new byte[] {-1, 0});
    assertFalse(peer.await(LIMIT).isText());
    connections.post(peer.connectionId(), "x".repeat(WebSocketConnections.LONGEST_MESSAGE));
    assertEquals(WebSocketConnections.LONGEST_MESSAGE, peer.await(LIMIT).bytes().length);
    connections.post(peer.connectionId(), "");
    assertEquals("", peer.await(LIMIT).text());
    assertEquals(List.of(), api.violations());
    assertEquals(1, api.managementConnections());
  }

  @Test
  void aLongerMessageIsNotSent() {
    String message = "\u00fc".repeat(WebSocketConnections.LONGEST_MESSAGE / 2) + "x";
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> connections.post(peer.connectionId(), message));
    assertTrue(String.valueOf(refused.getMessage()).contains("131073 bytes"));
  }

  @Test
  void aConnectionIsLookedAtAndEnded() throws Exception {
    ConnectionInfo info = connections.get(peer.connectionId());
    assertEquals(
        new ConnectionInfo(
            Instant.parse("2026-01-11T11:45:34Z"),
            Instant.parse("2026-01-11T11:45:35.25Z"),
            "203.0.113.7",
            "agent/1"),
        info);
    connections.disconnect(peer.connectionId());
    assertFalse(peer.isOpen());
    ConnectionGoneException gone =
        assertThrows(
            ConnectionGoneException.class, () -> connections.disconnect(peer.connectionId()));
    assertEquals(peer.connectionId(), gone.connectionId());
    assertThrows(ConnectionGoneException.class, () -> connections.get(peer.connectionId()));
    assertThrows(ConnectionGoneException.class, () -> connections.post(peer.connectionId(), "x"));
    assertEquals(List.of(), api.violations());
  }

  @Test
  void aWrongKeyIsRefusedWithoutWordsOfTheGateway() {
    Map<String, String> wrong =
        Map.of("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "s3cret");
    WebSocketConnections others = client(wrong).build().at(URI.create(api.endpoint()));
    ConnectionsRefusedException refused =
        assertThrows(
            ConnectionsRefusedException.class, () -> others.post(peer.connectionId(), "x"));
    assertEquals(403, refused.status());
    assertEquals("InvalidSignatureException", refused.type());
    assertFalse(refused.toString().contains("does not match"), refused.toString());
    assertEquals(1, api.violations().size());
  }

  @Test
  void anUnsignedSessionOrAnotherRegionIsRefused() {
    Map<String, String> variables = new HashMap<>(WebSocketApi.credentials());
    WebSocketConnections elsewhere =
        client(variables).region("eu-west-1").build().at(URI.create(api.endpoint()));
    assertThrows(ConnectionsRefusedException.class, () -> elsewhere.post(peer.connectionId(), "x"));
    variables.remove("AWS_SESSION_TOKEN");
    WebSocketConnections unsigned = client(variables).build().at(URI.create(api.endpoint()));
    assertThrows(ConnectionsRefusedException.class, () -> unsigned.post(peer.connectionId(), "x"));
    assertEquals(2, api.violations().size());
    assertEquals(0, peer.waiting());
  }

  @ParameterizedTest
  @CsvSource({"2, 2000", "99, 5000", "0, 0", "soon, 0", "'', 0", "99999999999, 0"})
  void aPauseIsAskedForInSeconds(String retryAfter, long millis) {
    assertEquals(millis, RetryPause.asked(retryAfter));
  }

  @Test
  void credentialsAreThoseOfEachRequest() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    ConnectionsClient counting =
        ConnectionsClient.builder()
            .region("us-east-1")
            .credentials(
                () -> {
                  asked.incrementAndGet();
                  return credentials(WebSocketApi.credentials());
                })
            .build();
    WebSocketConnections here = counting.at(URI.create(api.endpoint()));
    here.post(peer.connectionId(), "one");
    here.post(peer.connectionId(), "two");
    assertEquals(2, asked.get());
    assertEquals("ConnectionsClient", counting.toString());
    assertEquals(api.endpoint(), here.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void whatMayPassIsRepeated(int status) throws Exception {
    api.refuseNext(status, "{}");
    api.refuseNext(status, "{}");
    connections.post(peer.connectionId(), "third time");
    assertEquals("third time", peer.await(LIMIT).text());
    for (int i = 0; i < 3; i++) {
      api.refuseNext(status, "{}");
    }
    ConnectionsRefusedException refused =
        assertThrows(
            ConnectionsRefusedException.class, () -> connections.post(peer.connectionId(), "x"));
    assertEquals(status, refused.status());
    assertEquals(0, peer.waiting());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 413, 501})
  void anyOtherRefusalIsFinal(int status) throws Exception {
    api.refuseNext(status, "{}");
    ConnectionsRefusedException refused =
        assertThrows(
            ConnectionsRefusedException.class, () -> connections.post(peer.connectionId(), "x"));
    assertEquals(status, refused.status());
    connections.post(peer.connectionId(), "next");
    assertEquals("next", peer.await(LIMIT).text());
  }

  @Test
  void anAnswerHasALimit() {
    api.refuseNext(200, "x".repeat(LimitedBody.MOST + 1));
    IOException tooLong =
        assertThrows(IOException.class, () -> connections.post(peer.connectionId(), "x"));
    assertTrue(
        String.valueOf(tooLong.getMessage()).contains("longer than 65536"), tooLong::toString);
    assertEquals(0, peer.waiting(), "it was answered, and is not sent again");
  }

  @Test
  void anAnswerThatIsNotJsonIsAFailure() throws Exception {
    api.refuseNext(200, "<html>");
    assertThrows(IOException.class, () -> connections.get(peer.connectionId()));
    api.refuseNext(200, "{}");
    assertEquals(new ConnectionInfo(null, null, "", ""), connections.get(peer.connectionId()));
  }

  /** As after a pause between invocations, in which the gateway closed the connection. */
  @Test
  void aConnectionThatWasClosedMeanwhileIsMadeAgain() throws Exception {
    connections.post(peer.connectionId(), "one");
    api.dropManagementConnections();
    connections.post(peer.connectionId(), "two");
    assertEquals("one", peer.await(LIMIT).text());
    assertEquals("two", peer.await(LIMIT).text());
    assertEquals(2, api.managementConnections());
  }

  @Test
  void anAnswerThatDoesNotEndIsNotWaitedFor() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answerHalf(server));
      answering.setDaemon(true);
      answering.start();
      WebSocketConnections slow =
          client(WebSocketApi.credentials())
              .timeout(Duration.ofMillis(300))
              .build()
              .at(URI.create("http://127.0.0.1:" + server.getLocalPort()));
      assertThrows(HttpTimeoutException.class, () -> slow.post("id", "x"));
    }
  }

  private static void answerHalf(ServerSocket server) {
    try {
      Socket socket = server.accept();
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The client left.
    }
  }

  @ParameterizedTest
  @CsvSource({
    "id.execute-api.eu-west-1.amazonaws.com, https://id.execute-api.eu-west-1.amazonaws.com/prod",
    "ID.Execute-API.cn-north-1.amazonaws.com.cn,"
        + " https://id.execute-api.cn-north-1.amazonaws.com.cn/prod",
    "ws.shop.example, https://ws.shop.example",
  })
  void anEventSaysWhereItsApiIs(String domain, String endpoint) {
    WebSocketEvent<String> event =
        WebSocketEvent.builder(Kind.MESSAGE, "$default", "a").api(domain, "prod").body("");
    assertEquals(endpoint, ConnectionsClient.create().of(event).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "evil.example/x@id.execute-api.eu-west-1.amazonaws.com", "a b"})
  void anEventThatDoesNotIsRefused(String domain) {
    WebSocketEvent<String> event =
        WebSocketEvent.builder(Kind.MESSAGE, "$default", "a").api(domain, "prod").body("");
    ConnectionsClient client = ConnectionsClient.create();
    assertThrows(IllegalArgumentException.class, () -> client.of(event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.execute-api.eu-west-1.amazonaws.com/prod",
        "http://localhost.shop.example",
        "http://127.0.0.1.shop.example",
        "wss://id.execute-api.eu-west-1.amazonaws.com/prod",
        "https://user@shop.example",
        "https://shop.example/?a",
        "/prod",
        "mailto:a@b"
      })
  void anEndpointThatIsNotOneIsRefused(String endpoint) {
    ConnectionsClient client = ConnectionsClient.create();
    assertThrows(IllegalArgumentException.class, () -> client.at(URI.create(endpoint)));
  }

  @Test
  void regionsAreThoseOfHosts() {
    assertEquals(
        "eu-west-1",
        ManagementEndpoint.of(URI.create("https://a-vpce.execute-api.eu-west-1.amazonaws.com/x"))
            .region());
    ManagementEndpoint custom = ManagementEndpoint.of(URI.create("https://WS.shop.example:443/a/"));
    assertEquals(null, custom.region());
    assertEquals("ws.shop.example", custom.hostHeader());
    assertEquals("/a/@connections/L0SM%2B%2FcOFvHc%3D", custom.path("L0SM+/cOFvHc="));
  }
}
