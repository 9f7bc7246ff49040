package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.internal.lambda.LambdaHeaders;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.Invocation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RuntimeApiTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void handsOutAnEventWithTheHeadersOfTheService() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().functionName("orders").start();
        RawClient client = new RawClient(emulator)) {
      long before = System.currentTimeMillis();
      Invocation invocation = emulator.invoke(Event.of("{\"a\":1}"));

      Reply reply = client.next();

      assertEquals(200, reply.status());
      assertEquals("{\"a\":1}", reply.body());
      assertEquals(invocation.requestId(), reply.header("lambda-runtime-aws-request-id"));
      assertEquals("application/json", reply.header("Content-Type"));
      assertTrue(reply.header(LambdaHeaders.FUNCTION_ARN).endsWith(":function:orders"));
      assertTrue(
          reply
              .header(LambdaHeaders.TRACE_ID)
              .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0"));
      long deadline = Long.parseLong(reply.header(LambdaHeaders.DEADLINE_MS));
      assertTrue(deadline >= before + 30_000 && deadline <= before + 90_000);
      assertEquals("", reply.header(LambdaHeaders.INVOCATION_ID));
    }
  }

  @Test
  void answersReachTheInvoker() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation good = emulator.invoke(Event.of("1"));
      Invocation bad = emulator.invoke(Event.of("2"));

      Reply accepted = client.respond(client.nextId(), "\"fine\"", "Content-Type: text/x");
      client.error(client.nextId(), "{}", "Lambda-Runtime-Function-Error-Type: Runtime.Oops");

      assertEquals(202, accepted.status());
      assertEquals("{\"status\":\"OK\"}", accepted.body().strip());
      assertEquals(Answer.Kind.RESPONSE, good.await(SOON).kind());
      assertEquals("\"fine\"", good.await(SOON).text());
      assertEquals("text/x", good.await(SOON).header("content-type").orElseThrow());
      assertEquals(Answer.Kind.ERROR, bad.await(SOON).kind());
      assertEquals("Runtime.Oops", bad.await(SOON).errorType().orElseThrow());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void nextBlocksUntilAnEventComes() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      client.sendNext();
      emulator.awaitNext(SOON);

      Invocation invocation = emulator.invoke(Event.of("{}"));

      assertEquals(invocation.requestId(), client.reply().header(LambdaHeaders.REQUEST_ID));
    }
  }

  @Test
  void aBlockedNextWhoseClientLeftGetsNoEvent() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient second = new RawClient(emulator)) {
      try (RawClient first = new RawClient(emulator)) {
        first.sendNext();
        emulator.awaitNext(SOON);
      }
      second.sendNext();
      emulator.awaitNext(SOON);
      Invocation invocation = emulator.invoke(Event.of("{}"));

      second.respond(second.reply().header(LambdaHeaders.REQUEST_ID), "ok");

      assertEquals("ok", invocation.await(SOON).text());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void twoBlockedNextsAtOnceAreAViolation() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      first.sendNext();
      emulator.awaitNext(SOON);
      second.sendNext();

      assertEquals("", first.readToEnd());
      assertEquals(
          List.of("asked for the next event twice at the same time"), emulator.violations());
    }
  }

  @Test
  void nextWhileUnansweredHandsOutTheSameEventAgain() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("{}"));

      assertEquals(client.nextId(), client.nextId());
      assertEquals(2, invocation.deliveries());
      assertEquals(1, emulator.violations().size());

      client.nextId();
      client.sendNext();
      assertEquals("Emulator.NeverAnswered", invocation.await(SOON).errorType().orElseThrow());
      assertEquals(Answer.Kind.LOST, invocation.await(SOON).kind());
    }
  }

  @Test
  void unknownAndEmptyIdsAreRefused() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("{}"));
      client.nextId();

      Reply unknown = client.respond("nobody", "x");
      Reply empty = client.respond("", "x");

      assertEquals(400, unknown.status());
      assertTrue(unknown.body().contains("\"errorType\":\"InvalidRequestID\""), unknown.body());
      assertEquals(400, empty.status());
      assertFalse(invocation.ended());
      assertEquals(2, emulator.violations().size());
    }
  }

  @Test
  void aSecondAnswerOfTheCurrentIdIsRefusedAndCounted() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("{}"));
      String id = client.nextId();
      client.respond(id, "first");

      Reply second = client.error(id, "second");

      assertEquals(403, second.status());
      assertTrue(second.body().contains("InvalidStateTransition"), second.body());
      assertEquals("first", invocation.await(SOON).text());
      assertEquals(2, invocation.answers().size());
      assertEquals("second", invocation.answers().get(1).text());
      assertEquals(1, emulator.violations().size());
    }
  }

  @Test
  void anAnswerAfterTheNextNextIsRefusedAndCounted() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation first = emulator.invoke(Event.of("1"));
      emulator.invoke(Event.of("2"));
      String id = client.nextId();
      client.respond(id, "x");
      assertNotEquals(id, client.nextId());

      assertEquals(400, client.respond(id, "y").status());
      assertEquals(2, first.answers().size());
      assertEquals(1, emulator.violations().size());
    }
  }

  @Test
  void aLateAnswerOfAnExpiredInvocationIsGone() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1"));
      String id = client.nextId();
      invocation.expire();

      Reply late = client.respond(id, "late");

      assertEquals(410, late.status());
      assertTrue(late.body().contains("InvokeTimeout"), late.body());
      assertEquals("Sandbox.Timedout", invocation.await(SOON).errorType().orElseThrow());
      assertEquals(List.of(), emulator.violations());
      Invocation next = emulator.invoke(Event.of("2"));
      client.respond(client.nextId(), "ok");
      assertEquals("ok", next.await(SOON).text());
    }
  }

  @Test
  void aQueuedInvocationCanExpireToo() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      emulator.invoke(Event.of("1")).expire();
      Invocation second = emulator.invoke(Event.of("2"));

      assertEquals(second.requestId(), client.nextId());
    }
  }

  @Test
  void aTooLongResponseIsRefusedAndTheInvokerGetsTheServicesError() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().responseLimitBytes(10).start();
        RawClient client = new RawClient(emulator)) {
      Invocation fits = emulator.invoke(Event.of("1"));
      client.respond(client.nextId(), "0123456789");
      assertEquals("0123456789", fits.await(SOON).text());

      Invocation tooLong = emulator.invoke(Event.of("2"));
      String id = client.nextId();
      Reply refused = client.respond(id, "x".repeat(200_000));

      assertEquals(413, refused.status());
      assertTrue(refused.body().contains("RequestEntityTooLarge"), refused.body());
      Answer answer = tooLong.await(SOON);
      assertEquals(Answer.Kind.ERROR, answer.kind());
      assertEquals("Function.ResponseSizeTooLarge", answer.errorType().orElseThrow());
      assertTrue(answer.text().contains("(200000 bytes)") && answer.text().contains("(10 bytes)"));
      assertEquals(403, client.error(id, "{}").status());
    }
  }

  @Test
  void aTruncatedBodyIsRefused() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1"));
      client.send(
          "POST /2018-06-01/runtime/invocation/"
              + client.nextId()
              + "/response HTTP/1.1\r\nHost: 127.0.0.1:"
              + emulator.port()
              + "\r\nContent-Length: 10\r\n\r\n12345");
      client.endOutput();

      Reply refused = client.reply();

      assertEquals(400, refused.status());
      assertTrue(refused.body().contains("truncated"), refused.body());
      assertEquals("Runtime.TruncatedResponse", invocation.await(SOON).errorType().orElseThrow());
      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void aNonceHasToBeRepeated() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1").invocationId("n-1"));
      Reply next = client.next();
      String id = next.header(LambdaHeaders.REQUEST_ID);
      assertEquals("n-1", next.header(LambdaHeaders.INVOCATION_ID));

      assertEquals(410, client.respond(id, "x", LambdaHeaders.INVOCATION_ID + ": n-0").status());
      assertFalse(invocation.ended());
      assertEquals(202, client.respond(id, "x", LambdaHeaders.INVOCATION_ID + ": n-1").status());
      assertEquals(1, emulator.violations().size());
    }
  }

  @Test
  void aMissingNonceAndAnInventedOneAreViolations() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      emulator.invoke(Event.of("1").invocationId("n-1"));
      emulator.invoke(Event.of("2"));

      assertEquals(202, client.respond(client.nextId(), "x").status());
      assertEquals(
          202,
          client.respond(client.nextId(), "x", LambdaHeaders.INVOCATION_ID + ": n-2").status());

      assertEquals(2, emulator.violations().size(), emulator.violations()::toString);
    }
  }

  @Test
  void anUnknownResponseModeIsRefused() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1"));

      Reply reply =
          client.respond(client.nextId(), "x", "Lambda-Runtime-Function-Response-Mode: buffered");

      assertEquals(400, reply.status());
      assertTrue(reply.body().contains("InvalidFunctionResponseMode"), reply.body());
      assertEquals(Answer.Kind.ERROR, invocation.await(SOON).kind());
    }
  }

  @Test
  void aStreamedResponseKeepsItsTrailers() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().responseLimitBytes(4).start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1"));
      String id = client.nextId();
      client.send(
          "POST /2018-06-01/runtime/invocation/"
              + id
              + "/response HTTP/1.1\r\nHost: 127.0.0.1:"
              + emulator.port()
              + "\r\nLambda-Runtime-Function-Response-Mode: streaming\r\n"
              + "Transfer-Encoding: chunked\r\nTrailer: X-A\r\n\r\n"
              + "5\r\nhello\r\nA;x=y\r\n, streamed\r\n0\r\nX-A: b\r\n\r\n");

      assertEquals(202, client.reply().status());
      assertEquals("hello, streamed", invocation.await(SOON).text());
      assertEquals(List.of(new Header("X-A", "b")), invocation.await(SOON).trailers());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void initErrorEndsWhatIsQueuedAndClosesNext() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of("1"));

      Reply reply =
          client.initError("{\"x\":1}", "Lambda-Runtime-Function-Error-Type: Runtime.InitError");

      assertEquals(202, reply.status());
      assertEquals("{\"x\":1}", emulator.awaitInitError(SOON).text());
      assertEquals(
          "Runtime.InitError", emulator.initError().orElseThrow().errorType().orElseThrow());
      assertEquals(Answer.Kind.ERROR, invocation.await(SOON).kind());
      assertEquals("{\"x\":1}", invocation.await(SOON).text());
      assertEquals(List.of(), emulator.violations());
      assertEquals(403, client.next().status());
      emulator.newEnvironment();
      client.sendNext();
      emulator.awaitNext(SOON);
    }
  }

  @Test
  void initErrorAfterNextIsRefused() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      emulator.invoke(Event.of("1"));
      client.nextId();

      Reply reply = client.initError("{}");

      assertEquals(403, reply.status());
      assertTrue(reply.body().contains("InvalidStateTransition"), reply.body());
      assertTrue(emulator.initError().isEmpty());
    }
  }

  @Test
  void headersCanBeAddedReplacedAndLeftOut() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      emulator.invoke(
          Event.of("1")
              .header("Lambda-Runtime-Client-Context", "{}")
              .header("content-type", "text/plain")
              .withoutHeader(LambdaHeaders.TRACE_ID)
              .requestId("my-id")
              .deadline(Duration.ofDays(-1)));

      Reply reply = client.next();

      assertEquals("{}", reply.header("Lambda-Runtime-Client-Context"));
      assertEquals("text/plain", reply.header("Content-Type"));
      assertEquals("", reply.header(LambdaHeaders.TRACE_ID));
      assertEquals("my-id", reply.header(LambdaHeaders.REQUEST_ID));
      assertTrue(
          Long.parseLong(reply.header(LambdaHeaders.DEADLINE_MS)) < System.currentTimeMillis());
    }
  }

  @Test
  void waitsThatFailSayWhy() {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      Invocation invocation = emulator.invoke(Event.of("1"));
      IllegalStateException failure =
          assertThrows(IllegalStateException.class, () -> invocation.await(Duration.ofMillis(10)));
      assertTrue(String.valueOf(failure.getMessage()).contains("1 queued"), failure::toString);
      assertThrows(IllegalStateException.class, () -> emulator.awaitNext(Duration.ofMillis(10)));
    }
  }

  @Test
  void closingEndsOpenInvocations() {
    Invocation invocation;
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      invocation = emulator.invoke(Event.of("1"));
    }
    assertEquals("Emulator.Closed", invocation.await(SOON).errorType().orElseThrow());
  }
}
