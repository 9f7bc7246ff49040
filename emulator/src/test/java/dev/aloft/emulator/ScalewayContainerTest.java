package dev.aloft.emulator;

import static dev.aloft.emulator.RawServer.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests and triggers of Serverless Containers. */
@Timeout(60)
class ScalewayContainerTest {

  @Test
  void passesRequestsAndAnswersOn() throws IOException {
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server =
            new RawServer(
                cloud.port(), r -> answer(418, "tea", "Set-Cookie: a", "Set-Cookie: b"))) {
      HttpAnswer tea = cloud.http(HttpCall.get("/pot?x=%2F").header("Cookie", "c=d"));
      assertEquals(418, tea.status());
      assertEquals("tea", tea.text());
      assertEquals(List.of("a", "b"), tea.values("Set-Cookie"));
      RawServer.Request request = server.requests.get(0);
      assertEquals("GET /pot?x=%2F HTTP/1.1", request.line());
      assertEquals("c=d", request.header("Cookie"));
      assertEquals("https", request.header("X-Forwarded-Proto"));
      assertFalse(request.header("X-Request-ID").isEmpty());
      assertFalse(request.header("Host").isEmpty());
      assertEquals("", request.header("Content-Length"));
    }
  }

  @Test
  void sendsTheTextsOfTriggersToTheRoot() throws IOException {
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server =
            new RawServer(cloud.port(), r -> answer(r.body().equals("bad") ? 300 : 299, ""))) {
      assertEquals(Answer.Kind.RESPONSE, cloud.timer("nightly", "{\"a\":1}").kind());
      assertEquals(Answer.Kind.ERROR, cloud.topic("t", Message.of("1", "bad")).kind());
      BatchAnswer batch = cloud.queue("q", List.of(Message.of("1", "a"), Message.of("2", "bad")));
      assertEquals(List.of("2"), batch.redelivered());
      assertEquals(2, batch.answers().size());
      for (RawServer.Request request : server.requests) {
        assertEquals("POST / HTTP/1.1", request.line());
      }
      assertEquals("{\"a\":1}", server.requests.get(0).body());
      ObjectChange change = ObjectChange.created("b", "k", 1, "e");
      assertThrows(UnsupportedOperationException.class, () -> cloud.object(change));
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void tellsThePortAndSelectsTheFunction() {
    try (ScalewayEmulator cloud =
        ScalewayEmulator.builder().handler("orders").environment("A", "b").start()) {
      assertEquals(
          Map.of("PORT", "" + cloud.port(), "SCW_HANDLER_NAME", "orders", "A", "b"),
          cloud.environment());
      assertEquals("SCW_HANDLER_NAME", cloud.selector());
      assertEquals("scaleway", cloud.cloud());
    }
  }

  @Test
  void answersForAServerThatIsGone() throws IOException {
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> "")) {
      assertEquals(503, cloud.http(HttpCall.get("/")).status());
      assertEquals(1, server.requests.size());
      assertEquals("Emulator.ConnectionLost", cloud.call("x").errorType().orElseThrow());
    }
  }
}
