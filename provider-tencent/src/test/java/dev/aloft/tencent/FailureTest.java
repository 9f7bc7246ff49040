package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.function.Context;
import dev.aloft.function.FunctionException;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
final class FailureTest {
  /** Fails in the way that the event names. */
  private static void fail(Input input, Context context, Output output) throws Exception {
    output.text("half an answer");
    switch (input.text()) {
      case "checked" -> throw new IOException("secretly \u0000\u0007\n\ud800 broken");
      case "named" -> throw new FunctionException("OutOfStock", "none left");
      case "null" -> throw new NullPointerException(null);
      case "huge" -> throw new IllegalStateException("x".repeat(10 << 20));
      case "overflow" -> input.stream().read(new byte[overflow(1)]);
      case "memory" -> throw new OutOfMemoryError("Java heap space");
      case "linkage" -> throw new NoClassDefFoundError("gone/Missing");
      case "assertion" -> throw new AssertionError("not so");
      case "encode" -> output.begin().endArray();
      case "interrupt" -> Thread.currentThread().interrupt();
      case "interrupted" -> {
        Thread.currentThread().interrupt();
        new CountDownLatch(1).await();
      }
      case "reported" -> {
        output.report("The message 7 failed", new IOException("late"));
        output.report("The message 8 failed", new IOException("later"));
      }
      case "reported and thrown" -> {
        output.report("The message 7 failed", new IOException("late"));
        throw new IllegalStateException("all of it");
      }
      case "reported fatal" -> output.report("The invocation failed", new LinkageError("gone"));
      default -> {
        input.begin().readInt();
        input.end();
      }
    }
  }

  private static int overflow(int depth) {
    return depth < 0 ? 0 : 1 + overflow(depth + 1);
  }

  private static JsonNode json(Answer answer) {
    assertFalse(answer.text().contains("\n"), "not one line");
    return JsonMapper.shared().readTree(answer.body());
  }

  private static void assertFailure(Answer answer, String type, String message) {
    assertEquals(Answer.Kind.ERROR, answer.kind(), answer.toString());
    assertEquals(Optional.of("text/plain; charset=utf-8"), answer.header("Content-Type"));
    assertEquals(type, json(answer).get("errorType").asString());
    assertEquals(message, json(answer).get("errorMessage").asString());
    assertTrue(json(answer).get("stackTrace").isArray());
  }

  @Test
  void aHandlersExceptionIsReportedAndLoggedOnceAndTheNextEventIsServed() {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, FailureTest::fail)) {
      Answer checked = emulator.call("checked");
      assertFailure(checked, "java.io.IOException", "secretly \u0000\u0007\n\ufffd broken");
      assertTrue(json(checked).get("stackTrace").get(0).asString().contains("FailureTest.fail"));
      assertFailure(emulator.call("named"), "OutOfStock", "none left");
      assertFailure(emulator.call("null"), "java.lang.NullPointerException", "");
      assertEquals(Answer.Kind.ERROR, emulator.call("huge").kind());
      assertFailure(emulator.call("assertion"), "java.lang.AssertionError", "not so");
      assertEquals(Answer.Kind.ERROR, emulator.call("encode").kind());
      assertEquals(
          Optional.of("java.lang.StackOverflowError"), emulator.call("overflow").errorType());
      assertEquals(
          Optional.of("java.lang.InterruptedException"), emulator.call("interrupted").errorType());
      assertEquals("half an answer", emulator.call("interrupt").text());
      assertEquals(Answer.Kind.RESPONSE, emulator.call("7").kind());
      assertEquals(1, emulator.connections());
      assertEquals(List.of(), emulator.violations());
      String line = "RequestId: " + checked.requestId() + " The invocation failed";
      assertEquals(loop.log().indexOf(line), loop.log().lastIndexOf(line));
      assertTrue(loop.log().contains(line), loop.log());
    }
  }

  @Test
  void anUndecodableEventIsTheCallersErrorAndTheNextEventIsServed() {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, FailureTest::fail)) {
      Answer answer = emulator.call("\"password-123\"");
      assertEquals(Optional.of("InvalidEvent"), answer.errorType());
      String message = json(answer).get("errorMessage").asString();
      assertTrue(message.contains("line 1, column 1"), message);
      assertEquals(Answer.Kind.ERROR, emulator.call("{").kind());
      assertEquals(Answer.Kind.RESPONSE, emulator.call("7").kind());
      assertTrue(loop.log().contains(answer.requestId()), loop.log());
      assertFalse(loop.log().contains("password"), loop.log());
    }
  }

  @Test
  void whatAnAnswerTakesIntoAccountIsLoggedAfterIt() {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, FailureTest::fail)) {
      assertEquals(Answer.Kind.RESPONSE, emulator.call("reported").kind());
      assertEquals(Answer.Kind.ERROR, emulator.call("reported and thrown").kind());
      assertEquals(Answer.Kind.RESPONSE, emulator.call("7").kind());
      assertTrue(loop.log().contains("The message 8 failed with java.io.IOException: later"));
      assertTrue(loop.log().contains("The invocation failed with java.lang.IllegalStateException"));
      int first = loop.log().indexOf("The message 7 failed");
      assertTrue(first >= 0 && first < loop.log().lastIndexOf("The message 7 failed"), loop.log());
    }
  }

  @Test
  void anErrorOfTheJvmIsReportedAndEndsTheProcess() throws Exception {
    for (String error : List.of("memory", "linkage")) {
      try (ScfEmulator emulator = ScfEmulator.start();
          RunningLoop loop = RunningLoop.of(emulator, FailureTest::fail)) {
        Answer answer = emulator.call(error);
        assertTrue(answer.errorType().orElse("").startsWith("java.lang."), answer.toString());
        assertEquals(1, loop.awaitExit());
        assertTrue(loop.log().contains(answer.requestId()), loop.log());
      }
    }
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, FailureTest::fail)) {
      assertEquals("half an answer", emulator.call("reported fatal").text());
      assertEquals(1, loop.awaitExit());
    }
  }

  @Test
  void onErrorExitReportsAndEndsTheProcess() throws Exception {
    EventHandler exiting =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) throws Exception {
            fail(input, context, output);
          }

          @Override
          public boolean exitsOnError() {
            return true;
          }

          @Override
          public @Nullable String errorType(Throwable failure) {
            return failure instanceof IOException ? "Declared" : null;
          }
        };
    for (String event : List.of("checked", "reported")) {
      try (ScfEmulator emulator = ScfEmulator.start();
          RunningLoop loop = RunningLoop.of(emulator, exiting)) {
        assertEquals(Answer.Kind.RESPONSE, emulator.call("7").kind());
        Answer answer = emulator.call(event);
        assertEquals(
            event.equals("checked") ? Optional.of("Declared") : Optional.empty(),
            answer.errorType());
        assertEquals(1, loop.awaitExit());
      }
    }
  }

  @Test
  void aFailedInitIsLoggedAndNeitherReadyNorNextIsCalled() throws Exception {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop =
            RunningLoop.creating(
                emulator.environment(),
                () -> {
                  throw new ExceptionInInitializerError("no database");
                })) {
      assertEquals(1, loop.awaitExit());
      assertEquals(List.of(), emulator.exchanges());
      assertTrue(loop.log().contains("could not be initialised"), loop.log());
      assertTrue(loop.log().contains("no database"), loop.log());
    }
  }
}
