package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What faults do to the post of an answer, and what counts as answered after them. */
@Timeout(60)
class AnswerFaultTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void afterACloseBeforeReadingTheAnswerMayBeSentAgain() throws IOException {
    for (Fault fault : List.of(Fault.closeBeforeReading(), Fault.resetBeforeReading())) {
      try (LambdaEmulator emulator = LambdaEmulator.start();
          RawClient second = new RawClient(emulator)) {
        Invocation invocation = emulator.invoke(Event.of("1").answerFault(fault));
        try (RawClient first = new RawClient(emulator)) {
          String id = first.nextId();
          first.sendResponse(id, "x");
          // With a body unread the kernel may reset instead of closing; either ends the stream.
          assertThrows(IOException.class, first::reply);
          assertFalse(invocation.ended());

          assertEquals(202, second.respond(id, "again").status());
        }
        assertEquals("again", invocation.await(SOON).text());
        assertEquals(1, invocation.answers().size());
        assertEquals(List.of(), emulator.violations());
      }
    }
  }

  @Test
  void afterACloseBeforeTheReplyTheAnswerCounts() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient second = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1").answerFault(Fault.closeBeforeAnswer()));
      String id;
      try (RawClient first = new RawClient(emulator)) {
        id = first.nextId();
        first.sendResponse(id, "x");
        assertEquals("", first.readToEnd());
      }
      assertEquals("x", invocation.await(SOON).text());

      assertEquals(403, second.respond(id, "again").status());
      assertEquals(2, invocation.answers().size());
      // The runtime could not know: repeating is counted, but no fault of its own.
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void resetsAfterReading() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1").answerFault(Fault.reset()));
      client.sendResponse(client.nextId(), "x");
      assertThrows(SocketException.class, client::readToEnd);
      assertEquals("x", invocation.await(SOON).text());
    }
  }

  @Test
  void aStatusRefusesTheAnswerAndEndsTheInvocation() throws IOException {
    for (int status : List.of(400, 403, 410, 413, 500, 503)) {
      try (LambdaEmulator emulator = LambdaEmulator.start();
          RawClient client = new RawClient(emulator)) {
        Invocation invocation = emulator.invoke(Event.of("1").answerFault(Fault.status(status)));
        Invocation next = emulator.invoke(Event.of("2"));

        assertEquals(status, client.respond(client.nextId(), "x").status());

        assertEquals(Answer.Kind.LOST, invocation.await(SOON).kind());
        assertEquals("Emulator.AnswerRefused", invocation.await(SOON).errorType().orElseThrow());
        assertEquals(next.requestId(), client.nextId());
        assertEquals(List.of(), emulator.violations());
      }
    }
  }

  @Test
  void aDroppedConnectionBetweenTwoCyclesIsSilent() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1").answerFault(Fault.closeAfterAnswer()));
      emulator.invoke(Event.of("2"));

      assertEquals(202, first.respond(first.nextId(), "x").status());
      assertEquals("", first.readToEnd());
      assertEquals("x", invocation.await(SOON).text());
      assertEquals("2", second.next().body());
    }
  }

  @Test
  void initErrorsCanBeRefused() throws IOException {
    try (LambdaEmulator emulator =
            LambdaEmulator.builder().initErrorFault(Fault.closeBeforeReading()).start();
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      assertThrows(IOException.class, () -> first.initError("{}"));
      assertTrue(emulator.initError().isEmpty());
      assertEquals(202, second.initError("{}").status());
      assertTrue(emulator.initError().isPresent());
    }
  }
}
