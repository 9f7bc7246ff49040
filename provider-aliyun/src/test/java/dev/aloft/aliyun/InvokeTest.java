package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.FunctionException;
import dev.aloft.provider.EventHandler;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events: {@code POST /invoke}. */
@Timeout(120)
final class InvokeTest {
  private static final String ID = "x-fc-request-id: 1-67a5-0b";
  private static final String CONTROL = "x-fc-control-path: /invoke";

  private static final EventHandler ECHO =
      (input, context, output) -> {
        switch (input.length() > 40 ? "" : new String(input.bytes(), StandardCharsets.ISO_8859_1)) {
          case "fail" -> throw new IllegalStateException("no luck");
          case "named" -> throw new FunctionException("OutOfStock", "none left");
          case "bad-json" -> input.begin();
          case "interrupt" -> {
            Thread.currentThread().interrupt();
            output.text("interrupted");
          }
          case "nothing" -> output.nothing();
          case "partial" -> {
            output.text("{\"half\":");
            throw new IllegalStateException("in the middle");
          }
          case "reports" -> {
            output.report("The message 7 failed", new IllegalStateException("poison"));
            output.text("done");
          }
          default -> output.bytes(input.bytes());
        }
      };

  @Test
  void anEventIsAnsweredWithTheFunctionsBytes() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      Connection.Answer answer = server.call("POST /invoke", "{\"a\":1}", ID, CONTROL);
      assertEquals(200, answer.status());
      assertEquals("200", answer.header("x-fc-status"));
      assertEquals("{\"a\":1}", answer.text());
      assertEquals(
          List.of("FC Invoke Start RequestId: 1-67a5-0b", "FC Invoke End RequestId: 1-67a5-0b"),
          server.log().lines().toList());
    }
  }

  @Test
  void anyBytesOfAnySizePass() throws Exception {
    byte[] large = new byte[32 << 20];
    new Random(7).nextBytes(large);
    try (RunningServer server = RunningServer.of(ECHO);
        Connection connection = server.connect()) {
      assertArrayEquals(large, connection.call("POST /invoke", large, CONTROL).body());
      byte[] every = new byte[256];
      for (int i = 0; i < every.length; i++) {
        every[i] = (byte) i;
      }
      assertArrayEquals(every, connection.call("POST /invoke", every, CONTROL).body());
      assertEquals(0, connection.call("POST /invoke", new byte[0], CONTROL).body().length);
    }
  }

  @Test
  void anEventMayComeInChunks() throws Exception {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        "POST /invoke HTTP/1.1\r\nHost: fc\r\nTransfer-Encoding: chunked\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(
        "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    try (RunningServer server = RunningServer.of(ECHO);
        Connection connection = server.connect()) {
      connection.raw(request.toByteArray());
      assertEquals("abc0123456789", connection.receive(false).text());
    }
  }

  @Test
  void aFailureIsAnswered404TwiceWithTheErrorAsJson() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO);
        Connection connection = server.connect()) {
      Connection.Answer answer = connection.call("POST /invoke", "fail", ID, CONTROL);
      assertEquals(404, answer.status());
      assertEquals("404", answer.header("x-fc-status"));
      assertEquals("application/json", answer.header("Content-Type"));
      assertTrue(
          answer
              .text()
              .startsWith(
                  "{\"errorMessage\":\"no luck\",\"errorType\":\"java.lang.IllegalStateException\","
                      + "\"stackTrace\":[\""),
          answer.text());
      assertEquals("ok", connection.call("POST /invoke", "ok", CONTROL).text());
      assertTrue(connection.call("POST /invoke", "named").text().contains("\"OutOfStock\""));
    }
  }

  @Test
  void aFailureIsLoggedBetweenTheLinesOfItsRequest() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      assertEquals(404, server.call("POST /invoke", "fail", ID, CONTROL).status());
      List<String> lines = server.log().lines().toList();
      assertEquals("FC Invoke Start RequestId: 1-67a5-0b", lines.get(0));
      assertTrue(
          lines
              .get(1)
              .matches(
                  "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z 1-67a5-0b \\[ERROR\\] The invocation"
                      + " failed with java\\.lang\\.IllegalStateException: no luck"),
          lines.get(1));
      assertEquals(
          "FC Invoke End RequestId: 1-67a5-0b, Error: Unhandled function error",
          lines.get(lines.size() - 1));
    }
  }

  @Test
  void anUndecodableEventIsTheCallersErrorAndTheLogSaysWhy() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      Connection.Answer answer = server.call("POST /invoke", "bad-json", ID, CONTROL);
      assertEquals(404, answer.status());
      assertTrue(answer.text().contains("\"errorType\":\"InvalidEvent\""), answer.text());
      assertTrue(server.log().contains("The event was refused: "));
    }
  }

  @Test
  void aFailureLeavesNothingOfAHalfWrittenAnswer() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      Connection.Answer answer = server.call("POST /invoke", "partial", CONTROL);
      assertTrue(answer.text().startsWith("{\"errorMessage\":\"in the middle\""), answer.text());
    }
  }

  @Test
  void aFunctionWithoutResultAnswersWithAnEmptyBody() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      Connection.Answer answer = server.call("POST /invoke", "nothing", CONTROL);
      assertEquals(200, answer.status());
      assertEquals("200", answer.header("x-fc-status"));
      assertEquals("", answer.text());
    }
  }

  @Test
  void anInterruptLeftByTheFunctionReachesNeitherTheAnswerNorTheNextEvent() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO);
        Connection connection = server.connect()) {
      assertEquals("interrupted", connection.call("POST /invoke", "interrupt", CONTROL).text());
      assertEquals("next", connection.call("POST /invoke", "next", CONTROL).text());
    }
  }

  @Test
  void failuresThatAnAnswerTellsOfAreLogged() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      Connection.Answer answer = server.call("POST /invoke", "reports", ID, CONTROL);
      assertEquals("200", answer.header("x-fc-status"));
      assertTrue(server.log().contains("The message 7 failed"), server.log());
      assertTrue(server.log().endsWith("FC Invoke End RequestId: 1-67a5-0b\n"), server.log());
    }
  }

  @Test
  void withoutAnyHeaderOfFunctionComputeThePathCounts() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      assertEquals("hello", server.call("POST /invoke", "hello").text());
      assertEquals("hello", server.call("POST /invoke?x=1", "hello").text());
      assertEquals("", server.log());
    }
  }

  @Test
  void aConnectionServesManyEvents() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO);
        Connection connection = server.connect()) {
      for (int i = 0; i < 50; i++) {
        assertEquals("event " + i, connection.call("POST /invoke", "event " + i, CONTROL).text());
      }
    }
  }

  @Test
  void aHealthProbeIsAnsweredWithoutCallingTheFunction() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      assertEquals(200, server.call("GET /", "").status());
      assertEquals(200, server.call("HEAD /health", "").status());
      assertEquals("", server.log());
    }
  }

  @Test
  void anHttpRequestToAnEventFunctionSaysWhatToDo() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      Connection.Answer answer =
          server.call("GET /orders", "", ID, "x-fc-control-path: /http-invoke");
      assertEquals(404, answer.status());
      assertEquals("404", answer.header("x-fc-status"));
      assertEquals("application/problem+json", answer.header("Content-Type"));
      assertTrue(answer.text().contains("add @Http if it is to answer"), answer.text());
      assertEquals(404, server.call("POST /orders", "x").status());
      for (String control : List.of("a: b", CONTROL)) {
        Connection.Answer refused = server.call("GET /invoke", "", control);
        assertEquals(405, refused.status());
        assertEquals("POST", refused.header("Allow"));
        assertEquals("404", refused.header("x-fc-status"));
      }
      assertTrue(
          server
              .call("POST /invoke", "x", "x-fc-control-path: /thaw")
              .text()
              .contains("x-fc-control-path is not one of"));
    }
  }

  @Test
  void twoControlPathsAreRefusedWhateverTheySay() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      for (String second : List.of("/invoke", "/http-invoke", "/pre-stop", "")) {
        Connection.Answer answer =
            server.call("POST /invoke", "x", CONTROL, "X-Fc-Control-Path: " + second);
        assertEquals(400, answer.status());
        assertEquals("404", answer.header("x-fc-status"));
        assertTrue(answer.text().contains("more than once"), answer.text());
      }
      assertEquals("x", server.call("POST /invoke", "x", CONTROL).text(), "it has not ended");
    }
  }

  @Test
  void requestIdsCannotForgeLinesOfTheLogAndAreBounded() throws Exception {
    EventHandler id = (input, context, output) -> output.text(context.requestId());
    try (RunningServer server = RunningServer.of(id)) {
      String given = "a\tb\u00e4 c" + "x".repeat(500);
      String seen = server.call("POST /invoke", "", "x-fc-request-id: " + given).text();
      assertEquals(128, seen.length());
      assertTrue(seen.startsWith("a?b"), seen);
      for (String line : server.log().lines().toList()) {
        assertTrue(line.endsWith(" RequestId: " + seen), line);
      }
      String first = server.call("POST /invoke", "").text();
      String second = server.call("POST /invoke", "").text();
      assertFalse(first.isEmpty());
      assertFalse(first.equals(second));
    }
  }

  @Test
  void theLinesOfTheLogCanBeLeftOut() throws Exception {
    try (RunningServer server =
        RunningServer.of(ECHO, java.util.Map.of("ALOFT_FC_LOG_LINES", "false"))) {
      assertEquals("a", server.call("POST /invoke", "a", ID, CONTROL).text());
      assertEquals("", server.log());
    }
  }

  @Test
  void theAnswerHasNoHeaderButItsOwn() throws Exception {
    try (RunningServer server = RunningServer.of(ECHO)) {
      Connection.Answer answer = server.call("POST /invoke", "abc", ID, CONTROL);
      assertNull(answer.header("Server"));
      assertNull(answer.header("x-fc-request-id"));
      assertEquals(
          List.of(
              "x-fc-status: 200",
              "Content-Type: application/octet-stream",
              "Content-Length: 3",
              "Date: " + answer.header("Date")),
          answer.headers());
    }
  }
}
