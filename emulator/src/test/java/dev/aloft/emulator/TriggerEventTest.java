package dev.aloft.emulator;

import static dev.aloft.emulator.Fixtures.at;
import static dev.aloft.emulator.Fixtures.json;
import static dev.aloft.emulator.Fixtures.shape;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.internal.functioncompute.FcTriggers;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.lambda.TriggerEvents;
import dev.aloft.emulator.internal.scf.ScfTriggers;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The events of triggers: like the samples the clouds and their tools publish. */
class TriggerEventTest {
  private static final Message MESSAGE = Message.of("id-1", "grüße");
  private static final ObjectChange CREATED = ObjectChange.created("b", "a b/ü.txt", 7, "tag");
  private static final ObjectChange REMOVED = ObjectChange.removed("b", "a b/ü.txt");

  @Test
  void lambdaEventsHaveTheShapesOfTheSamples() {
    assertLike("aws/lambda-events/example-eventbridge-schedule.json", TriggerEvents.schedule("r"));
    assertLike(
        "aws/lambda-events/example-sqs-event.json",
        TriggerEvents.sqs("q", List.of(MESSAGE)),
        ".Records[].md5OfMessageAttributes",
        ".Records[].messageAttributes.");
    assertLike(
        "aws/lambda-events/example-sns-event.json",
        TriggerEvents.sns("t", MESSAGE),
        ".Records[].Sns.Subject",
        ".Records[].Sns.MessageAttributes");
    assertLike(
        "aws/lambda-events/example-s3-event.json",
        TriggerEvents.s3(CREATED),
        ".Records[].s3.object.versionId");
  }

  @Test
  void scfEventsHaveTheShapesOfTheSamples() {
    assertLike("tencent/timer-timeout.json", ScfTriggers.timer("n", "p"));
    assertLike(
        "tencent/ckafka-consume.json",
        ScfTriggers.ckafka("t", List.of(MESSAGE)),
        ".Records[].Ckafka.partition");
    assertLike("tencent/cmq-notify.json", ScfTriggers.cmq("t", MESSAGE));
    assertLike(
        "tencent/cos-put.json",
        ScfTriggers.cos(CREATED),
        ".Records[].event.requestParameters.requestHeaders.");
    assertLike(
        "tencent/cos-delete.json",
        ScfTriggers.cos(REMOVED),
        ".Records[].event.requestParameters.requestHeaders.");
  }

  @Test
  void functionComputeEventsHaveTheShapesOfTheSamples() {
    assertLike("aliyun/oss.json", FcTriggers.oss(CREATED));
    assertLike("aliyun/mns-without-MessageAttributes.json", FcTriggers.mnsTopic("t", MESSAGE));
    Message attributed = new Message("1", "hello topic", Map.of("key", "value"));
    assertLike("aliyun/mns-with-MessageAttributes.json", FcTriggers.mnsTopic("t", attributed));
    assertEquals(
        at(Fixtures.read("aliyun/mns-stream.json"), "attrs").replaceAll("\\s", ""),
        at(FcTriggers.mnsStream(attributed), "attrs"));
  }

  private static void assertLike(String fixture, String event, String... leftOut) {
    assertEquals(
        without(shape(Fixtures.read(fixture)), leftOut), without(shape(json(event)), leftOut));
  }

  private static Set<String> without(Set<String> shape, String... leftOut) {
    Set<String> rest = new TreeSet<>(shape);
    for (String start : leftOut) {
      rest.removeIf(path -> path.startsWith(start));
    }
    return rest;
  }

  @Test
  void s3KeysAreEncodedAndRemovedObjectsHaveNoSize() {
    JsonValue created = json(TriggerEvents.s3(CREATED));
    assertEquals("a+b/%C3%BC.txt", at(created, "Records.0.s3.object.key"));
    assertEquals("ObjectCreated:Put", at(created, "Records.0.eventName"));
    assertEquals("7", at(created, "Records.0.s3.object.size"));
    String removed = TriggerEvents.s3(REMOVED);
    assertEquals("ObjectRemoved:Delete", at(removed, "Records.0.eventName"));
    assertFalse(removed.contains("\"size\""), removed);
    assertFalse(removed.contains("\"eTag\""), removed);
  }

  @Test
  void sqsMessagesCarryAttributesAndTheirDigest() {
    Message message = new Message("m", "hello", Map.of("kind", "test"));
    JsonValue event = json(TriggerEvents.sqs("orders", List.of(message)));
    assertEquals("m", at(event, "Records.0.messageId"));
    assertEquals("5d41402abc4b2a76b9719d911017c592", at(event, "Records.0.md5OfBody"));
    assertEquals("test", at(event, "Records.0.messageAttributes.kind.stringValue"));
    assertTrue(at(event, "Records.0.eventSourceARN").endsWith(":orders"));
  }

  @Test
  void cosKeysStandBehindAccountAndBucket() {
    JsonValue event = json(ScfTriggers.cos(CREATED));
    assertEquals("/1250000000/b/a b/ü.txt", at(event, "Records.0.cos.cosObject.key"));
    assertEquals("cos:ObjectCreated:Put", at(event, "Records.0.event.eventName"));
    assertEquals(
        "cos:ObjectRemove:Delete", at(ScfTriggers.cos(REMOVED), "Records.0.event.eventName"));
  }

  @Test
  void kafkaEventsOfFunctionComputeAreTextsInAnArray() {
    JsonValue events = json(FcTriggers.kafka("t", List.of(MESSAGE, MESSAGE)));
    assertEquals(2, events.items().size());
    JsonValue first = json(events.items().get(0).text());
    assertEquals("grüße", at(first, "data.value"));
    assertEquals("1.0", at(first, "specversion"));
    assertEquals("3000000001", at(events.items().get(1).text(), "data.offset"));
    JsonValue rocket = json(FcTriggers.rocketMq("t", List.of(MESSAGE)));
    assertEquals("grüße", at(rocket, "0.data.body"));
    JsonValue mns = json(FcTriggers.mnsQueue("q", MESSAGE));
    assertEquals("mns:Queue:SendMessage", at(mns, "type"));
    assertEquals("id-1", at(mns, "data.messageId"));
    assertEquals("grüße", at(mns, "data.messageBody"));
  }

  @Test
  void streamsOfMnsAreTheTextItself() {
    assertEquals("grüße", FcTriggers.mnsStream(MESSAGE));
    assertEquals("nightly", at(FcTriggers.timer("nightly", "{}"), "triggerName"));
    assertEquals("{}", at(FcTriggers.timer("nightly", "{}"), "payload"));
  }
}
