package dev.aloft.aws.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.WebSocketApi;
import dev.aloft.emulator.WebSocketClient;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.provider.tests.TestProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A function behind a WebSocket API, as the service's double calls it and applies its answers. */
@Timeout(120)
final class WebSocketTriggerTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private LambdaEmulator emulator;
  private WebSocketApi api;
  private FunctionProcess process;

  @BeforeEach
  void launch() {
    emulator = LambdaEmulator.start();
    api =
        WebSocketApi.builder()
            .route("$connect", emulator, false)
            .route("$disconnect", emulator, false)
            .route("$default", emulator, true)
            .route("news", emulator, true)
            .route("silent", emulator, false)
            .authorizer("tenant", "t\u00fc-1")
            .start();
    Map<String, String> variables = new HashMap<>(WebSocketApi.credentials());
    variables.put("CHAT_ENDPOINT", api.endpoint());
    process = emulator.launch(TestProcess.command(ChatFunction.class), variables);
  }

  @AfterEach
  void end() {
    process.close();
    api.close();
    emulator.close();
  }

  private WebSocketClient connect(String target) {
    return api.connect(HttpCall.get(target).header("User-Agent", "agent/1"));
  }

  private String reply(WebSocketClient client, String text) {
    client.send(text);
    return client.await(LIMIT).text();
  }

  @Test
  void aConnectionIsOpenedUsedAndClosed() {
    WebSocketClient client = connect("/");
    assertEquals(101, client.status());
    assertNull(client.protocol());
    assertEquals("$default hello \u00fc", reply(client, "hello \u00fc"));
    assertEquals("pushed \u00fc", reply(client, "push"));
    assertEquals("203.0.113.7 agent/1", reply(client, "look"));
    assertEquals("{tenant=t\u00fc-1}", reply(client, "tenant"));
    assertEquals("gone: a+/=", reply(client, "gone"));
    client.close(1000, "bye");
    process.awaitLog("ended with 1000 bye", LIMIT);
    assertEquals(0, client.waiting());
    assertEquals(List.of(), api.violations());
    assertEquals(List.of(), emulator.violations());
  }

  @Test
  void messagesFindTheirRoutes() {
    WebSocketClient client = connect("/");
    assertEquals("news {\"action\":\"news\"}", reply(client, "{\"action\":\"news\"}"));
    assertEquals("$default {\"action\":\"else\"}", reply(client, "{\"action\":\"else\"}"));
    client.send("{\"action\":\"silent\"}");
    assertEquals(0, client.waiting());
  }

  @Test
  void aHandshakeIsAnswered() {
    WebSocketClient offered =
        api.connect(HttpCall.get("/").header("Sec-WebSocket-Protocol", "v1.chat, v2.chat"));
    assertEquals(101, offered.status());
    assertEquals("v2.chat", offered.protocol());
    WebSocketClient refused = connect("/?let=no");
    assertEquals(403, refused.status());
    assertFalse(refused.isOpen());
    assertEquals(500, connect("/?let=fail").status());
    process.awaitLog("s3cret", LIMIT);
  }

  @Test
  void theFunctionEndsAConnection() {
    WebSocketClient client = connect("/");
    client.send("end");
    process.awaitLog("ended with 1000 ", LIMIT);
    assertFalse(client.isOpen());
    assertEquals(1000, client.closeStatus());
  }

  /** As {@code aloft:run} runs it, and AWS's own clients find endpoints. */
  @Test
  void theEnvironmentLeadsToAnApiOnThisMachine() {
    try (LambdaEmulator own = LambdaEmulator.start();
        WebSocketApi local =
            WebSocketApi.builder().route("$default", own, true).anyCredentials().start();
        FunctionProcess here =
            own.launch(
                TestProcess.command(ChatFunction.class),
                Map.of(
                    "CHAT_ENDPOINT",
                    local.endpoint(),
                    "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI",
                    local.endpoint()))) {
      WebSocketClient client = local.connect(HttpCall.get("/"));
      assertEquals("by the event", reply(client, "self"));
      assertEquals(List.of(), local.violations());
      assertTrue(here.isAlive());
    }
  }

  /** The event's domain is none that an endpoint could be made of. */
  @Test
  void theEnvironmentMayBeToldToBeIgnored() {
    try (LambdaEmulator own = LambdaEmulator.start();
        WebSocketApi local =
            WebSocketApi.builder()
                .route("$default", own, true)
                .anyCredentials()
                .domainName("localhost:1")
                .start();
        FunctionProcess here =
            own.launch(
                TestProcess.command(ChatFunction.class),
                Map.of(
                    "CHAT_ENDPOINT",
                    local.endpoint(),
                    "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI",
                    local.endpoint(),
                    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
                    "True"))) {
      WebSocketClient client = local.connect(HttpCall.get("/"));
      client.send("self");
      here.awaitLog("The event does not name the API's domain.", LIMIT);
      assertEquals(0, local.managementConnections());
    }
  }

  @Test
  void aFailureIsNotExplainedToTheClient() {
    WebSocketClient client = connect("/");
    assertEquals("{\"title\":\"Internal Server Error\",\"status\":500}", reply(client, "fail"));
    process.awaitLog("s3cret", LIMIT);
    assertEquals("$default still there", reply(client, "still there"));
  }

  @Test
  void theGatewaysLimitsEndAConnection() {
    WebSocketClient longest = connect("/");
    longest.send("x".repeat(128 << 10));
    assertTrue(longest.isOpen());
    WebSocketClient message = connect("/");
    message.send("x".repeat((128 << 10) + 1));
    assertEquals(1009, message.closeStatus());
    WebSocketClient frame = connect("/");
    frame.sendFrame("x".repeat((32 << 10) + 1));
    assertEquals(1009, frame.closeStatus());
    WebSocketClient binary = connect("/");
    binary.sendBinary();
    assertEquals(1003, binary.closeStatus());
    process.awaitLog("ended with 1009", LIMIT);
  }

  @Test
  void anEventOfAnythingElseIsRefused() {
    for (String event : List.of("{\"Records\":[]}", "\"text\"", "null", "{}")) {
      Answer answer = emulator.call(event);
      assertEquals(Optional.of("InvalidEvent"), answer.errorType(), event);
    }
    assertEquals("$default on", reply(connect("/"), "on"));
  }
}
