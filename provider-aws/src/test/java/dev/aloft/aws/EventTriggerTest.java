package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
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
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.TopicHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queues, topics, objects and timers through the loop, as the service's double sends them. */
@Timeout(120)
final class EventTriggerTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void aQueueGetsBackWhatFailed() {
    QueueHandler<Integer> handler =
        new QueueHandler<>() {
          @Override
          public Integer decode(Input body) {
            int number = body.begin().readInt();
            body.end();
            return number;
          }

          @Override
          public BatchResult handle(QueueBatch<Integer> batch, Context context) {
            assertEquals("invoices", batch.queue());
            BatchResult result = BatchResult.success();
            for (QueueMessage<Integer> message : batch.messages()) {
              if (message.body() == 13) {
                result = result.withFailed(message, new IllegalStateException("unlucky"));
              }
              if (message.body() == 666) {
                throw new IllegalStateException("evil");
              }
            }
            return result;
          }
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new SqsQueue<>(handler))) {
      List<Message> good = List.of(Message.of("a", "1"), Message.of("b", "2"));
      assertEquals(List.of(), emulator.queue("invoices", good).redelivered());
      assertEquals("", loop.log());
      BatchAnswer mixed =
          emulator.queue(
              "invoices",
              List.of(
                  new Message("a", "1", Map.of("k", "v")),
                  Message.of("b", "13"),
                  Message.of("c", "no number")));
      assertEquals(List.of("c", "b"), mixed.redelivered());
      emulator.awaitNext(LIMIT);
      assertTrue(loop.log().contains("The message b failed"), loop.log());
      assertTrue(loop.log().contains("The message c was refused: expected a value"), loop.log());
      assertTrue(loop.log().contains("line 1, column 1"), loop.log());
      assertFalse(loop.log().contains("no number"), loop.log());
      BatchAnswer failed =
          emulator.queue("invoices", List.of(Message.of("a", "1"), Message.of("b", "666")));
      assertEquals(List.of("a", "b"), failed.redelivered());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void topicsObjectsAndTimersArriveAndTheirFailuresAreInvocationErrors() {
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    TopicHandler<String> topic =
        new TopicHandler<>() {
          @Override
          public String decode(Input body) {
            return body.text();
          }

          @Override
          public void handle(TopicMessage<String> message, Context context) {
            seen.add(message.topic() + " " + message.id() + " " + message.body());
            if (message.body().equals("bad")) {
              throw new IllegalStateException("bad message");
            }
          }
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new SnsTopic<>(topic))) {
      assertEquals("null", emulator.topic("prices", Message.of("1", "good")).text());
      assertEquals("", loop.log());
      assertEquals(Answer.Kind.ERROR, emulator.topic("prices", Message.of("2", "bad")).kind());
    }
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop =
            RunningLoop.of(emulator, new S3Objects((upload, context) -> seen.add(text(upload))))) {
      emulator.object(ObjectChange.created("uploads", "a b/\u00fc+%.txt", 7, "tag"));
      emulator.object(ObjectChange.removed("uploads", "gone"));
      assertEquals("", loop.log());
    }
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop =
            RunningLoop.of(
                emulator, new EventBridgeSchedule((tick, context) -> seen.add(text(tick))))) {
      emulator.timer("nightly", "");
      emulator.timer("nightly", "{\"job\":1}");
      assertEquals("", loop.log());
    }
    assertEquals(
        List.of(
            "prices 1 good",
            "prices 2 bad",
            "CREATED uploads a b/\u00fc+%.txt 7 tag us-east-1",
            "REMOVED uploads gone -1  us-east-1",
            "nightly []",
            " [{\"job\":1}]"),
        seen);
  }

  private static String text(ObjectEvent upload) {
    return upload.kind()
        + " "
        + upload.bucket()
        + " "
        + upload.key()
        + " "
        + upload.size()
        + " "
        + upload.eTag()
        + " "
        + upload.region();
  }

  private static String text(TimerEvent tick) {
    return tick.name() + " [" + tick.payload() + "]";
  }
}
