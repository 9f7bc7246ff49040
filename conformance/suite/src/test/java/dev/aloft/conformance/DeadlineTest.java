package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.conformance.HostileTarget.Client;
import dev.aloft.emulator.ConnectionLostException;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Invocations that are ended before their deadline. */
@Timeout(120)
final class DeadlineTest {
  /** What the functions' {@code timeoutSeconds} is on clouds that tell no deadline. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final JsonMapper json = new JsonMapper();

  private static String text(String value) {
    return Deployed.has("raw-text") ? value : '"' + value + '"';
  }

  private static Answer call(Deployed function, String how) {
    return function.call(Event.of(text(how)).deadline(TIMEOUT));
  }

  private void assertExceeded(Deployed function, Answer answer, String ended) {
    assertEquals(Answer.Kind.ERROR, answer.kind(), function.process()::log);
    if (Deployed.tellsErrors()) {
      assertEquals("DeadlineExceeded", json.readTree(answer.body()).get("errorType").asString());
    }
    function.process().awaitLog("with DeadlineExceeded: The function", Deployed.LIMIT);
    function.process().awaitLog("it was interrupted, and " + ended, Deployed.LIMIT);
    function.process().awaitLog("Deadlines.wait", Deployed.LIMIT);
  }

  @Test
  void functionThatEndsWhenItIsInterruptedLeavesTheProcessAlone() {
    try (Deployed function = Deployed.start("deadline")) {
      assertExceeded(function, call(function, "wait"), "has ended");
      assertEquals(text("done"), call(function, "quick").text(), function.process()::log);
      assertTrue(function.process().isAlive());
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  @Test
  void whatItReturnsWithinTheReserveIsItsAnswer() {
    try (Deployed function = Deployed.start("deadline")) {
      assertEquals(text("partial"), call(function, "graceful").text(), function.process()::log);
      assertEquals(text("done"), call(function, "quick").text());
    }
  }

  @Test
  void functionThatDoesNotEndEndsWithItsProcess() {
    try (Deployed function = Deployed.start("deadline")) {
      assertExceeded(function, call(function, "stubborn"), "has not ended");
      assertNotEquals(0, function.process().await(Deployed.LIMIT));
    }
  }

  @Test
  void terminationDoesNotWaitForEver() {
    try (Deployed function = Deployed.start("deadline")) {
      function.emulator().invoke(Event.of(text("wait")).deadline(TIMEOUT));
      function.process().awaitLog("the wait begins", Deployed.LIMIT);
      function.process().terminate();
      function.process().await(Deployed.LIMIT);
    }
  }

  @Test
  void requestIsAnsweredWithGatewayTimeout() {
    try (Deployed function = Deployed.start("deadline-http", TIMEOUT)) {
      HttpAnswer late = function.emulator().http(HttpCall.get("/wait"));
      assertEquals(504, late.status(), function.process()::log);
      assertEquals("{\"title\":\"Gateway Timeout\",\"status\":504}", late.text());
      assertEquals("application/problem+json", late.header("Content-Type").orElse(""));
      function.process().awaitLog("with DeadlineExceeded: The function", Deployed.LIMIT);
      HttpAnswer next = function.emulator().http(HttpCall.get("/"));
      assertEquals(203, next.status(), function.process()::log);
      assertEquals("begin and end", next.text());
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  /** Its bytes are waited for in a socket, which hears no interrupt. */
  @Test
  void clientThatSendsNoMoreDoesNotEndTheProcess() throws Exception {
    assumeTrue(
        HostileTarget.exists() && !HostileTarget.isWrapped(), "this cloud has whole bodies only");
    try (HostileTarget target = HostileTarget.start("deadline-upload")) {
      String head = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\n";
      try (Client slow = target.connect()) {
        String answer = slow.send(head + "ab").answer();
        assertTrue(answer.startsWith("HTTP/1.1 504 "), answer);
      }
      target.process().awaitLog("it was interrupted, and has ended", Deployed.LIMIT);
      try (Client other = target.connect()) {
        String answer = other.send(head + "abc").answer();
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
      }
    }
  }

  /** What the client sees depends on the front, but never a complete answer. */
  @Test
  void streamedAnswerThatHasBegunIsBrokenOff() {
    try (Deployed function = Deployed.start("deadline-http", TIMEOUT)) {
      try {
        HttpAnswer late = function.emulator().http(HttpCall.get("/stall"));
        boolean cut = late.status() == 203 && late.text().equals("begin");
        assertTrue(late.status() >= 500 || cut, late::toString);
      } catch (ConnectionLostException brokenOff) {
        // As it should be.
      }
      function.process().awaitLog("with DeadlineExceeded: The function", Deployed.LIMIT);
      HttpAnswer next = function.emulator().http(HttpCall.get("/"));
      assertEquals("begin and end", next.text(), function.process()::log);
    }
  }
}
