package dev.aloft.emulator;

import static dev.aloft.emulator.RawServer.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.emulator.invocation.LoadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that go wrong on their way to a function that is called. */
@Timeout(60)
class PushFaultTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  static List<Fault> faultsThatAreSentAgain() {
    return List.of(
        Fault.closeInHead(10),
        Fault.closeInBody(3),
        Fault.resetInBody(3),
        Fault.bareLf(),
        Fault.malformedStatusLine(),
        Fault.garbageContentLength(),
        Fault.contentLengthAndChunked(),
        Fault.badChunkSize(),
        Fault.raw("\u0000\u0001garbage\r\n\r\n"));
  }

  static List<Fault> faultsThatAreNone() {
    return List.of(
        Fault.chunked(2),
        Fault.slow(1),
        Fault.chunked(1).and(Fault.slow(3)),
        Fault.headerCase(true),
        Fault.halfClose(),
        Fault.connectionClose());
  }

  @ParameterizedTest
  @MethodSource("faultsThatAreSentAgain")
  void anEventThatDidNotArriveIsSentAgain(Fault fault) throws IOException {
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> answer(200, r.body()))) {
      Invocation one = cloud.invoke(Event.of("hello").fault(fault));
      assertEquals("hello", one.await(LIMIT).text());
      assertEquals(2, one.deliveries());
      assertEquals(1, one.answers().size());
      assertEquals("hello", server.requests.get(server.requests.size() - 1).body());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @ParameterizedTest
  @MethodSource("faultsThatAreNone")
  void anUnusualRequestIsAnsweredLikeAnyOther(Fault fault) throws IOException {
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> answer(200, r.body()))) {
      Invocation one = cloud.invoke(Event.of("hello").fault(fault));
      assertEquals("hello", one.await(LIMIT).text());
      assertEquals(1, one.deliveries());
      assertEquals(1, server.requests.size());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void notesAFunctionThatTakesMalformedRequests() throws IOException {
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> answer(200, "", "Connection: close"))) {
      Event event = Event.of("x").fault(Fault.statusLine("POST /with blank HTTP/1.1"));
      cloud.invoke(event).await(LIMIT);
      assertEquals(2, server.requests.size());
      assertEquals(List.of("answered a malformed request with status 200"), cloud.violations());
    }
  }

  @Test
  void aCallerThatLeavesLosesTheInvocation() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server =
            new RawServer(
                cloud.port(),
                r -> {
                  called.countDown();
                  return answer(200, "long enough");
                })) {
      Invocation one = cloud.invoke(Event.of("1").answerFault(Fault.closeBeforeReading()));
      assertEquals("Emulator.Dropped", one.await(LIMIT).errorType().orElseThrow());
      called.await();
      Invocation two = cloud.invoke(Event.of("2").answerFault(Fault.closeInBody(4)));
      assertEquals(Answer.Kind.LOST, two.await(LIMIT).kind());
      assertEquals("long enough", cloud.call("3").text());
      assertEquals("3", server.requests.get(server.requests.size() - 1).body());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void expiringClosesTheConnection() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch forever = new CountDownLatch(1);
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server =
            new RawServer(
                cloud.port(),
                r -> {
                  called.countDown();
                  awaitEnd(forever);
                  return "";
                })) {
      Invocation one = cloud.invoke(Event.of("1"));
      called.await();
      one.expire();
      assertEquals("Sandbox.Timedout", one.await(LIMIT).errorType().orElseThrow());
      assertEquals(1, server.requests.size());
      forever.countDown();
    }
  }

  private static void awaitEnd(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void runsLoadsInParallel() {
    try (ScalewayEmulator cloud = ScalewayEmulator.builder().concurrency(4).start();
        FunctionProcess process = cloud.launch(Java.command(EchoServer.class, "PORT"), Map.of())) {
      cloud.awaitReady(LIMIT);
      LoadResult result =
          cloud.load(
              1_000,
              i -> Integer.toString(i).getBytes(StandardCharsets.UTF_8),
              (i, answer) -> answer.text().equals(Integer.toString(i)));
      assertTrue(result.clean(), result.toString());
      assertEquals(1_000, result.answered());
      assertEquals(4, cloud.connections());
      assertTrue(process.isAlive());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void faultsOfAnswersAreRefused() {
    try (ScalewayEmulator cloud = ScalewayEmulator.start()) {
      Event event = Event.of("1").fault(Fault.slow(1).and(Fault.status(500)));
      assertThrows(IllegalArgumentException.class, () -> cloud.invoke(event));
    }
  }

  @Test
  void aSecondProcessIsNoFaultOfTheFirst() {
    try (ScalewayEmulator cloud = ScalewayEmulator.builder().concurrency(1).start()) {
      for (int i = 0; i < 2; i++) {
        try (FunctionProcess process =
            cloud.launch(Java.command(EchoServer.class, "PORT"), Map.of())) {
          assertEquals("a", cloud.call("a").text());
          assertTrue(process.isAlive());
        }
      }
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void closingLosesWhatIsOpen() throws Exception {
    CountDownLatch forever = new CountDownLatch(1);
    Invocation open;
    try (ScalewayEmulator cloud = ScalewayEmulator.start();
        RawServer server =
            new RawServer(
                cloud.port(),
                r -> {
                  awaitEnd(forever);
                  return "";
                })) {
      open = cloud.invoke(Event.of("1"));
      assertFalse(open.ended());
      assertTrue(server.requests.size() <= 1);
    }
    assertEquals(Answer.Kind.LOST, open.await(LIMIT).kind());
    forever.countDown();
  }
}
