package dev.aloft.scaleway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.http.HttpResponse;
import dev.aloft.provider.Handler;
import dev.aloft.provider.tests.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whatever comes, what goes out is what the core runtime bears. */
@Timeout(120)
final class CoreFuzzTest {
  private static final long SEED = 20261121;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> PIECES =
      List.of(
          "null", "{}", "[]", "\"\"", "7", "1e400", "true", "{", "}", "\"", ",", ":", "\\u0000");

  private final Random random = new Random(SEED);

  /** The traps of the core runtime's reading of an answer. */
  private static void check(Reply reply, String what) {
    if (reply.status() == 500) {
      assertTrue(reply.text().length() < 10_000 && !reply.text().contains("\tat "), what);
      return;
    }
    assertEquals(200, reply.status(), what);
    JsonNode answer = MAPPER.readTree(reply.text());
    assertTrue(answer.isObject(), what);
    assertTrue(answer.get("statusCode").isInt(), what);
    int status = answer.get("statusCode").intValue();
    assertTrue(status >= 100 && status <= 999, what);
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, JsonNode> header : answer.get("headers").properties()) {
      assertTrue(header.getValue().isString(), what);
      assertTrue(names.add(header.getKey().toLowerCase(Locale.ROOT)), what);
    }
    assertTrue(names.contains("content-type"), what);
    assertTrue(!answer.has("body") || answer.get("body").isString(), what);
  }

  @Test
  void changedEventsAreAnsweredWithinTheContract() throws IOException {
    for (Handler handler :
        List.<Handler>of(Functions.mirror(), Functions.greeting(), Functions.binaryEcho())) {
      try (RunningServer server = RunningServer.core(handler)) {
        for (int i = 0; i < 700; i++) {
          byte[] body = changed();
          String what = "seed " + SEED + ": " + new String(body, StandardCharsets.ISO_8859_1);
          check(Reply.of(server.port(), Reply.request("POST", "/", body)), what);
        }
      }
    }
  }

  private byte[] changed() {
    StringBuilder text = new StringBuilder(CoreServerTest.CAPTURED);
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(20));
      text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  @Test
  void anyResponseIsWrittenWithinTheContract() throws IOException {
    for (int i = 0; i < 60; i++) {
      HttpResponse<String> response =
          HttpResponse.of(200 + random.nextInt(400), random.nextBoolean() ? null : "ä\u0000\"");
      for (int header = random.nextInt(6); header > 0; header--) {
        String name =
            List.of("X-A", "x-a", "Set-Cookie", "content-type", "Location", "Content-Length")
                .get(random.nextInt(6));
        response = response.withHeader(name, name.startsWith("c") ? "text/html" : "v" + header);
      }
      try (RunningServer server = RunningServer.core(Functions.answering(response))) {
        check(server.post("/", CoreServerTest.event("\"\"")), "seed " + SEED + ": " + i);
      }
    }
  }
}
