package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.function.Context;
import dev.aloft.function.FunctionException;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
final class FailureTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

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
      case "constructor" -> {
        input.reset(new byte[] {'7'}, 0, 1);
        input.begin();
        throw new IllegalStateException("while decoding");
      }
      case "interrupt" -> Thread.currentThread().interrupt();
      case "interrupted" -> {
        Thread.currentThread().interrupt();
        new CountDownLatch(1).await();
      }
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
    return JsonMapper.shared().readTree(answer.body());
  }

  private static void assertFailure(Answer answer, String type, String message) {
    assertEquals(Answer.Kind.ERROR, answer.kind(), answer.toString());
    assertEquals(Optional.of(type), answer.errorType());
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(type, json(answer).get("errorType").asString());
    assertEquals(message, json(answer).get("errorMessage").asString());
    assertTrue(json(answer).get("stackTrace").isArray());
  }

  @Test
  void aHandlersExceptionIsReportedAndLoggedOnceAndTheNextEventIsServed() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, FailureTest::fail)) {
      Answer checked = emulator.call("checked");
      assertFailure(checked, "java.io.IOException", "secretly \u0000\u0007\n\ufffd broken");
      assertTrue(json(checked).get("stackTrace").get(0).asString().contains("FailureTest.fail"));
      assertFailure(emulator.call("named"), "OutOfStock", "none left");
      assertFailure(emulator.call("null"), "java.lang.NullPointerException", "");
      assertEquals(Answer.Kind.ERROR, emulator.call("huge").kind());
      assertFailure(emulator.call("assertion"), "java.lang.AssertionError", "not so");
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
  void anUndecodableEventIsTheCallersErrorAndNotLogged() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, FailureTest::fail)) {
      Answer answer = emulator.call("\"password-123\"");
      assertEquals(Optional.of("InvalidEvent"), answer.errorType());
      String message = json(answer).get("errorMessage").asString();
      assertTrue(message.contains("line 1, column 1"), message);
      assertEquals(Answer.Kind.ERROR, emulator.call("{").kind());
      assertEquals(Answer.Kind.RESPONSE, emulator.call("7").kind());
      assertEquals(Optional.empty(), emulator.initError());
      assertTrue(loop.log().contains(answer.requestId()), loop.log());
      assertFalse(loop.log().contains("password"), loop.log());
    }
  }

  @Test
  void anErrorOfTheJvmIsReportedAndEndsTheProcess() throws Exception {
    for (String error : List.of("memory", "linkage")) {
      try (LambdaEmulator emulator = LambdaEmulator.start();
          RunningLoop loop = RunningLoop.of(emulator, FailureTest::fail)) {
        Answer answer = emulator.call(error);
        assertTrue(answer.errorType().orElse("").startsWith("java.lang."), answer.toString());
        assertEquals(1, loop.awaitExit());
        assertTrue(loop.log().contains(answer.requestId()), loop.log());
      }
    }
  }

  @Test
  void onErrorExitReportsAndEndsTheProcessButNotForAnUndecodableEvent() throws Exception {
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
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, exiting)) {
      assertEquals(Optional.of("InvalidEvent"), emulator.call("{").errorType());
      assertEquals(
          Optional.of("java.lang.IllegalStateException"), emulator.call("constructor").errorType());
      assertEquals(Answer.Kind.RESPONSE, emulator.call("7").kind());
      assertEquals(Optional.of("Declared"), emulator.call("checked").errorType());
      assertEquals(1, loop.awaitExit());
    }
  }

  @Test
  void aFailedInitIsReportedOnceAndNoEventIsTaken() throws Exception {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop =
            RunningLoop.creating(
                emulator.environment(),
                () -> {
                  throw new ExceptionInInitializerError("no database");
                })) {
      Failure failure = emulator.awaitInitError(LIMIT);
      assertEquals(Optional.of("Runtime.InitError"), failure.errorType());
      JsonNode body = JsonMapper.shared().readTree(failure.body());
      assertEquals("java.lang.ExceptionInInitializerError", body.get("errorType").asString());
      assertEquals("no database", body.get("errorMessage").asString());
      assertEquals(1, loop.awaitExit());
      assertEquals(1, emulator.exchanges().size());
      assertEquals(List.of(), emulator.violations());
      assertTrue(loop.log().contains("could not be initialised"), loop.log());
    }
  }

  @Test
  void jsonLogRecordsAreOneObjectToALine() {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      Map<String, String> environment = new HashMap<>(emulator.environment());
      environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
      try (RunningLoop loop =
          RunningLoop.creating(environment, () -> (EventHandler) FailureTest::fail)) {
        Answer answer = emulator.call("checked");
        emulator.awaitNext(LIMIT);
        List<String> lines = loop.log().lines().toList();
        assertEquals(1, lines.size(), loop.log());
        JsonNode record = JsonMapper.shared().readTree(lines.get(0));
        assertEquals("ERROR", record.get("level").asString());
        assertEquals(answer.requestId(), record.get("AWSRequestId").asString());
        assertEquals("java.io.IOException", record.get("errorType").asString());
        assertTrue(record.get("message").asString().contains("broken"));
        assertTrue(record.get("stackTrace").size() > 1);
        assertTrue(record.get("timestamp").asString().endsWith("Z"));
      }
      environment.put("AWS_LAMBDA_LOG_LEVEL", "FATAL");
      try (RunningLoop loop =
          RunningLoop.creating(environment, () -> (EventHandler) FailureTest::fail)) {
        emulator.call("checked");
        emulator.awaitNext(LIMIT);
        assertEquals("", loop.log());
      }
    }
  }
}
