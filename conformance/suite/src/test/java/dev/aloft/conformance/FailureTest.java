package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A failing function is reported, and the next event is served. */
final class FailureTest {
  private final JsonMapper json = new JsonMapper();

  @ParameterizedTest
  @CsvSource({
    "fail-checked, java.io.IOException",
    "fail-null-message, java.lang.IllegalStateException",
    "fail-named, OutOfStock",
    "fail-typed, TooEarly",
    "fail-circular, java.lang.RuntimeException",
    "fail-hostile, dev.aloft.conformance.Failures$HostileException",
    "fail-surrogate, java.lang.IllegalStateException",
    "fail-later, OutOfStock",
  })
  void anyExceptionIsReportedAndTheNextEventServed(String name, String type) {
    try (Deployed function = Deployed.start(name)) {
      for (int round = 0; round < 3; round++) {
        Answer answer = function.call("{}");
        assertEquals(Answer.Kind.ERROR, answer.kind());
        if (Deployed.tellsErrors()) {
          assertEquals(type, json.readTree(answer.body()).get("errorType").asString());
        }
      }
      function.process().awaitLog(type, Deployed.LIMIT);
      assertTrue(function.process().isAlive());
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  @Test
  void messageReachesTheCallerWhole() {
    assumeTrue(Deployed.tellsErrors(), "callers of this cloud's functions get no message");
    try (Deployed function = Deployed.start("fail-checked")) {
      JsonNode error = json.readTree(function.call("{}").body());
      assertEquals("disk \"full\"\n\u0001", error.get("errorMessage").asString());
      assertTrue(error.get("stackTrace").get(0).asString().contains("Failures"), error.toString());
    }
  }

  @Test
  void overflowingStackIsReportedAndTheNextEventServed() {
    try (Deployed function = Deployed.start("fail-stack")) {
      for (int round = 0; round < 2; round++) {
        assertEquals(Answer.Kind.ERROR, function.call("1").kind());
      }
      function.process().awaitLog("java.lang.StackOverflowError", Deployed.LIMIT);
      assertTrue(function.process().isAlive());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail-memory", "fail-linkage", "fail-exit"})
  void errorsThatBreakTheProcessAreReportedAndEndIt(String name) {
    try (Deployed function = Deployed.start(name)) {
      assertEquals(Answer.Kind.ERROR, function.call("{}").kind());
      assertNotEquals(0, function.process().await(Deployed.LIMIT));
    }
  }

  @Test
  void failingConstructorEndsTheProcessAndSaysWhy() {
    try (Deployed function = Deployed.start("fail-init")) {
      assertNotEquals(0, function.process().await(Deployed.LIMIT));
      String log = function.process().log();
      assertTrue(log.contains("no database at initialisation"), log);
    }
  }

  @Test
  void unknownFunctionNamesTheKnownOnes() {
    try (Deployed function = Deployed.start("no-such-function")) {
      assertNotEquals(0, function.process().await(Deployed.LIMIT));
      String log = function.process().log();
      assertTrue(log.contains("no-such-function") && log.contains("echo-bytes"), log);
    }
  }

  @Test
  void stageThatIsNotCompleteAtTheDeadlineIsReported() {
    assumeTrue(Deployed.tellsDeadlines(), "this cloud states no deadline");
    try (Deployed function = Deployed.start("never")) {
      Answer answer = function.call(Event.of("{}").deadline(Duration.ofMillis(1500)));
      assertEquals(Answer.Kind.ERROR, answer.kind());
      assertEquals("DeadlineExceeded", json.readTree(answer.body()).get("errorType").asString());
      assertTrue(function.process().isAlive());
    }
  }

  @Test
  void terminationWhileIdleClosesWhatCanBeClosed() {
    try (Deployed function = Deployed.start("count")) {
      function.call("{}");
      function.emulator().awaitReady(Deployed.LIMIT);
      function.process().terminate();
      int exit = function.process().await(Deployed.LIMIT);
      assertTrue(exit == 0 || exit == 143, "exit code " + exit);
      assertTrue(function.process().log().contains("counter closed"), function.process().log());
    }
  }

  @Test
  void terminationWhileBusyLetsTheAnswerOutAndCloses() {
    try (Deployed function = Deployed.start("busy")) {
      Invocation invocation = function.emulator().invoke(Event.of("100"));
      function.process().awaitLog("busy begins", Deployed.LIMIT);
      function.process().terminate();
      int exit = function.process().await(Deployed.LIMIT);
      assertTrue(exit == 0 || exit == 143, "exit code " + exit);
      assertTrue(function.process().log().contains("counter closed"), function.process().log());
      String done = Deployed.has("raw-text") ? "done" : "\"done\"";
      assertEquals(done, invocation.await(Deployed.LIMIT).text());
    }
  }
}
