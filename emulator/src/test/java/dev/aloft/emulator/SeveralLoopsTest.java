package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.internal.lambda.LambdaHeaders;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several connections that ask for events, as on Lambda Managed Instances. */
@Timeout(60)
class SeveralLoopsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static LambdaEmulator emulator(int loops) {
    return LambdaEmulator.builder().concurrency(loops).start();
  }

  @Test
  void tellsTheFunctionHowManyAndHandsOutAsMany() throws IOException {
    try (LambdaEmulator emulator = emulator(2);
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      assertEquals("2", emulator.environment().get("AWS_LAMBDA_MAX_CONCURRENCY"));
      assertTrue(emulator.isParallel());
      Invocation one = emulator.invoke(Event.of("1"));
      Invocation two = emulator.invoke(Event.of("2"));
      Invocation three = emulator.invoke(Event.of("3"));
      assertEquals(one.requestId(), first.nextId());
      assertEquals(two.requestId(), second.nextId());
      assertEquals(202, second.respond(two.requestId(), "b").status());
      assertEquals("b", two.await(LIMIT).text());
      assertFalse(one.ended());
      assertEquals(three.requestId(), second.nextId());
      assertEquals(202, first.respond(one.requestId(), "a").status());
      assertEquals(202, second.respond(three.requestId(), "c").status());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void blamesARuntimeThatAsksForMore() throws IOException {
    try (LambdaEmulator emulator = emulator(2);
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator);
        RawClient third = new RawClient(emulator)) {
      first.sendNext();
      emulator.awaitNext(1, LIMIT);
      second.sendNext();
      emulator.awaitNext(2, LIMIT);
      third.sendNext();
      assertThrows(EOFException.class, first::reply);
      assertEquals(List.of("asked for more than 2 events at the same time"), emulator.violations());
    }
  }

  @Test
  void blamesALoopThatAsksBeforeItHasAnswered() throws IOException {
    try (LambdaEmulator emulator = emulator(2);
        RawClient first = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1"));
      assertEquals(invocation.requestId(), first.nextId());
      assertEquals(invocation.requestId(), first.nextId());
      assertEquals(1, emulator.violations().size());
      assertTrue(emulator.violations().get(0).contains("delivered in full, was unanswered"));
    }
  }

  @Test
  void anEventThatDidNotArriveGoesToWhicheverLoopWaits() throws IOException {
    try (LambdaEmulator emulator = emulator(2);
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      first.sendNext();
      emulator.awaitNext(1, LIMIT);
      second.sendNext();
      emulator.awaitNext(2, LIMIT);
      Invocation invocation = emulator.invoke(Event.of("1").fault(Fault.closeInHead(5)));
      assertThrows(EOFException.class, first::reply);
      Reply event = second.reply();
      assertEquals(invocation.requestId(), event.header(LambdaHeaders.REQUEST_ID));
      assertEquals(202, second.respond(invocation.requestId(), "a").status());
      assertEquals(2, invocation.deliveries());
      assertEquals(List.of(), emulator.violations());
    }
  }

  /** The connection that brought the event is gone, but its loop may well be at work. */
  @Test
  void aDoubtfulEventIsHandedOutAgainOnlyWhenNoLoopCanHaveIt() throws IOException {
    try (LambdaEmulator emulator = emulator(2);
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      Invocation doubtful = emulator.invoke(Event.of("1").fault(Fault.closeAfterAnswer()));
      assertEquals(doubtful.requestId(), first.nextId());
      Invocation other = emulator.invoke(Event.of("2"));
      assertEquals(other.requestId(), second.nextId());
      assertEquals(202, second.respond(other.requestId(), "b").status());
      second.sendNext();
      emulator.awaitNext(1, LIMIT);
      assertEquals(1, doubtful.deliveries());
      try (RawClient again = new RawClient(emulator)) {
        again.sendNext();
        assertEquals(doubtful.requestId(), second.reply().header(LambdaHeaders.REQUEST_ID));
        assertEquals(202, second.respond(doubtful.requestId(), "a").status());
      }
      assertEquals("a", doubtful.await(LIMIT).text());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aRepeatedAnswerOfOneLoopIsNoMatterOfTheOthers() throws IOException {
    try (LambdaEmulator emulator = emulator(2);
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      Invocation lost = emulator.invoke(Event.of("1").answerFault(Fault.closeBeforeAnswer()));
      assertEquals(lost.requestId(), first.nextId());
      first.sendResponse(lost.requestId(), "a");
      assertEquals("a", lost.await(LIMIT).text());
      for (int i = 0; i < 600; i++) {
        Invocation other = emulator.invoke(Event.of("2"));
        assertEquals(other.requestId(), second.nextId());
        assertEquals(202, second.respond(other.requestId(), "b").status());
      }
      try (RawClient again = new RawClient(emulator)) {
        assertEquals(403, again.respond(lost.requestId(), "a").status());
      }
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void eachLoopAnswersWithTheIdOfItsOwnAttempt() throws IOException {
    String header = LambdaHeaders.INVOCATION_ID;
    try (LambdaEmulator emulator = emulator(2);
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      Invocation one = emulator.invoke(Event.of("1").header(header, "x"));
      Invocation two = emulator.invoke(Event.of("2").header(header, "y"));
      assertEquals("x", first.next().header(header));
      assertEquals("y", second.next().header(header));
      assertEquals(410, first.respond(one.requestId(), "a", header + ": y").status());
      assertEquals(202, second.respond(two.requestId(), "b", header + ": y").status());
      assertEquals(202, first.respond(one.requestId(), "a", header + ": x").status());
      assertEquals(1, emulator.violations().size());
    }
  }
}
