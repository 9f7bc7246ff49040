package dev.aloft.provider.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.CloudEmulator;
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

/**
 * What becomes of failing handlers where a loop asks a cloud for events.
 *
 * @param <E> the cloud's double
 */
@Timeout(120)
public abstract class PolledFailureTest<E extends CloudEmulator> {

  /** Starts the cloud's double. */
  protected abstract E cloud();

  /** Starts the provider's loop beside it. */
  protected abstract Running run(E cloud, EventHandler handler);

  /** How many connections the loop has opened. */
  protected abstract int connections(E cloud);

  /** The content type of a failure. */
  protected abstract String contentType();

  /** Fails in the way that the event names. */
  protected static final void fail(Input input, Context context, Output output) throws Exception {
    output.text("half an answer");
    switch (input.text()) {
      case "checked" -> throw new IOException("secretly \u0000\u0007\n\ud800 broken");
      case "named" -> throw new FunctionException("OutOfStock", "none left");
      case "null" -> throw new NullPointerException(null);
      case "huge" -> throw new IllegalStateException("x".repeat(10 << 20));
      case "overflow" -> output.text("" + overflow(1));
      case "memory" -> throw new OutOfMemoryError("Java heap space");
      case "linkage" -> throw new NoClassDefFoundError("gone/Missing");
      case "assertion" -> throw new AssertionError("not so");
      case "constructor" -> {
        input.reset(new byte[] {'7'}, 0, 1);
        input.begin();
        throw new IllegalStateException("while decoding");
      }
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

  /** The body of an answer. */
  protected static final JsonNode json(Answer answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private void assertFailure(Answer answer, String type, String message) {
    assertEquals(Answer.Kind.ERROR, answer.kind(), answer.toString());
    assertEquals(Optional.of(type), answer.errorType());
    assertEquals(Optional.of(contentType()), answer.header("Content-Type"));
    assertFalse(answer.text().contains("\n"), "not one line");
    assertEquals(type, json(answer).get("errorType").asString());
    assertEquals(message, json(answer).get("errorMessage").asString());
    assertTrue(json(answer).get("stackTrace").isArray());
  }

  @Test
  final void aHandlersExceptionIsReportedAndLoggedOnceAndTheNextEventIsServed() {
    try (E cloud = cloud();
        Running loop = run(cloud, PolledFailureTest::fail)) {
      Answer checked = cloud.call("checked");
      assertFailure(checked, "java.io.IOException", "secretly \u0000\u0007\n\ufffd broken");
      assertTrue(json(checked).get("stackTrace").get(0).asString().contains("FailureTest.fail"));
      assertFailure(cloud.call("named"), "OutOfStock", "none left");
      assertFailure(cloud.call("null"), "java.lang.NullPointerException", "");
      assertEquals(Answer.Kind.ERROR, cloud.call("huge").kind());
      assertFailure(cloud.call("assertion"), "java.lang.AssertionError", "not so");
      assertEquals(Answer.Kind.ERROR, cloud.call("encode").kind());
      assertEquals(Optional.of("java.lang.StackOverflowError"), cloud.call("overflow").errorType());
      assertEquals(
          Optional.of("java.lang.InterruptedException"), cloud.call("interrupted").errorType());
      assertEquals("half an answer", cloud.call("interrupt").text());
      assertEquals(Answer.Kind.RESPONSE, cloud.call("7").kind());
      assertEquals(1, connections(cloud));
      assertEquals(List.of(), cloud.violations());
      String line = "RequestId: " + checked.requestId() + " The invocation failed";
      assertEquals(loop.log().indexOf(line), loop.log().lastIndexOf(line));
      assertTrue(loop.log().contains(line), loop.log());
    }
  }

  @Test
  final void anUndecodableEventIsTheCallersErrorAndTheNextEventIsServed() {
    try (E cloud = cloud();
        Running loop = run(cloud, PolledFailureTest::fail)) {
      Answer answer = cloud.call("\"password-123\"");
      assertEquals(Optional.of("InvalidEvent"), answer.errorType());
      String message = json(answer).get("errorMessage").asString();
      assertTrue(message.contains("line 1, column 1"), message);
      assertEquals(Answer.Kind.ERROR, cloud.call("{").kind());
      assertEquals(Answer.Kind.RESPONSE, cloud.call("7").kind());
      assertTrue(loop.log().contains(answer.requestId()), loop.log());
      assertFalse(loop.log().contains("password"), loop.log());
    }
  }

  @Test
  final void whatAnAnswerTakesIntoAccountIsLoggedAfterIt() {
    try (E cloud = cloud();
        Running loop = run(cloud, PolledFailureTest::fail)) {
      assertEquals(Answer.Kind.RESPONSE, cloud.call("reported").kind());
      assertEquals(Answer.Kind.ERROR, cloud.call("reported and thrown").kind());
      assertEquals(Answer.Kind.RESPONSE, cloud.call("7").kind());
      assertTrue(loop.log().contains("The message 8 failed with java.io.IOException: later"));
      assertTrue(loop.log().contains("The invocation failed with java.lang.IllegalStateException"));
      int first = loop.log().indexOf("The message 7 failed");
      assertTrue(first >= 0 && first < loop.log().lastIndexOf("The message 7 failed"), loop.log());
    }
  }

  @Test
  final void anErrorOfTheJvmIsReportedAndEndsTheProcess() throws Exception {
    for (String error : List.of("memory", "linkage")) {
      try (E cloud = cloud();
          Running loop = run(cloud, PolledFailureTest::fail)) {
        Answer answer = cloud.call(error);
        assertTrue(answer.errorType().orElse("").startsWith("java.lang."), answer.toString());
        assertEquals(1, loop.awaitExit());
        assertTrue(loop.log().contains(answer.requestId()), loop.log());
      }
    }
    try (E cloud = cloud();
        Running loop = run(cloud, PolledFailureTest::fail)) {
      assertEquals("half an answer", cloud.call("reported fatal").text());
      assertEquals(1, loop.awaitExit());
    }
  }

  @Test
  final void onErrorExitReportsAndEndsTheProcessButNotForAnUndecodableEvent() throws Exception {
    for (String event : List.of("checked", "reported")) {
      try (E cloud = cloud();
          Running loop = run(cloud, new Exiting())) {
        assertEquals(Optional.of("InvalidEvent"), cloud.call("{").errorType());
        assertEquals(
            Optional.of("java.lang.IllegalStateException"), cloud.call("constructor").errorType());
        assertEquals(Answer.Kind.RESPONSE, cloud.call("7").kind());
        assertEquals(
            event.equals("checked") ? Optional.of("Declared") : Optional.empty(),
            cloud.call(event).errorType());
        assertEquals(1, loop.awaitExit());
      }
    }
  }

  private static final class Exiting implements EventHandler {
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
  }
}
