package dev.aloft.scaleway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.EventHandler;
import dev.aloft.provider.tests.Reply;
import dev.aloft.scaleway.internal.token.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Private functions in a container, over sockets. */
@Timeout(60)
final class TokenCheckTest {
  private static final String OURS = "{\"application_claim\":[{\"application_id\":\"app\"}]}";

  private static TestTokens tokens;

  private final AtomicInteger calls = new AtomicInteger();
  private final EventHandler counting =
      (input, context, output) -> output.text("" + calls.incrementAndGet());

  @BeforeAll
  static void makeKey() throws GeneralSecurityException {
    tokens = new TestTokens(2048);
  }

  private static Map<String, String> environment(String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SCW_PUBLIC_KEY", tokens.pkcs1PublicKey());
    environment.put("SCW_APPLICATION_ID", "app");
    environment.put("SCW_NAMESPACE_ID", "ns");
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  @Test
  void onlyAGoodTokenReachesTheFunction() throws Exception {
    String good = tokens.rs256(OURS);
    try (RunningServer server = RunningServer.container(counting, environment())) {
      Reply none = server.post("/", "");
      assertEquals(401, none.status());
      assertEquals("Unauthorized\n", none.text());
      assertEquals("text/plain; charset=utf-8", none.header("Content-Type"));
      Reply wrong = server.post("/", "", "SCW-Functions-Token", "garbage");
      assertEquals(401, wrong.status());
      assertEquals("authorization token not valid\n", wrong.text());
      String other = tokens.rs256(OURS.replace("\"app\"", "\"no\""));
      assertEquals(403, server.post("/", "", "SCW-Functions-Token", other).status());
      assertEquals(0, calls.get());
      assertEquals("1", server.post("/", "", "SCW-Functions-Token", good).text());
      assertEquals("2", server.post("/", "", "SCW_FUNCTIONS_TOKEN", good).text());
      assertEquals("3", server.post("/", "", "x-auth-token", good).text());
      String[] both = {"SCW-Functions-Token", "", "SCW_FUNCTIONS_TOKEN", good};
      assertEquals("4", server.post("/", "", both).text());
      String[] first = {"SCW-Functions-Token", "a.b.c", "SCW_FUNCTIONS_TOKEN", good};
      assertEquals(401, server.post("/", "", first).status());
      assertEquals(401, server.post("/", "", "Authorization", "Bearer " + good).status());
      assertEquals("Unauthorized\n", server.post("/", "", "X-Auth-Token", "a-secret").text());
      assertEquals(401, server.get("/").status());
      assertEquals(200, server.get("/health").status());
      assertEquals("", server.log());
    }
  }

  @Test
  void nobodyWithoutATokenHasABodyRead() throws Exception {
    // The bodies never come: whoever waited for one would not answer.
    byte[] expecting =
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 30000000\r\nExpect: 100-continue\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] probing =
        "GET /health HTTP/1.1\r\nHost: h\r\nContent-Length: 5000\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    try (RunningServer server = RunningServer.container(counting, environment())) {
      Reply refused = Reply.of(server.port(), expecting);
      assertEquals(401, refused.status());
      assertEquals("close", refused.header("Connection"));
      assertEquals(200, Reply.of(server.port(), probing).status());
    }
  }

  @Test
  void onlyTheExactWordTrueMakesAFunctionPublic() throws Exception {
    try (RunningServer open = RunningServer.container(counting, environment("SCW_PUBLIC", "true"));
        RunningServer closed =
            RunningServer.container(counting, environment("SCW_PUBLIC", "TRUE"))) {
      assertEquals(200, open.post("/", "").status());
      assertEquals(401, closed.post("/", "").status());
    }
  }

  @Test
  void aPrivateFunctionWithoutAUsableKeyDoesNotStart() {
    String escaped = tokens.publicKey().replace("\n", "\\n");
    for (String value : List.of("false", "False", "0", "TRUE", "no", " true")) {
      for (String key : List.of("", "oops", escaped)) {
        Map<String, String> environment = Map.of("SCW_PUBLIC", value, "SCW_PUBLIC_KEY", key);
        AtomicInteger built = new AtomicInteger();
        IOException refused =
            assertThrows(
                IOException.class,
                () -> RunningServer.container(environment, () -> built(built)).close());
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("SCW_PUBLIC is \"" + value + "\""), message);
        assertTrue(message.contains("SCW_PUBLIC_KEY has to be"), message);
        assertEquals(key.equals(escaped), message.contains("backslash"), message);
        assertEquals(key.isEmpty(), message.contains("It is not set."), message);
        assertEquals(0, built.get());
      }
    }
  }

  private EventHandler built(AtomicInteger times) {
    times.incrementAndGet();
    return counting;
  }

  @Test
  void aPublicFunctionNeedsNoKey() throws Exception {
    for (Map<String, String> environment :
        List.of(
            Map.<String, String>of(),
            Map.of("SCW_PUBLIC", ""),
            Map.of("SCW_PUBLIC", "true"),
            Map.of("SCW_PUBLIC", "true", "SCW_PUBLIC_KEY", "oops"))) {
      try (RunningServer server = RunningServer.container(counting, environment)) {
        assertEquals(200, server.post("/", "").status());
        assertEquals("", server.log());
      }
    }
    try (RunningServer closed =
        RunningServer.container(counting, environment("SCW_PUBLIC", "false"))) {
      assertEquals(401, closed.post("/", "").status());
    }
  }

  @Test
  void withoutIdsNoTokenIsGoodEnough() throws Exception {
    Map<String, String> environment = environment("SCW_NAMESPACE_ID", "");
    try (RunningServer server = RunningServer.container(counting, environment)) {
      Reply reply = server.post("/", "", "SCW-Functions-Token", tokens.rs256(OURS));
      assertEquals(403, reply.status());
      assertEquals("Forbidden\n", reply.text());
    }
  }

  @Test
  void aWrongKeyIsLoggedAndLetsNobodyIn() throws Exception {
    String good = tokens.rs256(OURS);
    Map<String, String> environment = environment("SCW_PUBLIC_KEY", "oops");
    try (RunningServer server = RunningServer.container(counting, environment)) {
      assertTrue(server.log().contains("SCW_PUBLIC_KEY has to be"), server.log());
      assertEquals(401, server.post("/", "").status());
      Reply reply = server.post("/", "", "SCW-Functions-Token", good);
      assertEquals(500, reply.status());
      assertEquals("function runtime not setup correctly\n", reply.text());
      assertFalse(server.log().contains(good), server.log());
      assertEquals(0, calls.get());
    }
  }

  @Test
  void behindTheCoreRuntimeThatHasCheckedAlready() throws Exception {
    try (RunningServer server = RunningServer.core(counting, environment())) {
      assertEquals(200, server.post("/", CoreServerTest.event("\"\"")).status());
    }
  }
}
