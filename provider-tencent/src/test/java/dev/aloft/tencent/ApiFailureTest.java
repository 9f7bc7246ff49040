package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.tests.PolledConnectionTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any failure of the API ends the process with 1, a line in the log, and no answer sent twice. */
@Timeout(120)
final class ApiFailureTest extends PolledConnectionTest<ScfEmulator> {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final EventHandler ECHO =
      (input, context, output) -> {
        if (input.text().equals("fail")) {
          throw new IllegalStateException("failed");
        }
        output.bytes(input.bytes());
      };

  @Override
  protected ScfEmulator cloud() {
    return ScfEmulator.start();
  }

  @Override
  protected RunningLoop run(ScfEmulator cloud, EventHandler handler) {
    return RunningLoop.of(cloud, handler);
  }

  @Override
  protected void dropIdleConnections(ScfEmulator cloud) {
    cloud.dropIdleConnections();
  }

  private static void assertEnds(RunningLoop loop, String because) throws Exception {
    assertEquals(1, loop.awaitExit());
    assertTrue(loop.log().contains("[FATAL]"), loop.log());
    assertTrue(loop.log().contains(because), loop.log());
    assertFalse(loop.log().contains("fake"), loop.log());
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 400, 404, 422, 500, 503})
  void anotherStatusThan200ForTheNextEventEndsTheProcess(int status) throws Exception {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      emulator.invoke(Event.of("1").fault(Fault.status(status)));
      assertEnds(loop, "refused the request for the next event with status " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 413, 422, 500})
  void aRefusedAnswerEndsTheProcess(int status) throws Exception {
    for (String event : List.of("1", "fail")) {
      try (ScfEmulator emulator = ScfEmulator.start();
          RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
        Invocation refused = emulator.invoke(Event.of(event).answerFault(Fault.status(status)));
        assertEnds(loop, "with status " + status);
        assertTrue(loop.log().contains(refused.requestId()), loop.log());
        assertEquals(1, refused.answers().size());
      }
    }
  }

  static Stream<Fault> lostAnswersOfPost() {
    return Stream.of(
        Fault.closeBeforeAnswer(),
        Fault.reset(),
        Fault.closeInHead(10),
        Fault.malformedStatusLine(),
        Fault.contentLengthAndChunked());
  }

  @ParameterizedTest
  @MethodSource("lostAnswersOfPost")
  void anAnswerThatWasSentIsNotSentAgainAndTheProcessEnds(Fault fault) throws Exception {
    for (String event : List.of("1", "fail")) {
      try (ScfEmulator emulator = ScfEmulator.start();
          RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
        Invocation invocation = emulator.invoke(Event.of(event).answerFault(fault));
        assertEnds(loop, "it may have taken it");
        assertTrue(invocation.await(LIMIT).kind() != Answer.Kind.LOST);
        assertEquals(1, invocation.answers().size());
        assertEquals(List.of(), emulator.violations());
      }
    }
  }

  static Stream<Fault> brokenEvents() {
    return Stream.of(
        Fault.closeInHead(10),
        Fault.closeInBody(0),
        Fault.resetInBody(1),
        Fault.malformedStatusLine(),
        Fault.bareLf(),
        Fault.garbageContentLength(),
        Fault.badChunkSize(),
        Fault.manyHeaders(5000));
  }

  @ParameterizedTest
  @MethodSource("brokenEvents")
  void anEventCutOffOrMalformedEndsTheProcess(Fault fault) throws Exception {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      emulator.invoke(Event.of("[1,2,3]").fault(fault));
      assertEnds(loop, "did not answer the request for the next event");
    }
  }

  @Test
  void anApiThatIsGoneEndsTheProcess() throws Exception {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      assertEquals("1", emulator.call("1").text());
      emulator.awaitReady(LIMIT);
      emulator.refuseConnections();
      emulator.dropIdleConnections();
      assertEnds(loop, "Cannot connect to http://127.0.0.1");
    }
  }

  @Test
  void anApiThatDoesNotTakeReadyEndsTheProcess() throws Exception {
    for (Fault fault : List.of(Fault.status(500), Fault.closeBeforeAnswer())) {
      try (ScfEmulator emulator = ScfEmulator.builder().readyFault(fault).start();
          RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
        assertEnds(loop, "the message that it is ready");
        assertEquals(1, emulator.exchanges().size());
      }
    }
    try (ScfEmulator emulator = ScfEmulator.start()) {
      emulator.refuseConnections();
      try (RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
        assertEnds(loop, "Cannot connect");
      }
    }
  }

  @Test
  void anAnswerOverTheLimitEndsTheProcess() throws Exception {
    try (ScfEmulator emulator = ScfEmulator.builder().responseLimitBytes(100).start();
        RunningLoop loop =
            RunningLoop.of(emulator, (input, context, output) -> output.bytes(new byte[101]))) {
      emulator.call("1");
      assertEnds(loop, "refused the answer with status 413");
    }
  }

  @Test
  void aMissingOrWrongAddressIsNamed() throws Exception {
    for (Map.Entry<String, String> wrong :
        List.of(
            Map.entry("SCF_RUNTIME_API_PORT", ""),
            Map.entry("SCF_RUNTIME_API_PORT", "none"),
            Map.entry("SCF_RUNTIME_API_PORT", "0"),
            Map.entry("SCF_RUNTIME_API", ""),
            Map.entry("SCF_RUNTIME_API", "a b"))) {
      Map<String, String> environment =
          new HashMap<>(Map.of("SCF_RUNTIME_API", "127.0.0.1", "SCF_RUNTIME_API_PORT", "1"));
      environment.put(wrong.getKey(), wrong.getValue());
      try (RunningLoop loop = RunningLoop.creating(environment, () -> ECHO)) {
        assertEnds(loop, wrong.getKey());
      }
    }
  }
}
