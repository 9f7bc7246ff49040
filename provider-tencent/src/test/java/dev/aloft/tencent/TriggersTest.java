package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import dev.aloft.event.BatchResult;
import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.json.JsonException;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.BatchFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class TriggersTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

  private final Called called = new Called();

  @Test
  void aTickWithItsMessageAsJsonText() throws Exception {
    assertNull(Called.call(new TimerSchedule(called.schedule), Events.own("timer.json")));
    assertEquals(
        List.of(new TimerEvent("nightly", TIME, "{\"full\":true,\"list\":[1,2.50]}")),
        called.ticks);
  }

  @Test
  void aTickWithoutATimeIsDueWhenItComes() throws Exception {
    Instant before = Instant.now();
    TimerSchedule adapter = new TimerSchedule(called.schedule);
    assertNull(Called.call(adapter, "{\"Type\":\"Timer\",\"Time\":\"soon\"}"));
    TimerEvent tick = called.ticks.get(0);
    assertFalse(tick.time().isBefore(before));
    assertEquals("", tick.name() + tick.payload());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"Type\":\"Cron\"}", "{\"Type\":null}", "1", "{\"Type\""})
  void whatIsNoTimerEventIsRefused(String event) {
    TimerSchedule adapter = new TimerSchedule(called.schedule);
    assertThrows(JsonException.class, () -> Called.call(adapter, event));
    assertEquals(List.of(), called.ticks);
  }

  @Test
  void aBatchOfKafkaFailsAsAWholeWhenOneMessageCannotBeDecoded() {
    Output output = new Output();
    MessageQueue<String> adapter = new MessageQueue<>(called.queue);
    BatchFailedException failure =
        assertThrows(
            BatchFailedException.class,
            () -> Called.call(adapter, Events.own("ckafka.json"), output));
    assertTrue(
        String.valueOf(failure.getMessage()).endsWith(": orders/2/3000000001"),
        failure.getMessage());
    QueueBatch<String> batch = called.batches.get(0);
    assertEquals("orders", batch.queue());
    QueueMessage<String> first = batch.messages().get(0);
    assertEquals("orders/2/3000000000", first.id());
    assertEquals("{\"n\":1}", first.body());
    assertEquals(Map.of("partition", "2", "offset", "3000000000", "key", "k"), first.attributes());
    assertEquals(0, first.deliveryCount());
    assertNull(first.sentAt());
    QueueMessage<String> last = batch.messages().get(1);
    assertEquals("orders/2/#2", last.id());
    assertEquals("", last.body());
    assertEquals(Map.of("partition", "2"), last.attributes());
    List<Output.Report> reports = output.reports();
    assertTrue(
        reports != null
            && reports.get(0).what().equals("The message orders/2/3000000001 was refused"));
  }

  @Test
  void aMessageOfCmqInAQueue() throws Exception {
    assertNull(Called.call(new MessageQueue<>(called.queue), Events.own("cmq.json")));
    QueueBatch<String> batch = called.batches.get(0);
    assertEquals("bills", batch.queue());
    assertEquals(
        List.of(
            new QueueMessage<>(
                "123345346123123123",
                "{\"n\":2}",
                Map.of(
                    "tag", "a,b", "subscription", "s", "topicOwner", "12345678", "requestId", "9"),
                0,
                TIME)),
        batch.messages());
  }

  @Test
  void aMessageThatTheFunctionRefusesFailsTheBatch() {
    called.result = BatchResult.success().withFailed(new QueueMessage<>("7", ""));
    MessageQueue<String> adapter = new MessageQueue<>(called.queue);
    assertThrows(BatchFailedException.class, () -> Called.call(adapter, Events.own("cmq.json")));
  }

  @Test
  void aTopicsMessage() throws Exception {
    assertNull(Called.call(new CmqTopic<>(called.topic), Events.own("cmq.json")));
    TopicMessage<String> message = called.messages.get(0);
    assertEquals("123345346123123123", message.id());
    assertEquals("bills", message.topic());
    assertEquals("", message.subject());
    assertEquals("{\"n\":2}", message.body());
    assertEquals("a,b", message.attributes().get("tag"));
    assertEquals(TIME, message.publishedAt());
  }

  @Test
  void aTopicTakesNoRecordsOfKafka() {
    CmqTopic<String> adapter = new CmqTopic<>(called.topic);
    assertThrows(JsonException.class, () -> Called.call(adapter, Events.own("ckafka.json")));
    assertEquals(List.of(), called.messages);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Records\":{}}",
        "{\"Records\":[1]}",
        "{\"Records\":[{}]}",
        "{\"Records\":[{\"Sqs\":{}}]}",
        "{\"Records\":[{\"CMQ\":\"x\"}]}",
        "{\"Records\":[{\"cos\":{}}]}",
        "{\"Records\":[{\"cos\":{\"cosObject\":{}}}]}",
        "{\"Records\":[{\"cos\":{\"cosObject\":{\"key\":\"\"}}}]}",
        "{\"Records\":[{\"event\":{}}]}",
      })
  void whatIsNoSuchEventIsRefused(String event) {
    for (EventHandler adapter :
        List.of(
            new MessageQueue<>(called.queue),
            new CmqTopic<>(called.topic),
            new CosObjects(called.object))) {
      assertThrows(JsonException.class, () -> Called.call(adapter, event));
    }
  }

  @Test
  void changesOfObjects() throws Exception {
    assertNull(Called.call(new CosObjects(called.object), Events.own("cos.json")));
    assertEquals(
        List.of(
            new ObjectEvent(
                ObjectEvent.Kind.CREATED,
                "photos",
                "a/b c+%41.png",
                3_000_000_000L,
                "",
                "ap-guangzhou",
                Instant.ofEpochSecond(1_545_205_770),
                "cos:ObjectCreated:CompleteMultipartUpload"),
            new ObjectEvent(
                ObjectEvent.Kind.REMOVED,
                "photos-1250000000",
                "x",
                -1,
                "",
                "gz",
                TIME,
                "cos:ObjectRemove:DeleteMarkerCreated"),
            new ObjectEvent(
                ObjectEvent.Kind.OTHER,
                "photos",
                "plain/key",
                -1,
                "",
                "",
                null,
                "cos:ObjectRestore:Completed"),
            new ObjectEvent(
                ObjectEvent.Kind.OTHER, "photos", "/other/photos/x", -1, "", "", null, "")),
        called.changes);
  }

  @Test
  void ticksTopicsAndObjectsThroughTheWholeLoop() {
    try (ScfEmulator emulator = ScfEmulator.start()) {
      try (RunningLoop loop = RunningLoop.of(emulator, new TimerSchedule(called.schedule))) {
        assertEquals(Answer.Kind.RESPONSE, emulator.timer("tick", "now").kind());
        emulator.awaitReady(LIMIT);
        assertEquals("", loop.log());
      }
      assertEquals("tick", called.ticks.get(0).name());
      assertEquals("now", called.ticks.get(0).payload());
      emulator.newEnvironment();
      try (RunningLoop loop = RunningLoop.of(emulator, new CmqTopic<>(called.topic))) {
        assertEquals(0, emulator.topic("news", Message.of("7", "gr\u00fc\u00dfe")).length());
        assertEquals(Answer.Kind.ERROR, emulator.topic("news", Message.of("8", "not")).kind());
        emulator.awaitReady(LIMIT);
        assertTrue(loop.log().contains("The message 8 was refused: expected "), loop.log());
      }
      assertEquals("gr\u00fc\u00dfe", called.messages.get(0).body());
      assertEquals(1, called.messages.size());
      emulator.newEnvironment();
      try (RunningLoop loop = RunningLoop.of(emulator, new CosObjects(called.object))) {
        emulator.object(ObjectChange.created("photos", "a b/\u00fc+%20", 5, "tag"));
        emulator.object(ObjectChange.removed("photos", "/x"));
        emulator.awaitReady(LIMIT);
        assertEquals("", loop.log());
      }
      assertEquals("a b/\u00fc+%20", called.changes.get(0).key());
      assertEquals("photos", called.changes.get(0).bucket());
      assertEquals(ObjectEvent.Kind.REMOVED, called.changes.get(1).kind());
      assertEquals("/x", called.changes.get(1).key());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @ParameterizedTest
  @EnumSource(ScfEmulator.QueueTrigger.class)
  void aFailedMessageMakesItsWholeEventComeAgain(ScfEmulator.QueueTrigger trigger) {
    try (ScfEmulator emulator = ScfEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new MessageQueue<>(called.queue))) {
      List<Message> good = List.of(Message.of("1", "a"), Message.of("2", "b"));
      assertEquals(List.of(), emulator.queue(trigger, "q", good).redelivered());
      List<Message> bad = List.of(Message.of("1", "a"), Message.of("2", "not"));
      BatchAnswer answer = emulator.queue(trigger, "q", bad);
      boolean batch = trigger == ScfEmulator.QueueTrigger.CKAFKA;
      assertEquals(batch ? List.of("1", "2") : List.of("2"), answer.redelivered());
      String report = answer.answers().get(answer.answers().size() - 1).text();
      assertTrue(report.contains("\"errorType\":\"BatchFailed\""), report);
      emulator.awaitReady(LIMIT);
      assertTrue(loop.log().contains(" was refused: expected "), loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }
}
