package dev.aloft.processor.generate.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.aloft.aws.EventBridgeSchedule;
import dev.aloft.aws.HttpEvents;
import dev.aloft.aws.S3Objects;
import dev.aloft.aws.SnsTopic;
import dev.aloft.aws.SqsQueue;
import dev.aloft.event.BatchResult;
import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.TimerEvent;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.processor.cloud.TestContext;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.ScheduleHandler;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.descriptor.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The adapters of AWS take the sample events for what they are. */
final class SampleEventsTest {
  private static final String BODY = "{\"a\":\"b\\\"\\\\c\"}";

  private final List<String> bodies = new ArrayList<>();

  private void handle(Trigger trigger, EventHandler adapter) throws Exception {
    for (String event : SampleEvents.of("aws", trigger, BODY)) {
      Input input = new Input(true);
      byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
      input.reset(bytes, 0, bytes.length);
      Output output = new Output(true);
      adapter.handle(input, new TestContext(), output);
      assertNull(output.reports());
    }
  }

  @Test
  void httpEventsHaveTheBody() throws Exception {
    HttpHandler http =
        (request, context, response) -> {
          bodies.add(request.text());
          response.start(204);
        };
    handle(Trigger.HTTP, new HttpEvents(http));
    assertEquals(List.of(BODY, BODY), bodies);
  }

  @Test
  void messagesHaveTheBody() throws Exception {
    handle(
        Trigger.QUEUE,
        new SqsQueue<>(
            new QueueHandler<String>() {
              @Override
              public String decode(Input body) {
                return body.text();
              }

              @Override
              public BatchResult handle(QueueBatch<String> batch, Context context) {
                batch.messages().forEach(message -> bodies.add(message.body()));
                return BatchResult.success();
              }
            }));
    handle(
        Trigger.TOPIC,
        new SnsTopic<>(
            new TopicHandler<String>() {
              @Override
              public String decode(Input body) {
                return body.text();
              }

              @Override
              public void handle(TopicMessage<String> message, Context context) {
                assertNotNull(message.publishedAt());
                bodies.add(message.body());
              }
            }));
    assertEquals(List.of(BODY, BODY), bodies);
  }

  @Test
  void noticesAreComplete() throws Exception {
    ScheduleHandler schedule = (TimerEvent event, Context context) -> bodies.add(event.name());
    handle(Trigger.SCHEDULE, new EventBridgeSchedule(schedule));
    ObjectHandler object = (ObjectEvent event, Context context) -> bodies.add(event.key());
    handle(Trigger.OBJECT_STORE, new S3Objects(object));
    assertEquals(List.of("a", "a b"), bodies);
  }

  @Test
  void anEventWithNothingAroundItIsTheBody() {
    assertEquals(List.of(BODY), SampleEvents.of("aws", Trigger.EVENT, BODY));
  }
}
