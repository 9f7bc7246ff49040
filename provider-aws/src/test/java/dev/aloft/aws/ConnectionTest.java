package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.tests.PolledConnectionTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class ConnectionTest extends PolledConnectionTest<LambdaEmulator> {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final EventHandler ECHO = (input, context, output) -> output.bytes(input.bytes());

  @Override
  protected LambdaEmulator cloud() {
    return LambdaEmulator.start();
  }

  @Override
  protected RunningLoop run(LambdaEmulator cloud, EventHandler handler) {
    return RunningLoop.of(cloud, handler);
  }

  @Override
  protected void dropIdleConnections(LambdaEmulator cloud) {
    cloud.dropIdleConnections();
  }

  static Stream<Fault> faultsOfNext() {
    return Stream.of(
        Fault.closeBeforeReading(),
        Fault.resetBeforeReading(),
        Fault.closeBeforeAnswer(),
        Fault.reset(),
        Fault.closeInHead(0),
        Fault.closeInHead(10),
        Fault.closeInHead(200),
        Fault.closeInBody(0),
        Fault.closeInBody(3),
        Fault.resetInBody(3),
        Fault.closeAfterAnswer(),
        Fault.resetAfterAnswer(),
        Fault.connectionClose(),
        Fault.malformedStatusLine(),
        Fault.bareLf(),
        Fault.negativeContentLength(),
        Fault.garbageContentLength(),
        Fault.overflowingContentLength(),
        Fault.contentLengthAndChunked(),
        Fault.badChunkSize(),
        Fault.manyHeaders(5000),
        Fault.oversizedHeader(2 << 20),
        Fault.status(400),
        Fault.status(403));
  }

  @ParameterizedTest
  @MethodSource("faultsOfNext")
  void noEventIsLostWhateverHappensToItsDelivery(Fault fault) {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      assertEquals("\"before\"", emulator.call("\"before\"").text());
      Invocation invocation = emulator.invoke(Event.of("\"event\"").fault(fault));
      assertEquals("\"event\"", invocation.await(LIMIT).text(), loop.log());
      assertEquals(1, invocation.answers().size());
      assertEquals("\"after\"", emulator.call("\"after\"").text());
      assertEquals(List.of(), emulator.violations());
    }
  }

  static Stream<Fault> lostAnswersOfPost() {
    return Stream.of(
        Fault.closeInHead(10),
        Fault.closeInBody(1),
        Fault.resetInBody(1),
        Fault.malformedStatusLine(),
        Fault.contentLengthAndChunked());
  }

  static Stream<Fault> unansweredPosts() {
    return Stream.of(
        Fault.closeBeforeReading(),
        Fault.resetBeforeReading(),
        Fault.closeBeforeAnswer(),
        Fault.reset());
  }

  /** Whether the runtime API has the answer although it says nothing. */
  private static boolean isTaken(Fault fault) {
    return fault instanceof Fault.Close close && close.point() != Fault.Point.BEFORE_READING;
  }

  @ParameterizedTest
  @MethodSource("unansweredPosts")
  void anAnswerOfWhichNothingIsAcknowledgedIsPostedOnceMore(Fault fault) {
    for (boolean fails : new boolean[] {false, true}) {
      AtomicInteger calls = new AtomicInteger();
      EventHandler counting =
          (input, context, output) -> {
            calls.incrementAndGet();
            if (fails && input.text().equals("1")) {
              throw new IllegalStateException("it fails");
            }
            output.bytes(input.bytes());
          };
      try (LambdaEmulator emulator = LambdaEmulator.start();
          RunningLoop loop = RunningLoop.of(emulator, counting)) {
        Invocation invocation = emulator.invoke(Event.of("1").answerFault(fault));
        Answer.Kind expected = fails ? Answer.Kind.ERROR : Answer.Kind.RESPONSE;
        assertEquals(expected, invocation.await(LIMIT).kind());
        assertEquals("2", emulator.call("2").text());
        assertEquals(2, calls.get(), loop.log());
        assertEquals(isTaken(fault) ? 2 : 1, invocation.answers().size());
        assertEquals(List.of(), emulator.violations());
        assertFalse(loop.log().contains("lost") || loop.log().contains("refused"), loop.log());
      }
    }
  }

  @Test
  void anAnswerIsNotPostedAThirdTime() {
    AtomicInteger calls = new AtomicInteger();
    EventHandler counting =
        (input, context, output) -> output.text(String.valueOf(calls.incrementAndGet()));
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, counting)) {
      Fault taken = Fault.closeBeforeAnswer();
      Invocation twice = emulator.invoke(Event.of("1").answerFault(taken).answerFault(taken));
      assertEquals("1", twice.await(LIMIT).text());
      assertEquals("2", emulator.call("2").text());
      assertEquals(2, twice.answers().size());
      assertTrue(loop.log().contains(twice.requestId() + " The request was handed over"));
      Fault missed = Fault.closeBeforeReading();
      Invocation again = emulator.invoke(Event.of("3").answerFault(missed).answerFault(missed));
      assertEquals("4", again.await(LIMIT).text(), "the event came once more, as nothing arrived");
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void theSameAnswerMayBeSentAgainForEachDeliveryOfAnEvent() {
    AtomicInteger calls = new AtomicInteger();
    EventHandler counting =
        (input, context, output) -> output.text(String.valueOf(calls.incrementAndGet()));
    Fault missed = Fault.closeBeforeReading();
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, counting)) {
      Event event = Event.of("1").answerFault(missed).answerFault(missed).answerFault(missed);
      assertEquals("2", emulator.call(event).text(), loop.log());
      assertEquals("3", emulator.call("2").text());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @ParameterizedTest
  @MethodSource("lostAnswersOfPost")
  void anAnswerThatIsPartlyAcknowledgedIsNotPostedTwice(Fault fault) {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      Invocation invocation = emulator.invoke(Event.of("\"event\"").answerFault(fault));
      assertEquals("\"event\"", invocation.await(LIMIT).text());
      assertEquals("\"after\"", emulator.call("\"after\"").text());
      assertEquals(1, invocation.answers().size());
      assertTrue(
          loop.log().contains(invocation.requestId() + " The request was handed over"), loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void underRandomFaultsNoEventIsLostAndNoCallRepeatedWithoutNeed() {
    long seed = Long.getLong("fuzz.seed", 20_261_121L);
    Random random = new Random(seed);
    List<Fault> next = faultsOfNext().toList();
    List<Fault> unanswered = unansweredPosts().toList();
    List<Fault> post =
        Stream.of(lostAnswersOfPost(), unanswered.stream(), harmlessFaults())
            .flatMap(faults -> faults)
            .toList();
    AtomicInteger calls = new AtomicInteger();
    EventHandler counting =
        (input, context, output) -> {
          calls.incrementAndGet();
          output.bytes(input.bytes());
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, counting)) {
      int lostTwice = 0;
      for (int i = 0; i < 300; i++) {
        Event event = Event.of("" + i);
        if (random.nextInt(3) == 0) {
          event = event.fault(next.get(random.nextInt(next.size())));
        }
        int posts = 1;
        if (random.nextInt(3) == 0) {
          Fault fault = post.get(random.nextInt(post.size()));
          event = event.answerFault(fault);
          posts = unanswered.contains(fault) && isTaken(fault) ? 2 : 1;
          // The first post may go to the connection that the event's own fault is just ending.
          lostTwice += !event.faults().isEmpty() && unanswered.contains(fault) ? 1 : 0;
        }
        Invocation invocation = emulator.invoke(event);
        assertEquals("" + i, invocation.await(LIMIT).text(), "seed " + seed + " " + loop.log());
        emulator.awaitNext(LIMIT);
        assertTrue(invocation.answers().size() <= posts, "seed " + seed);
        assertTrue(calls.get() - i - 1 <= lostTwice, "seed " + seed + ": " + calls + " of " + i);
      }
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aLargeAnswerCutOffBeforeItsEndIsSentAgain() {
    byte[] large = new byte[5 << 20];
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      Fault fault = Fault.resetBeforeReading();
      Answer answer = emulator.call(Event.of(large).answerFault(fault).answerFault(fault));
      assertEquals(Answer.Kind.RESPONSE, answer.kind(), loop.log());
      assertEquals(large.length, answer.length());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aRefusedConnectionIsTriedAgainForAWhile() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      assertEquals("1", emulator.call("1").text());
      emulator.awaitNext(LIMIT);
      emulator.refuseConnections();
      emulator.dropIdleConnections();
      Thread opener = new Thread(() -> acceptWhenLogged(emulator, loop));
      opener.start();
      assertEquals("2", emulator.call("2").text());
      assertTrue(loop.log().contains("Trying again."), loop.log());
    }
  }

  private static void acceptWhenLogged(LambdaEmulator emulator, RunningLoop loop) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!loop.log().contains("Trying again.") && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    emulator.acceptConnections();
  }

  @Test
  void aConnectionRefusedForSecondsEndsTheProcess() throws Exception {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      emulator.awaitNext(LIMIT);
      emulator.refuseConnections();
      emulator.dropIdleConnections();
      assertEquals(1, loop.awaitExit());
      assertTrue(loop.log().contains("Cannot connect to http://127.0.0.1"), loop.log());
      assertTrue(loop.log().contains("Gave up after 7 attempts."), loop.log());
    }
  }

  /** Where a caller has not waited, cargo-lambda answers 500 to the answer and goes on. */
  @Test
  void behindAnEmulatorWithAPathABrokenApiDoesNotEndTheProcess() {
    EventHandler echo = (input, context, output) -> output.bytes(input.bytes());
    try (LambdaEmulator emulator = LambdaEmulator.builder().pathPrefix("/.rt/echo").start();
        RunningLoop loop = RunningLoop.of(emulator, echo)) {
      emulator.invoke(Event.of("1").answerFault(Fault.status(500))).await(LIMIT);
      assertEquals("2", emulator.call("2").text());
      assertTrue(loop.log().contains("has probably not waited"), loop.log());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 410, 413, 404, 302})
  void aRefusedAnswerIsLoggedAndTheNextEventServed(int status) {
    EventHandler handler =
        (input, context, output) -> {
          if (input.text().equals("fail")) {
            throw new IllegalStateException();
          }
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      for (String event : List.of("ok", "fail")) {
        Invocation refused = emulator.invoke(Event.of(event).answerFault(Fault.status(status)));
        assertEquals(Answer.Kind.LOST, refused.await(LIMIT).kind());
        assertEquals(Answer.Kind.RESPONSE, emulator.call("ok").kind());
        assertTrue(
            loop.log()
                .contains(refused.requestId() + " Lambda refused the answer with status " + status),
            loop.log());
      }
      for (Exchange post : emulator.exchanges()) {
        assertTrue(!post.path().endsWith("/error") || post.status() != 202, post.toString());
      }
    }
  }

  @Test
  void anAnswerOverTheLimitIsLeftToLambdaToReport() {
    EventHandler handler =
        (input, context, output) -> output.bytes(new byte[Integer.parseInt(input.text())]);
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      Answer answer = emulator.call("7000000");
      assertEquals(Optional.of("Function.ResponseSizeTooLarge"), answer.errorType());
      assertEquals(10, emulator.call("10").length());
      assertEquals(List.of(), emulator.exchanges("/error"));
      assertEquals(List.of(), emulator.violations());
      assertTrue(loop.log().contains("413"), loop.log());
    }
  }

  @Test
  void aLateAnswerIsLoggedAndTheNextEventServed() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch expired = new CountDownLatch(1);
    EventHandler handler =
        (input, context, output) -> {
          started.countDown();
          expired.await();
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, handler)) {
      Invocation late = emulator.invoke(Event.of("1"));
      started.await();
      late.expire();
      expired.countDown();
      assertEquals(Answer.Kind.RESPONSE, emulator.call("2").kind());
      assertTrue(loop.log().contains(late.requestId()), loop.log());
      assertTrue(loop.log().contains("410"), loop.log());
    }
  }

  @Test
  void anEventWithoutARequestIdIsAskedForAgain() throws Exception {
    String header = "Lambda-Runtime-Aws-Request-Id";
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, ECHO)) {
      emulator.invoke(Event.of("1").withoutHeader(header));
      assertEquals("2", emulator.call("2").text());
      assertTrue(loop.log().contains("without a usable request id"), loop.log());
    }
  }
}
