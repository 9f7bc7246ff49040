package dev.aloft.emulator;

import static dev.aloft.emulator.RawServer.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The calls of Function Compute and what it says to the answers. */
@Timeout(60)
class FunctionComputeCallTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String OK = "x-fc-status: 200";

  @Test
  void invokesWithTheHeadersOfTheContract() throws IOException {
    try (FunctionComputeEmulator fc =
            FunctionComputeEmulator.builder()
                .functionName("orders")
                .handler("create")
                .memoryMb(256)
                .timeout(Duration.ofSeconds(7))
                .start();
        RawServer server = new RawServer(fc.port(), r -> answer(200, "[" + r.body() + "]", OK))) {
      Invocation one = fc.invoke(Event.of("{\"a\":1}"));
      Answer answer = one.await(LIMIT);
      assertEquals(Answer.Kind.RESPONSE, answer.kind());
      assertEquals("[{\"a\":1}]", answer.text());
      RawServer.Request request = server.requests.get(0);
      assertEquals("POST /invoke HTTP/1.1", request.line());
      assertEquals("application/octet-stream", request.header("content-type"));
      assertEquals("/invoke", request.header("x-fc-control-path"));
      assertEquals(one.requestId(), request.header("x-fc-request-id"));
      assertEquals("orders", request.header("x-fc-function-name"));
      assertEquals("create", request.header("x-fc-function-handler"));
      assertEquals("256", request.header("x-fc-function-memory"));
      assertEquals("7", request.header("x-fc-function-timeout"));
      assertFalse(request.header("x-fc-access-key-secret").isEmpty());
      assertTrue(request.names().contains("x-fc-service-name"), "" + request.names());
      assertEquals(List.of(), fc.violations());
    }
  }

  @Test
  void status404MeansThatTheFunctionFailed() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start();
        RawServer server =
            new RawServer(
                fc.port(), r -> answer(404, "{\"errorType\":\"Oops\"}", "x-fc-status: 404"))) {
      Answer answer = fc.call("x");
      assertEquals(Answer.Kind.ERROR, answer.kind());
      assertEquals("Oops", answer.errorType().orElseThrow());
      assertEquals(1, server.requests.size());
      assertEquals(List.of(), fc.violations());
    }
  }

  @Test
  void notesWrongAnswers() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start();
        RawServer server =
            new RawServer(
                fc.port(),
                r ->
                    switch (r.body()) {
                      case "no status" -> answer(200, "");
                      case "bad status" -> answer(200, "", "x-fc-status: 500");
                      case "reserved" -> answer(200, "", OK, "X-Fc-Request-Id: 1");
                      case "secret" ->
                          answer(200, "", OK, "X-S: " + r.header("x-fc-access-key-secret"));
                      case "two lengths" -> answer(200, "", OK, "Content-Length: 0");
                      case "not http" -> "HTTP/2 200 X\r\n\r\n";
                      default -> "HTTP/1.1 200 X\r\n" + OK + "\r\n\r\n";
                    })) {
      fc.call("no status");
      assertEquals(Answer.Kind.ERROR, fc.call("bad status").kind());
      fc.call("reserved");
      fc.call("secret");
      assertEquals(Answer.Kind.LOST, fc.call("two lengths").kind());
      assertEquals(Answer.Kind.LOST, fc.call("not http").kind());
      assertEquals(6, server.requests.size());
      List<String> found = fc.violations();
      assertEquals(6, found.size(), found.toString());
      assertTrue(found.get(0).endsWith("without x-fc-status"), found.get(0));
      assertTrue(found.get(1).endsWith("with x-fc-status: 500"), found.get(1));
      assertTrue(found.get(2).endsWith("reserved header: X-Fc-Request-Id"), found.get(2));
      assertTrue(found.get(3).contains("secret"), found.get(3));
      assertTrue(found.get(4).contains("2 Content-Length"), found.get(4));
      assertTrue(found.get(5).contains("not a status line"), found.get(5));
    }
  }

  @Test
  void passesHttpRequestsOnAsTheyCame() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start();
        RawServer server =
            new RawServer(
                fc.port(),
                r -> answer(201, "made", OK, "Set-Cookie: a=1", "Set-Cookie: b=2", "Date: now"))) {
      HttpAnswer made =
          fc.http(
              HttpCall.post("/invoke?x=%20&x=2", "text/plain", "grüße")
                  .header("X-Two", "1")
                  .header("X-Two", "2")
                  .header("X-Fc-Request-Id", "forged"));
      assertEquals(201, made.status());
      assertEquals("made", made.text());
      assertEquals(List.of("a=1", "b=2"), made.values("set-cookie"));
      assertEquals(List.of("Set-Cookie", "Set-Cookie"), names(made));
      RawServer.Request request = server.requests.get(0);
      assertEquals("POST /invoke?x=%20&x=2 HTTP/1.1", request.line());
      assertEquals("/http-invoke", request.header("x-fc-control-path"));
      assertFalse(request.header("x-fc-request-id").equals("forged"));
      assertEquals(2, request.names().stream().filter("X-Two"::equals).count());
      assertEquals(
          "grüße",
          new String(request.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
      assertEquals(List.of(), fc.violations());
    }
  }

  @Test
  void refusesWhatIsBeyondThePlatformsLimits() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start();
        RawServer server =
            new RawServer(fc.port(), r -> answer(200, "", "X-Long: " + "x".repeat(9_000)))) {
      assertEquals(400, fc.http(HttpCall.get("/").header("X-Long", "x".repeat(9_000))).status());
      assertEquals(400, fc.http(HttpCall.get("/" + "x".repeat(5_000))).status());
      assertEquals(0, server.requests.size());
      assertEquals(502, fc.http(HttpCall.get("/")).status());
      assertEquals(List.of("answered GET / without x-fc-status"), fc.violations());
    }
  }

  @Test
  void probesWithoutAHeaderOfThePlatform() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start();
        RawServer server = new RawServer(fc.port(), r -> answer(200, "up"))) {
      assertEquals("up", fc.probe(HttpCall.get("/health").header("A", "b")).text());
      assertEquals(List.of("Host", "A"), server.requests.get(0).names());
    }
  }

  @Test
  void triggersInvokeAndFailAsAWhole() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start();
        RawServer server =
            new RawServer(
                fc.port(),
                r ->
                    r.body().contains("bad")
                        ? answer(404, "", "x-fc-status: 404")
                        : answer(200, r.body(), OK))) {
      List<Message> messages = List.of(Message.of("1", "good"), Message.of("2", "bad"));
      assertEquals(List.of("2"), fc.queue("q", messages).redelivered());
      for (FunctionComputeEmulator.QueueTrigger batch :
          List.of(
              FunctionComputeEmulator.QueueTrigger.KAFKA,
              FunctionComputeEmulator.QueueTrigger.ROCKETMQ)) {
        BatchAnswer answer = fc.queue(batch, "q", messages);
        assertEquals(1, answer.answers().size());
        assertEquals(List.of("1", "2"), answer.redelivered());
      }
      assertEquals("nightly", Fixtures.at(fc.timer("nightly", "").text(), "triggerName"));
      assertEquals("hi", Fixtures.at(fc.topic("t", Message.of("1", "hi")).text(), "Message"));
      ObjectChange change = ObjectChange.created("b", "k", 1, "tag");
      assertEquals("k", Fixtures.at(fc.object(change).text(), "events.0.oss.object.key"));
      for (RawServer.Request request : server.requests) {
        assertEquals("POST /invoke HTTP/1.1", request.line());
      }
    }
  }

  @Test
  void callsTheHooks() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start();
        RawServer server = new RawServer(fc.port(), r -> answer(200, "", OK))) {
      assertEquals(200, fc.initialize().status());
      assertEquals(200, fc.preFreeze().status());
      assertEquals(200, fc.preStop().status());
      assertEquals("POST /initialize HTTP/1.1", server.requests.get(0).line());
      assertEquals("/initialize", server.requests.get(0).header("x-fc-control-path"));
      assertEquals("GET /pre-freeze HTTP/1.1", server.requests.get(1).line());
      assertEquals("GET /pre-stop HTTP/1.1", server.requests.get(2).line());
      assertEquals("/pre-stop", server.requests.get(2).header("x-fc-control-path"));
    }
  }

  @Test
  void callsInParallelUpToTheConcurrency() throws Exception {
    CountDownLatch three = new CountDownLatch(3);
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.builder().concurrency(3).start();
        RawServer server = new RawServer(fc.port(), r -> together(three, r))) {
      assertTrue(fc.isParallel());
      List<Invocation> all =
          List.of(fc.invoke(Event.of("1")), fc.invoke(Event.of("2")), fc.invoke(Event.of("3")));
      for (Invocation one : all) {
        assertEquals(one.requestId(), one.await(LIMIT).text());
      }
      assertEquals(3, fc.connections());
      assertEquals(3, server.requests.size());
    }
  }

  private static String together(CountDownLatch latch, RawServer.Request request) {
    latch.countDown();
    try {
      boolean all = latch.await(20, TimeUnit.SECONDS);
      return answer(200, all ? request.header("x-fc-request-id") : "alone", OK);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void keepsConnections() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.builder().concurrency(1).start();
        RawServer server = new RawServer(fc.port(), r -> answer(200, "", OK))) {
      for (int i = 0; i < 50; i++) {
        fc.call("x");
      }
      assertEquals(50, server.requests.size());
      assertEquals(1, fc.connections());
      assertFalse(fc.isParallel());
    }
  }

  @Test
  void notesAFunctionThatClosesKeptConnections() throws IOException {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.builder().concurrency(1).start();
        RawServer server = new RawServer(fc.port(), r -> answer(200, r.body(), OK))) {
      fc.call("1");
      server.dropConnections();
      assertEquals("2", fc.call("2").text());
      assertEquals(List.of("closed a kept connection without having said so"), fc.violations());
    }
  }

  @Test
  void launchesAProcessAndChecksItsLog() {
    try (FunctionComputeEmulator fc =
        FunctionComputeEmulator.builder().portVariables("FC_CUSTOM_LISTEN_PORT").start()) {
      FunctionProcess process =
          fc.launch(Java.command(EchoServer.class, "FC_CUSTOM_LISTEN_PORT"), Map.of());
      fc.awaitReady(LIMIT);
      assertEquals("hello", fc.call("hello").text());
      String last = fc.invoke(Event.of("last").requestId("the-last")).await(LIMIT).text();
      assertEquals("last", last);
      process.awaitLog("End RequestId: the-last", LIMIT);
      assertEquals(List.of(), fc.logViolations(process));
      assertEquals("Runtime.ExitError", fc.call("exit").errorType().orElseThrow());
      assertEquals(9, process.await(LIMIT));
      assertEquals("Runtime.ExitError", fc.call("late").errorType().orElseThrow());
      assertEquals(List.of(), fc.violations());
      List<String> wrong = fc.logViolations(process);
      assertEquals(3, wrong.size(), wrong.toString());
    }
  }

  @Test
  void saysWhatIsWrongWithALog() {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start()) {
      FunctionProcess process =
          fc.launch(Java.command(EchoServer.class, "FC_SERVER_PORT"), Map.of());
      fc.invoke(Event.of("silent").requestId("a")).await(LIMIT);
      process.awaitLog("RequestId: a", LIMIT);
      assertEquals(List.of("0 end lines for Invoke a"), fc.logViolations(process));
    }
  }

  @Test
  void failsWhenNothingListens() {
    try (FunctionComputeEmulator fc = FunctionComputeEmulator.start()) {
      assertThrows(IllegalStateException.class, () -> fc.awaitReady(Duration.ofMillis(20)));
      FunctionProcess process = fc.launch(List.of("sh", "-c", "echo no; exit 3"), Map.of());
      process.await(LIMIT);
      IllegalStateException failed =
          assertThrows(IllegalStateException.class, () -> fc.awaitReady(LIMIT));
      assertTrue(String.valueOf(failed.getMessage()).contains("no"), failed.getMessage());
    }
  }

  private static List<String> names(HttpAnswer answer) {
    return answer.headers().stream().map(Header::name).toList();
  }
}
