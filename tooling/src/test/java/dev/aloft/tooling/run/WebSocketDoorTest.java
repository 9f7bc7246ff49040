package dev.aloft.tooling.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Functions of a WebSocket API and authorizers, as a developer meets them. */
@Timeout(180)
class WebSocketDoorTest {
  private static final String CHAT =
      """
      package shop;
      import dev.aloft.Authorizer;
      import dev.aloft.Function;
      import dev.aloft.WebSocket;
      import dev.aloft.aws.authorizer.Authorization;
      import dev.aloft.aws.authorizer.AuthorizerRequest;
      import dev.aloft.aws.websocket.ConnectionsClient;
      import dev.aloft.aws.websocket.WebSocketEvent;
      import dev.aloft.http.HttpResponse;
      import java.io.IOException;
      import org.jspecify.annotations.NullMarked;
      @NullMarked
      public final class Chat {
        record Letter(String text) {}
        private final ConnectionsClient client = ConnectionsClient.create();
        @Function("join") @WebSocket("$connect") HttpResponse<Void> join(WebSocketEvent<Void> event) {
          return HttpResponse.status("no".equals(event.query("let")) ? 403 : 200);
        }
        @Function("say") @WebSocket("$default") String say(String text) {
          if (text.startsWith("fail")) {
            throw new IllegalStateException("s3cret");
          }
          return "you said " + text;
        }
        @Function("tell") @WebSocket("tell") String tell(WebSocketEvent<Letter> event)
            throws IOException {
          client.of(event).post(event.connectionId(), event.body().text());
          return "told";
        }
        @Function("kick") @WebSocket("kick") void kick(WebSocketEvent<Void> event)
            throws IOException {
          client.of(event).disconnect(event.connectionId());
        }
        @Function("leave") @WebSocket("$disconnect") void leave(WebSocketEvent<Void> event) {
          System.out.println("left with " + event.disconnectStatus() + " "
              + event.disconnectReason());
        }
        @Function("gate") @Authorizer Authorization gate(AuthorizerRequest request) {
          String token = request.token() != null ? request.token() : request.header("Authorization");
          return "Bearer sample".equals(token) ? Authorization.allow() : Authorization.deny();
        }
      }
      """;

  @TempDir private static Path folder;
  private static Project project;
  private static DevServer server;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void start() throws Exception {
    project = new Project(folder).with("shop/Chat.java", CHAT);
    server = project.server().start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aClientConnectsSpeaksAndLeaves() throws Exception {
    SocketClient client = SocketClient.open(HTTP, server, "/prod?let=yes");
    assertEquals("you said grüße", client.reply("grüße"));
    assertEquals("by the client", client.reply("{\"action\":\"tell\",\"text\":\"by the client\"}"));
    assertEquals("told", client.await());
    assertEquals("{\"title\":\"Internal Server Error\",\"status\":500}", client.reply("fail"));
    client.close("bye");
    assertEquals("closed 1000", client.await());
    project.awaitLog("left with 1000 bye");
  }

  @Test
  void aFunctionEndsAConnection() throws Exception {
    SocketClient client = SocketClient.open(HTTP, server, "/prod");
    assertEquals("closed 1000", client.reply("{\"action\":\"kick\"}"));
    project.awaitLog("left with 1000 Connection closed by the API");
  }

  @Test
  void aConnectionOutlivesACompilation() throws Exception {
    SocketClient client = SocketClient.open(HTTP, server, "/prod");
    assertEquals("you said one", client.reply("one"));
    try {
      project.with("shop/Chat.java", CHAT.replace("you said ", "now you said "));
      assertEquals("now you said two", client.reply("two"));
      project.with("shop/Chat.java", CHAT.replace("void leave(", "viod leave("));
      String failure = client.reply("three");
      assertTrue(failure.startsWith("{\"message\":\"Internal server error\""), failure);
      assertEquals(500, SocketClient.status(HTTP, server, "/prod", null));
    } finally {
      project.with("shop/Chat.java", CHAT);
    }
    assertEquals("you said four", client.reply("four"));
    client.close("");
  }

  @Test
  void aConnectionIsRefused() throws Exception {
    assertEquals(403, SocketClient.status(HTTP, server, "/prod?let=no", null));
    assertEquals(404, SocketClient.status(HTTP, server, "/hello", null));
    assertEquals(403, SocketClient.status(HTTP, server, "/prod", "https://example.org"));
    assertEquals(403, SocketClient.status(HTTP, server, "/prod", "null"));
    String own = "http://localhost:" + server.port();
    assertEquals(101, SocketClient.status(HTTP, server, "/prod", own));
  }

  /** The JDK's client takes a connection on which it has sent requests. */
  @Test
  void aConnectionMayHaveHadRequests() throws Exception {
    HttpClient shared = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < 2; i++) {
      URI state = URI.create("http://localhost:" + server.port() + "/_aloft/state");
      HttpRequest request = HttpRequest.newBuilder(state).build();
      assertEquals(200, shared.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }
    assertEquals("you said hi", SocketClient.open(shared, server, "/prod").reply("hi"));
  }

  @Test
  void messagesAreSentWithoutAConnection() throws Exception {
    Invoker.Result said = invoke("say", "hello there");
    assertEquals("you said hello there", said.answer());
    assertEquals(200, said.status());
    assertEquals(0, said.exitCode());
    assertEquals(1, invoke("say", "fail now").exitCode());
    assertEquals(200, invoke("join", "").status());
    String event =
        "{\"requestContext\":{\"routeKey\":\"$default\",\"eventType\":\"MESSAGE\","
            + "\"connectionId\":\"a\",\"connectedAt\":1},\"body\":\"whole\"}";
    assertEquals("you said whole", invoke("say", event).answer());
  }

  @Test
  void authorizersAreAskedInEachForm() throws Exception {
    String allowed = "{\"isAuthorized\":true";
    assertTrue(invoke("gate", "").answer().startsWith(allowed), invoke("gate", "")::answer);
    assertTrue(invoke("gate", "authorizer-v2").answer().startsWith(allowed));
    assertTrue(invoke("gate", "authorizer-v1").answer().contains("\"Effect\":\"Allow\""));
    assertTrue(invoke("gate", "authorizer-token").answer().contains("\"Effect\":\"Allow\""));
  }

  @Test
  void theStateHasSamplesOfEachRoute() throws IOException {
    String state = new Client(server).get("/_aloft/state").body();
    assertTrue(state.contains("{\\\"action\\\":\\\"tell\\\",\\\"text\\\":\\\"text\\\"}"), state);
    assertTrue(state.contains("\"sample\":\"{\\\"action\\\":\\\"kick\\\"}\""), state);
    assertTrue(state.contains("\"name\":\"HTTP API, payload format 1.0\""), state);
    assertTrue(state.contains("\"name\":\"whole event\""), state);
    assertFalse(state.contains("\"name\":\"sample\""), state);
  }

  private static Invoker.Result invoke(String function, String payload) throws Exception {
    return Invoker.of(function, payload, folder).invoke(project.server());
  }
}
