package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.LambdaEmulator.HttpFront;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import dev.aloft.json.JsonWriter;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HTTP through the loop, as the service's double sends it and reads the answer. */
@Timeout(120)
final class HttpTriggerTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** What a portable HTTP function does, by its path. */
  private static class Site implements HttpHandler {
    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) throws Exception {
      HttpRequest<?> head = request.head();
      switch (head.path()) {
        case "/echo \u00fc" -> describe(request, response);
        case "/bytes" -> {
          response.start(200);
          response.binary().bytes(request.bytes());
        }
        case "/cookies" -> {
          response.start(
              HttpResponse.status(202)
                  .withCookie("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT")
                  .withCookie("b=2")
                  .withHeader("X-Many", "1")
                  .withHeader("X-Many", "2"));
        }
        case "/decode" -> {
          request.begin().readInt();
          request.end();
        }
        case "/fail" -> {
          response.text().text("half an answer");
          throw new IllegalStateException("s3cret");
        }
        case "/broken" -> throw new NoClassDefFoundError("gone/Missing");
        default -> response.start(404);
      }
    }

    private static void describe(HttpInput request, HttpOutput response) {
      HttpRequest<?> head = request.head();
      response.start(200);
      JsonWriter out = response.json().begin();
      out.beginArray();
      out.writeString(head.method());
      out.writeString(head.query().toString());
      out.writeString(String.valueOf(head.cookie("b")));
      out.writeString(String.join("|", head.headers().all("X-One")));
      out.writeString(head.sourceAddress());
      out.writeString(request.text());
      out.endArray();
      response.json().end();
    }
  }

  @ParameterizedTest
  @EnumSource(HttpFront.class)
  void httpWorksTheSameBehindEveryFront(HttpFront front) {
    byte[] random = new byte[10_000];
    new Random(9).nextBytes(random);
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
      HttpAnswer echo =
          emulator.http(
              front,
              HttpCall.post(
                      "/echo%20%C3%BC?q=a%20b+c&x=%26%3D", "text/plain", "gr\u00fc\u00dfe \"\n")
                  .header("Cookie", "a=1; b=2")
                  .header("X-One", "one"));
      assertEquals(200, echo.status(), echo.toString());
      assertEquals(
          "[\"POST\",\"[q, a b c, x, &=]\",\"2\",\"one\",\"203.0.113.7\","
              + "\"gr\u00fc\u00dfe \\\"\\n\"]",
          echo.text());
      assertEquals(Optional.of("application/json"), echo.header("content-type"));
      HttpAnswer bytes =
          emulator.http(
              front, HttpCall.post("/bytes", "application/octet-stream", "").body(random));
      assertArrayEquals(random, bytes.body());
      HttpAnswer cookies = emulator.http(front, HttpCall.get("/cookies"));
      assertEquals(202, cookies.status());
      assertEquals(
          List.of("a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"),
          cookies.values("Set-Cookie"));
      assertEquals("1, 2", String.join(", ", cookies.values("X-Many")));
      assertEquals(404, emulator.http(front, HttpCall.get("/nowhere")).status());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void aBadBodyIsToldToTheClientAndAFailureOnlyToTheLog() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
      HttpAnswer bad = emulator.http(HttpCall.post("/decode", "application/json", "\"x\""));
      assertEquals(400, bad.status());
      assertEquals(Optional.of("application/problem+json"), bad.header("Content-Type"));
      assertTrue(bad.text().contains("an integer"), bad.text());
      assertEquals("", loop.log());
      HttpAnswer failed = emulator.http(HttpCall.get("/fail"));
      assertEquals(500, failed.status());
      assertEquals(Optional.of("application/problem+json"), failed.header("Content-Type"));
      assertFalse(failed.text().contains("half"), failed.text());
      assertFalse(failed.text().contains("s3cret"), failed.text());
      emulator.awaitNext(LIMIT);
      assertTrue(loop.log().contains("The invocation failed"), loop.log());
      assertTrue(loop.log().contains("s3cret"), loop.log());
    }
  }

  @Test
  void anEventThatIsNoHttpIsAnInvocationError() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
      Answer answer = emulator.call("{\"Records\":[]}");
      assertEquals(Optional.of("InvalidEvent"), answer.errorType());
      assertEquals(404, emulator.http(HttpCall.get("/next")).status());
      assertTrue(loop.log().contains(answer.requestId()), loop.log());
    }
  }

  @Test
  void anErrorOfTheJvmIsAnsweredBeforeItEndsTheProcess() throws Exception {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
      assertEquals(500, emulator.http(HttpCall.get("/broken")).status());
      assertEquals(1, loop.awaitExit());
      assertTrue(loop.log().contains("gone/Missing"), loop.log());
    }
  }

  @Test
  void onErrorExitAnswersAndEndsTheProcess() throws Exception {
    Site exiting =
        new Site() {
          @Override
          public boolean exitsOnError() {
            return true;
          }
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(exiting))) {
      assertEquals(404, emulator.http(HttpCall.get("/")).status());
      assertEquals(500, emulator.http(HttpCall.get("/fail")).status());
      assertEquals(1, loop.awaitExit());
      assertTrue(loop.log().contains("s3cret"), loop.log());
    }
  }

  /** A report must not depend on what becomes of the answer. */
  @Test
  void aFailureIsLoggedAlsoIfTheAnswerIsRefusedOrLost() {
    String event = "{\"rawPath\":\"/fail\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}";
    for (Fault fault : List.of(Fault.status(413), Fault.status(410), Fault.closeInBody(0))) {
      try (LambdaEmulator emulator = LambdaEmulator.start();
          RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
        emulator.invoke(Event.of(event).answerFault(fault));
        assertEquals(404, emulator.http(HttpCall.get("/next")).status());
        assertTrue(loop.log().contains("s3cret"), fault + ": " + loop.log());
      }
    }
  }

  @Test
  void aFatalErrorEndsTheProcessAlsoIfTheAnswerIsLost() throws Exception {
    String event = "{\"rawPath\":\"/broken\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}";
    for (Fault fault : List.of(Fault.status(413), Fault.closeInBody(0))) {
      try (LambdaEmulator emulator = LambdaEmulator.start();
          RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(new Site()))) {
        emulator.invoke(Event.of(event).answerFault(fault));
        assertEquals(1, loop.awaitExit());
        assertTrue(loop.log().contains("gone/Missing"), fault + ": " + loop.log());
      }
    }
  }

  @Test
  void aReportOfAHandlerThatThenFailsIsLoggedToo() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop =
            RunningLoop.of(
                emulator,
                (input, context, output) -> {
                  output.report("The message 7 failed", new IllegalStateException("reported"));
                  throw new IllegalArgumentException("thrown");
                })) {
      assertEquals(Answer.Kind.ERROR, emulator.call("{}").kind());
      emulator.awaitNext(LIMIT);
      assertTrue(loop.log().contains("The message 7 failed"), loop.log());
      assertTrue(loop.log().contains("reported"), loop.log());
      assertTrue(loop.log().contains("thrown"), loop.log());
    }
  }
}
