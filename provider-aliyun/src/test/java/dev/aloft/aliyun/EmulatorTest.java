package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionComputeEmulator;
import dev.aloft.emulator.FunctionComputeEmulator.QueueTrigger;
import dev.aloft.emulator.FunctionComputeEmulator.TopicFormat;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bootstrap of its own process, called by the double of Function Compute. */
@Timeout(180)
final class EmulatorTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static FunctionProcess launch(FunctionComputeEmulator emulator, String mode) {
    FunctionProcess process =
        emulator.launch(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TestFunction.class.getName()),
            Map.of("TEST_MODE", mode));
    emulator.awaitReady(LIMIT);
    return process;
  }

  private static void assertCorrect(FunctionComputeEmulator emulator, FunctionProcess process) {
    assertEquals(List.of(), emulator.violations());
    // The process's output takes its own way here.
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!emulator.logViolations(process).isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
    assertEquals(List.of(), emulator.logViolations(process));
  }

  @Test
  void eventsAreServedAndTheLifeOfAnInstanceIs() {
    try (FunctionComputeEmulator emulator = FunctionComputeEmulator.start();
        FunctionProcess process = launch(emulator, "closeable")) {
      assertEquals(200, emulator.initialize().status());
      assertEquals("test-function 512 true true", emulator.call("facts").text());
      Answer failed = emulator.call("fail");
      assertEquals(Answer.Kind.ERROR, failed.kind());
      assertEquals(Optional.of("java.lang.IllegalStateException"), failed.errorType());
      assertEquals("function", emulator.call("handler").text());
      emulator.dropIdleConnections();
      byte[] large = new byte[1 << 20];
      assertArrayEquals(large, emulator.call(Event.of(large)).body());
      assertEquals(200, emulator.probe(HttpCall.get("/health")).status());
      assertEquals(200, emulator.preFreeze().status());
      assertEquals(200, emulator.preStop().status());
      process.awaitLog("CLOSED", LIMIT);
      assertCorrect(emulator, process);
      process.terminate();
      assertEquals(143, process.await(LIMIT));
    }
  }

  @Test
  void httpRequestsPassBothWays() {
    try (FunctionComputeEmulator emulator = FunctionComputeEmulator.start();
        FunctionProcess process = launch(emulator, "http")) {
      byte[] body = {0, -1, 10, 13};
      HttpAnswer answer =
          emulator.http(
              HttpCall.of("PUT", "/invoke/a%20b?x=1&x=%26")
                  .header("X-Twice", "1")
                  .header("x-twice", "2")
                  .body(body));
      assertEquals(202, answer.status());
      assertEquals(Optional.of("/invoke/a b"), answer.header("X-Path"));
      assertEquals(Optional.of("[x, 1, x, &]"), answer.header("X-Query"));
      assertEquals(Optional.of("[1, 2]"), answer.header("X-Seen"));
      assertEquals(List.of("a=1", "b=2"), answer.values("Set-Cookie"));
      assertArrayEquals(body, answer.body());
      assertEquals(202, emulator.http(HttpCall.get("/pre-stop")).status());
      HttpAnswer failed = emulator.http(HttpCall.get("/fail"));
      assertEquals(500, failed.status());
      assertEquals("{\"title\":\"Internal Server Error\",\"status\":500}", failed.text());
      assertCorrect(emulator, process);
    }
  }

  @Test
  void messagesOfAllQueuesAreServed() {
    List<Message> messages =
        List.of(Message.of("id-1", "first"), new Message("id-2", "{\"n\":2}", Map.of("k", "v")));
    try (FunctionComputeEmulator emulator = FunctionComputeEmulator.start();
        FunctionProcess process = launch(emulator, "queue")) {
      for (QueueTrigger trigger : QueueTrigger.values()) {
        assertEquals(List.of(), emulator.queue(trigger, "q-" + trigger, messages).redelivered());
        process.awaitLog("GOT q-" + trigger, LIMIT);
      }
      process.awaitLog("GOT q-KAFKA q-KAFKA-0-3000000001 {\"n\":2}", LIMIT);
      assertEquals(4, process.log().split(" first\n", -1).length, process.log());
      assertEquals(
          List.of("bad", "good"),
          emulator
              .queue(
                  QueueTrigger.KAFKA,
                  "poisoned",
                  List.of(Message.of("bad", "poison"), Message.of("good", "fine")))
              .redelivered());
      process.awaitLog(" fine\n", LIMIT);
      assertCorrect(emulator, process);
    }
  }

  @Test
  void messagesOfTopicsAreServedInBothFormats() {
    Message message = new Message("id-1", "news", Map.of("k", "v"));
    try (FunctionComputeEmulator emulator = FunctionComputeEmulator.start();
        FunctionProcess process = launch(emulator, "topic")) {
      assertEquals(Answer.Kind.RESPONSE, emulator.topic(TopicFormat.JSON, "t", message).kind());
      process.awaitLog("GOT t id-1 news", LIMIT);
      assertEquals(
          Answer.Kind.RESPONSE,
          emulator.topic(TopicFormat.STREAM, "t", Message.of("id-2", "bare")).kind());
      process.awaitLog("GOT   bare\n", LIMIT);
      assertEquals(Answer.Kind.ERROR, emulator.topic("t", Message.of("id-3", "poison")).kind());
      assertCorrect(emulator, process);
    }
  }

  @Test
  void ticksAndObjectsAreServed() {
    try (FunctionComputeEmulator emulator = FunctionComputeEmulator.start();
        FunctionProcess process = launch(emulator, "timer")) {
      assertEquals("", emulator.timer("nightly", "{\"a\":1}").text());
      process.awaitLog("GOT TimerEvent[name=nightly", LIMIT);
      process.awaitLog("payload={\"a\":1}]", LIMIT);
      assertCorrect(emulator, process);
    }
    try (FunctionComputeEmulator emulator = FunctionComputeEmulator.start();
        FunctionProcess process = launch(emulator, "object")) {
      assertEquals("", emulator.object(ObjectChange.created("b", "a b/c+", 7, "tag")).text());
      assertEquals("", emulator.object(ObjectChange.removed("b", "k")).text());
      process.awaitLog("kind=CREATED, bucket=b, key=a b/c+, size=7, eTag=tag", LIMIT);
      process.awaitLog("kind=REMOVED, bucket=b, key=k", LIMIT);
      assertCorrect(emulator, process);
    }
  }

  @Test
  void manyEventsAtOnceAreAnsweredEachWithItsOwn() {
    try (FunctionComputeEmulator emulator =
            FunctionComputeEmulator.builder().concurrency(8).start();
        FunctionProcess process = launch(emulator, "")) {
      LoadResult result =
          emulator.load(
              2_000,
              index -> ("event " + index).getBytes(StandardCharsets.UTF_8),
              (index, answer) -> answer.text().equals("event " + index));
      assertTrue(result.clean(), result.toString());
      assertEquals(List.of(), emulator.violations());
      assertTrue(process.isAlive());
    }
  }
}
