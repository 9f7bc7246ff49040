package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.LoadResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The runtime API of SCF, rule by rule. */
@Timeout(60)
class ScfRuntimeApiTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void handsOutEventsWithTheThreeHeadersAndTakesResponses() throws IOException {
    try (ScfEmulator scf =
            ScfEmulator.builder().memoryMb(256).timeout(Duration.ofSeconds(3)).start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      assertEquals(200, runtime.ready().status());
      Invocation first = scf.invoke(Event.of("{\"a\":1}"));
      Invocation second = scf.invoke(Event.of("2"));

      Reply event = runtime.next();
      assertEquals(200, event.status());
      assertEquals("{\"a\":1}", event.body());
      assertEquals(first.requestId(), event.header("request_id"));
      assertEquals("256", event.header("memory_limit_in_mb"));
      assertEquals("3000", event.header("time_limit_in_ms"));
      assertEquals(200, runtime.respond("\"grüße\"").status());

      assertEquals("2", runtime.next().body());
      assertEquals(200, runtime.error("boom").status());

      assertEquals("\"grüße\"", first.await(LIMIT).text());
      assertEquals(Answer.Kind.RESPONSE, first.await(LIMIT).kind());
      assertEquals(Answer.Kind.ERROR, second.await(LIMIT).kind());
      assertEquals("boom", second.await(LIMIT).text());
      assertEquals(List.of(), scf.violations());
      assertEquals(1, scf.connections());
    }
  }

  @Test
  void holdsNextOpenUntilThereIsAnEvent() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.ready();
      runtime.sendNext();
      scf.awaitReady(LIMIT);
      Invocation late = scf.invoke(Event.of("late"));
      assertEquals("late", runtime.http.reply().body());
      runtime.respond("");
      assertEquals(0, late.await(LIMIT).length());
      assertEquals(List.of(), scf.violations());
    }
  }

  @Test
  void refusesAnEmptyReadyBody() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.http.sendPost("/runtime/init/ready", "");
      assertEquals(400, runtime.http.reply().status());
      assertEquals(422, runtime.next().status());
      assertEquals(200, runtime.ready().status());
      assertViolations(scf, "empty body", "before it had said that it is ready");
    }
  }

  @Test
  void notesASecondReadyAndIgnoresIt() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.ready();
      assertEquals(200, runtime.ready().status());
      assertViolations(scf, "twice that it is ready");
    }
  }

  @Test
  void aReadyWhoseAnswerWasLostMayBeRepeated() throws IOException {
    try (ScfEmulator scf = ScfEmulator.builder().readyFault(Fault.closeBeforeAnswer()).start()) {
      try (ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
        assertThrows(IOException.class, runtime::ready);
      }
      try (ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
        assertEquals(200, runtime.ready().status());
      }
      assertEquals(List.of(), scf.violations());
    }
  }

  @Test
  void refusesPostsWithNothingInFlight() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.ready();
      assertEquals(422, runtime.respond("1").status());
      Invocation one = scf.invoke(Event.of("x"));
      runtime.next();
      runtime.respond("2");
      assertEquals(422, runtime.error("late").status());
      assertEquals("2", one.await(LIMIT).text());
      assertEquals(2, one.answers().size());
      assertViolations(
          scf, "a response while no invocation", "an error for an invocation that was answered");
    }
  }

  @Test
  void handsTheSameEventOutAgainWhenItWasNotAnswered() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.ready();
      Invocation one = scf.invoke(Event.of("1"));
      scf.invoke(Event.of("2"));
      String id = runtime.next().header("request_id");
      assertEquals(id, runtime.next().header("request_id"));
      runtime.respond("");
      assertNotEquals(id, runtime.next().header("request_id"));
      assertEquals(2, one.deliveries());
      assertViolations(scf, "was unanswered");
    }
  }

  @Test
  void answersUnknownPathsWith404() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.http.sendGet("/2018-06-01/runtime/invocation/next");
      assertEquals(404, runtime.http.reply().status());
      assertViolations(scf, "which is not there");
    }
  }

  @Test
  void refusesAResponseAboveTheLimit() throws IOException {
    try (ScfEmulator scf = ScfEmulator.builder().responseLimitBytes(10).start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.ready();
      Invocation one = scf.invoke(Event.of("1"));
      runtime.next();
      assertEquals(413, runtime.respond("12345678901").status());
      assertEquals("Function.ResponseSizeTooLarge", one.await(LIMIT).errorType().orElseThrow());
    }
  }

  @Test
  void writesHeadersInOtherCasesAndLeavesThemOut() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start();
        ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
      runtime.ready();
      scf.invoke(Event.of("1").fault(Fault.headerCase(true)));
      assertTrue(runtime.next().headers().stream().anyMatch(h -> h.name().equals("REQUEST_ID")));
      runtime.respond("");
      scf.invoke(Event.of("2").withoutHeader("memory_limit_in_mb"));
      assertEquals("", runtime.next().header("memory_limit_in_mb"));
      runtime.respond("");
      scf.invoke(Event.of("3").deadline(Duration.ofMillis(7)).requestId("given"));
      Reply third = runtime.next();
      assertEquals("7", third.header("time_limit_in_ms"));
      assertEquals("given", third.header("request_id"));
      runtime.respond("");
      assertEquals(List.of(), scf.violations());
    }
  }

  @Test
  void deliversAgainAfterAFaultyDelivery() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start()) {
      try (ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
        runtime.ready();
        scf.invoke(Event.of("abc").fault(Fault.closeInBody(1)));
        assertThrows(IOException.class, runtime::next);
      }
      try (ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
        assertEquals("abc", runtime.next().body());
        assertEquals(200, runtime.respond("ok").status());
      }
      assertEquals(List.of(), scf.violations());
    }
  }

  @Test
  void faultsOnAnswersAreNotedAsTheyWork() throws IOException {
    try (ScfEmulator scf = ScfEmulator.start()) {
      Invocation one = scf.invoke(Event.of("abc").answerFault(Fault.closeBeforeAnswer()));
      try (ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
        runtime.ready();
        runtime.next();
        assertThrows(IOException.class, () -> runtime.respond("taken"));
      }
      try (ScfRuntimeClient runtime = new ScfRuntimeClient(scf.port())) {
        assertEquals(422, runtime.respond("again").status());
      }
      assertEquals("taken", one.await(LIMIT).text());
      assertEquals(2, one.answers().size());
      assertEquals(List.of(), scf.violations());
    }
  }

  @Test
  void launchesProcessesAndTellsWhenTheyEnd() {
    List<String> command = Java.command(ScfRuntimeClient.class);
    try (ScfEmulator scf = ScfEmulator.start()) {
      FunctionProcess process = scf.launch(command, Map.of("_HANDLER", "orders"));
      scf.awaitReady(Duration.ofSeconds(30));
      assertEquals("hello", scf.call("hello").text());
      Answer failed = scf.call("fail");
      assertEquals("Failed", failed.errorType().orElseThrow());
      assertEquals("Runtime.ExitError", scf.call("exit").errorType().orElseThrow());
      assertEquals(9, process.await(LIMIT));
      assertTrue(process.log().contains("handler orders"), process.log());
      assertEquals(List.of(), scf.violations());
    }
  }

  @Test
  void givesABareEnvironmentOnRequest() {
    try (ScfEmulator scf = ScfEmulator.builder().bareEnvironment(true).start()) {
      assertEquals(
          Map.of("SCF_RUNTIME_API", "127.0.0.1", "SCF_RUNTIME_API_PORT", "" + scf.port()),
          scf.environment());
    }
  }

  @Test
  void runsLoads() {
    try (ScfEmulator scf = ScfEmulator.builder().recordExchanges(false).start();
        FunctionProcess process = scf.launch(Java.command(ScfRuntimeClient.class), Map.of())) {
      scf.awaitReady(Duration.ofSeconds(30));
      LoadResult result =
          scf.load(
              2_000,
              i -> Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8),
              (i, answer) -> answer.text().equals(Integer.toString(i)));
      assertTrue(result.clean(), result.toString());
      assertEquals(2_000, result.answered());
      assertTrue(process.isAlive());
    }
  }

  private static void assertViolations(ScfEmulator scf, String... parts) {
    List<String> found = scf.violations();
    assertEquals(parts.length, found.size(), found.toString());
    for (int i = 0; i < parts.length; i++) {
      assertTrue(found.get(i).contains(parts[i]), found.get(i));
    }
  }
}
