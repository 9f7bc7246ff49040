package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.LambdaEmulator.HttpFront;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpResponse;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streamed answers through the loop. */
@Timeout(120)
final class StreamingTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Plain functions, by their event. */
  private static final class Streams implements EventHandler {
    final CountDownLatch release = new CountDownLatch(1);

    @Override
    public void handle(Input input, Context context, Output output) {
      String event = input.payloadText();
      if (event.equals("buffered")) {
        output.payloadText("whole");
        return;
      }
      output.stream(StreamingResponse.of("text/csv", out -> write(event, out)));
    }

    private void write(String event, OutputStream out) throws Exception {
      switch (event) {
        case "wait" -> {
          out.write(bytes("first"));
          out.flush();
          if (!release.await(60, TimeUnit.SECONDS)) {
            throw new IOException("not within a minute");
          }
          out.write(bytes("second"));
        }
        case "nothing" -> {}
        case "early" -> {
          out.write(bytes("never seen"));
          throw new IllegalStateException("early");
        }
        case "late" -> {
          out.write(bytes("first"));
          out.flush();
          throw new IllegalStateException("late");
        }
        case "deep" -> {
          out.write(bytes("first"));
          out.flush();
          throw new IllegalStateException("\u00fc".repeat(5_000));
        }
        case "interrupted" -> {
          Thread.currentThread().interrupt();
          out.write(bytes("first"));
          out.flush();
          out.write(bytes("second"));
        }
        case "large" -> {
          byte[] block = new byte[100_000];
          for (int i = 0; i < 100; i++) {
            block[0] = (byte) i;
            out.write(block);
          }
        }
        default -> {
          while (true) {
            out.write(new byte[10_000]);
          }
        }
      }
    }
  }

  /** HTTP functions, by their path. */
  private static final class Site implements HttpHandler {
    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) {
      String path = request.head().path();
      response.start(
          HttpResponse.status(path.equals("/none") ? 204 : 203)
              .withHeader("X-Many", "1")
              .withHeader("X-Many", "2")
              .withCookie("a=1")
              .withCookie("b=2"));
      response.stream(
          StreamingResponse.of(
              "text/csv",
              out -> {
                switch (path) {
                  case "/early" -> {
                    out.write(bytes("never seen"));
                    throw new IllegalStateException("early");
                  }
                  case "/late" -> {
                    out.write(bytes("first"));
                    out.flush();
                    throw new IllegalStateException("late");
                  }
                  case "/none", "/huge" -> {
                    for (int i = 0; i < 1_000; i++) {
                      out.write(new byte[10_000]);
                    }
                  }
                  case "/swallowed" -> {
                    PrintStream lines = new PrintStream(out);
                    for (int i = 0; i < 1_000; i++) {
                      lines.write(new byte[10_000], 0, 10_000);
                    }
                  }
                  default -> out.write(bytes("a,b\n"));
                }
              }));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Event event(String text) {
    return Event.of("\"" + text + "\"");
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void theFirstBytesArriveBeforeTheFunctionHasWrittenTheLast() throws Exception {
    Streams function = new Streams();
    CountDownLatch first = new CountDownLatch(1);
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, function)) {
      Invocation invocation =
          emulator.invoke(
              event("wait")
                  .invocationId("nonce")
                  .receiver(
                      part -> {
                        received.writeBytes(part);
                        first.countDown();
                        return true;
                      }));
      assertTrue(first.await(30, TimeUnit.SECONDS));
      assertEquals("first", received.toString(StandardCharsets.UTF_8));
      assertFalse(invocation.ended());
      function.release.countDown();
      Answer answer = invocation.await(LIMIT);
      assertEquals(Answer.Kind.RESPONSE, answer.kind());
      assertEquals("firstsecond", answer.text());
      assertEquals(Optional.of("text/csv"), answer.header("Content-Type"));
      assertEquals(Optional.of("chunked"), answer.header("Transfer-Encoding"));
      assertEquals(
          Optional.of("streaming"), answer.header("Lambda-Runtime-Function-Response-Mode"));
      assertEquals(Optional.of("close"), answer.header("Connection"));
      assertEquals(List.of(), answer.trailers());
      assertEquals("\"whole\"", emulator.call(event("buffered")).text());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void largeEmptyAndInterruptedAnswersArriveWhole() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new Streams())) {
      byte[] large = emulator.call(event("large")).body();
      assertEquals(10_000_000, large.length);
      for (int i = 0; i < 100; i++) {
        assertEquals(i, large[i * 100_000]);
      }
      assertEquals("", emulator.call(event("nothing")).text());
      assertEquals("firstsecond", emulator.call(event("interrupted")).text());
      assertEquals("\"whole\"", emulator.call(event("buffered")).text());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void aFailureBeforeTheFirstByteIsReportedAsUsual() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new Streams())) {
      Answer answer = emulator.call(event("early"));
      assertEquals(Answer.Kind.ERROR, answer.kind());
      assertEquals(Optional.of("java.lang.IllegalStateException"), answer.errorType());
      assertTrue(answer.text().contains("\"errorMessage\":\"early\""), answer.text());
      assertEquals("\"whole\"", emulator.call(event("buffered")).text());
      assertEquals(1, count(loop.log(), "The invocation failed"), loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aFailureAfterTheFirstByteIsReportedInTrailers() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new Streams())) {
      for (String event : List.of("late", "deep")) {
        Answer answer = emulator.call(event(event));
        assertEquals(Answer.Kind.RESPONSE, answer.kind());
        assertEquals("first", answer.text());
        assertEquals(
            Optional.of("Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body"),
            answer.header("Trailer"));
        assertEquals(
            Optional.of("java.lang.IllegalStateException"),
            Header.find(answer.trailers(), "Lambda-Runtime-Function-Error-Type"));
        String body =
            Header.find(answer.trailers(), "Lambda-Runtime-Function-Error-Body").orElseThrow();
        String report = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        assertTrue(report.contains("\"errorType\":\"java.lang.IllegalStateException\""), report);
        String message = event.equals("late") ? "\"late\"" : "\"\u00fc\u00fc\u00fc";
        assertTrue(report.contains("\"errorMessage\":" + message), report);
        assertTrue(body.length() < 3_900, body.length() + " characters");
      }
      assertEquals("\"whole\"", emulator.call(event("buffered")).text());
      assertEquals(2, count(loop.log(), "The invocation failed"), loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aClientThatLeavesEndsTheInvocationAndNotTheLoop() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new Streams())) {
      for (int i = 0; i < 3; i++) {
        Answer answer = emulator.call(event("endless").receiver(part -> false));
        assertEquals(Optional.of("Emulator.Dropped"), answer.errorType());
      }
      assertEquals("\"whole\"", emulator.call(event("buffered")).text());
      assertEquals(3, count(loop.log(), "could not be sent to its end"), loop.log());
      assertEquals(3, loop.log().lines().count(), loop.log());
    }
  }

  @Test
  void aRefusedAnswerIsLoggedAndTheLoopGoesOn() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new Streams())) {
      for (int status : List.of(413, 500)) {
        Answer answer = emulator.call(event("large").answerFault(Fault.status(status)));
        assertEquals(Optional.of("Emulator.AnswerRefused"), answer.errorType());
        assertEquals("\"whole\"", emulator.call(event("buffered")).text());
        assertEquals(1, count(loop.log(), "with status " + status), loop.log());
      }
      assertEquals(2, loop.log().lines().count(), loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aConnectionThatIsDroppedBeforeTheAnswerDoesNotMatter() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new Streams())) {
      Answer answer = emulator.call(event("nothing").fault(Fault.closeAfterAnswer()));
      assertEquals(Answer.Kind.RESPONSE, answer.kind());
      assertEquals("", loop.log());
    }
  }

  @Test
  void aFunctionUrlGetsThePreludeInChunksOfItsOwn() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
      HttpAnswer answer = emulator.http(HttpFront.FUNCTION_URL, HttpCall.get("/"));
      assertEquals(203, answer.status());
      assertEquals("a,b\n", answer.text());
      assertEquals(Optional.of("text/csv"), answer.header("Content-Type"));
      assertEquals(Optional.of("1, 2"), answer.header("X-Many"));
      assertEquals(List.of("a=1", "b=2"), answer.values("Set-Cookie"));
      Exchange post = emulator.exchanges("/response").get(0);
      assertEquals(
          Optional.of("application/vnd.awslambda.http-integration-response"),
          post.header("Content-Type"));
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @ParameterizedTest
  @EnumSource(HttpFront.class)
  void everyFrontGetsTheWholeAnswer(HttpFront front) {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
      HttpAnswer answer = emulator.http(front, HttpCall.get("/"));
      assertEquals(203, answer.status());
      assertArrayEquals(bytes("a,b\n"), answer.body());
      assertEquals(2, answer.values("Set-Cookie").size());
      answer = emulator.http(front, HttpCall.get("/early"));
      assertEquals(500, answer.status());
      assertEquals(Optional.of("application/problem+json"), answer.header("Content-Type"));
      assertFalse(answer.text().contains("never seen"), answer.text());
      answer = emulator.http(front, HttpCall.get("/none"));
      assertEquals(204, answer.status());
      assertEquals("", answer.text());
      if (front != HttpFront.FUNCTION_URL) {
        answer = emulator.http(front, HttpCall.get("/huge"));
        assertEquals(500, answer.status());
        assertEquals(500, emulator.http(front, HttpCall.get("/swallowed")).status());
        // Only after the next answer it is certain that the log has the last failure.
        assertEquals(500, emulator.http(front, HttpCall.get("/late")).status());
        assertTrue(loop.log().contains("longer than the 4194304 bytes"), loop.log());
      }
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aFailedBodyOfAFunctionUrlIsCutWithTrailers() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
      HttpAnswer answer = emulator.http(HttpFront.FUNCTION_URL, HttpCall.get("/late"));
      assertEquals(203, answer.status());
      assertEquals("first", answer.text());
      assertEquals(203, emulator.http(HttpFront.FUNCTION_URL, HttpCall.get("/")).status());
      assertEquals(1, count(loop.log(), "The invocation failed"), loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void nothingIsWrittenAfterTheEnd() {
    OutputStream[] kept = new java.io.OutputStream[1];
    EventHandler keeper =
        (input, context, output) ->
            output.stream(
                StreamingResponse.of(
                    out -> {
                      kept[0] = out;
                      out.write('a');
                    }));
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, keeper)) {
      assertEquals("a", emulator.call("1").text());
      assertThrows(IOException.class, () -> kept[0].write('b'));
      assertEquals("a", emulator.call("1").text());
      assertEquals("", loop.log());
    }
  }
}
