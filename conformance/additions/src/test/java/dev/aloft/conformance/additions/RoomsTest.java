package dev.aloft.conformance.additions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.WebSocketApi;
import dev.aloft.emulator.WebSocketClient;
import dev.aloft.emulator.invocation.HttpCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The functions as processes, one for each route, behind the double of a WebSocket API. */
@Timeout(240)
final class RoomsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Map<String, String> ROUTES =
      Map.of(
          "join", "$connect",
          "say", "$default",
          "tell", "tell",
          "drop", "drop",
          "leave", "$disconnect");

  private final Map<String, LambdaEmulator> emulators = new LinkedHashMap<>();
  private final Map<String, FunctionProcess> processes = new HashMap<>();
  private WebSocketApi api;

  @BeforeEach
  void launch() {
    WebSocketApi.Builder builder = WebSocketApi.builder();
    ROUTES.forEach(
        (name, route) -> {
          LambdaEmulator emulator = LambdaEmulator.builder().functionName(name).start();
          emulators.put(name, emulator);
          // As the descriptors have it: drop returns nothing.
          builder.route(route, emulator, !name.equals("drop"));
        });
    api = builder.start();
    emulators.forEach(
        (name, emulator) -> {
          Map<String, String> variables = new HashMap<>(WebSocketApi.credentials());
          variables.put("SOCKETS", api.endpoint());
          variables.put(emulator.selector(), name);
          processes.put(name, emulator.launch(Program.command(Functions_Aws.class), variables));
        });
  }

  @AfterEach
  void end() {
    List<AutoCloseable> all = new ArrayList<>(processes.values());
    all.add(api);
    all.addAll(emulators.values());
    for (AutoCloseable each : all) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private String reply(WebSocketClient client, String text) {
    client.send(text);
    return client.await(LIMIT).text();
  }

  @Test
  void everyRouteHasItsFunction() {
    assertEquals(400, api.connect(HttpCall.get("/")).status());
    WebSocketClient one =
        api.connect(HttpCall.get("/?room=7").header("Sec-WebSocket-Protocol", "a, b"));
    assertEquals("a", one.protocol());
    WebSocketClient other = api.connect(HttpCall.get("/?room=7"));
    assertEquals("gr\u00fc\u00df by say", reply(one, "gr\u00fc\u00df"));
    String letter =
        "{\"action\":\"tell\",\"to\":\"" + other.connectionId() + "\",\"text\":\"hello\"}";
    assertEquals("{\"from\":\"" + one.connectionId() + "\",\"length\":5}", reply(one, letter));
    assertEquals("hello", other.await(LIMIT).text());
    one.send("{\"action\":\"drop\"}");
    assertEquals(0, one.waiting());
    one.close(1000, "");
    processes.get("leave").awaitLog("one has left", LIMIT);
    assertEquals(List.of(), api.violations());
  }

  @Test
  void failuresAreAnsweredAsThoseOfHttpFunctions() {
    WebSocketClient client = api.connect(HttpCall.get("/?room=7"));
    String refused = reply(client, "{\"action\":\"tell\",\"to\":[]}");
    assertTrue(
        refused.startsWith("{\"title\":\"Bad Request\",\"status\":400,") && refused.contains("/to"),
        refused);
    client.send("{\"action\":\"drop\",\"more\":\"than twenty\"}");
    processes.get("drop").awaitLog("s3cret", LIMIT);
    assertEquals(0, client.waiting());
    String gone = "{\"action\":\"tell\",\"to\":\"a/b\",\"text\":\"\"}";
    assertEquals("{\"title\":\"Internal Server Error\",\"status\":500}", reply(client, gone));
    processes.get("tell").awaitLog("ConnectionGoneException", LIMIT);
    assertEquals("on by say", reply(client, "on"));
  }
}
