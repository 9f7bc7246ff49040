package dev.aloft.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.tests.TestContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a guarded function runs, and what becomes of one that is given up. */
@Timeout(60)
final class GuardTest {
  private static final Context CONTEXT = new TestContext("scaleway", "id-1");

  private final Output output = new Output();

  private void handle(EventHandler function, int reserveMillis, int timeoutSeconds)
      throws Exception {
    new GuardedEvent(function, new Guard("report", reserveMillis, timeoutSeconds))
        .handle(new Input(), CONTEXT, output);
  }

  private String answer() {
    return new String(output.buffer(), 0, output.length(), StandardCharsets.UTF_8);
  }

  @Test
  void withoutAnyLimitNothingIsGuarded() throws Exception {
    Thread caller = Thread.currentThread();
    handle((input, context, out) -> assertSame(caller, Thread.currentThread()), 500, 0);
  }

  @Test
  void theFunctionHasItsInvocationOnItsThread() throws Exception {
    EventHandler function =
        (input, context, out) -> out.text(Objects.requireNonNull(Bootstrap.current()).requestId());
    handle(function, 500, 60);
    assertEquals("id-1", answer());
  }

  @Test
  void whatTheFunctionThrowsInTimeIsThrown() {
    IllegalStateException failure = new IllegalStateException();
    assertSame(
        failure,
        assertThrows(
            IllegalStateException.class,
            () ->
                handle(
                    (input, context, out) -> {
                      throw failure;
                    },
                    500,
                    60)));
  }

  @Test
  void aFunctionThatHasOnlyTheReserveIsNotCalled() {
    DeadlineExceededException exceeded =
        assertThrows(
            DeadlineExceededException.class,
            () -> handle((input, context, out) -> out.text("called"), 1_000, 1));
    assertEquals(
        "The function \"report\" was not called: only 1000 ms were left until the deadline, of"
            + " which 1000 ms are reserved.",
        exceeded.getMessage());
    assertEquals("", answer());
  }

  @Test
  void whatAnInterruptedFunctionThrowsIsTheCause() {
    CountDownLatch never = new CountDownLatch(1);
    DeadlineExceededException exceeded =
        assertThrows(
            DeadlineExceededException.class,
            () -> handle((input, context, out) -> never.await(), 60_000 - 100, 60));
    assertEquals("DeadlineExceeded", exceeded.errorType());
    assertTrue(exceeded.getCause() instanceof InterruptedException, exceeded::toString);
  }

  @Test
  void theLateAnswerIsDroppedAndLogged() throws Exception {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    RuntimeLog log = new RuntimeLog(new PrintStream(records, true), new LogStyle());
    Bootstrap.logTo(log::writer);
    CountDownLatch release = new CountDownLatch(1);
    Stubborn stubborn = new Stubborn(release);
    GuardedEvent guarded = new GuardedEvent(stubborn, new Guard("report", 500, 2));
    DeadlineExceededException exceeded =
        assertThrows(
            DeadlineExceededException.class, () -> guarded.handle(new Input(), CONTEXT, output));
    assertEquals(
        "The function \"report\" had run for 1500 ms when only the reserve of 500 ms was left until"
            + " the deadline; it was interrupted, and has not ended.",
        exceeded.getMessage());
    assertTrue(
        Arrays.stream(exceeded.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(Stubborn.class.getName())));
    assertNull(exceeded.getCause());
    assertTrue(guarded.exitsOnError());
    AutoCloseable held = Objects.requireNonNull(guarded.closeable());
    held.close();
    assertFalse(stubborn.closed);
    release.countDown();
    while (!records.toString(StandardCharsets.UTF_8).contains("what it returned is dropped")) {
      Thread.onSpinWait();
    }
    assertTrue(records.toString(StandardCharsets.UTF_8).contains("RequestId: id-1"));
    assertFalse(guarded.exitsOnError());
    held.close();
    assertTrue(stubborn.closed);
    assertEquals("", answer());
  }

  /** Message 2 is interrupted; 3 would begin in the reserve, beside whatever 2 has left. */
  @Test
  void messagesThatTheTimeDoesNotReachFailWithoutACall() throws Exception {
    List<String> called = Collections.synchronizedList(new ArrayList<>());
    GuardedQueue<String> guarded =
        new GuardedQueue<>(new OneByOne(called), new Guard("report", 500, 2));
    List<QueueMessage<String>> messages = new ArrayList<>();
    for (String id : List.of("1", "2", "3", "4")) {
      messages.add(new QueueMessage<>(id, id));
    }
    BatchResult result = guarded.handle(new QueueBatch<>("orders", messages), CONTEXT);
    assertEquals(List.of("1", "2"), called);
    assertEquals(
        List.of("2", "3", "4"), result.failures().stream().map(BatchResult.Failure::id).toList());
    assertTrue(result.failures().get(0).cause() instanceof InterruptedException);
    assertFalse(guarded.exitsOnError());
  }

  /** As the processor generates it: what a message throws is its own failure. */
  private record OneByOne(List<String> called) implements QueueHandler<String> {
    @Override
    public boolean oneByOne() {
      return true;
    }

    @Override
    public String decode(Input body) {
      return body.text();
    }

    @Override
    public BatchResult handle(QueueBatch<String> batch, Context context) {
      List<BatchResult.Failure> failures = new ArrayList<>();
      for (QueueMessage<String> message : batch.messages()) {
        called.add(message.id());
        try {
          if (message.id().equals("2")) {
            new CountDownLatch(1).await();
          }
        } catch (InterruptedException e) {
          failures.add(new BatchResult.Failure(message.id(), e));
        }
      }
      return BatchResult.failed(failures);
    }
  }

  /** Does not end before it is released, and can be closed. */
  private static final class Stubborn implements EventHandler {
    private final CountDownLatch release;
    private boolean closed;

    Stubborn(CountDownLatch release) {
      this.release = release;
    }

    @Override
    public void handle(Input input, Context context, Output out) {
      while (release.getCount() > 0) {
        Thread.onSpinWait();
      }
      out.text("late");
    }

    @Override
    public AutoCloseable closeable() {
      return () -> closed = true;
    }
  }
}
