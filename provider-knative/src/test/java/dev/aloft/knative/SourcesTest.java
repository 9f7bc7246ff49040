package dev.aloft.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.provider.EventHandler;
import dev.aloft.provider.tests.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What services send to functions with triggers, over sockets. */
@Timeout(60)
final class SourcesTest {
  private static final String PUBLISHED = "google.cloud.pubsub.topic.v1.messagePublished";
  private static final String FINALIZED = "google.cloud.storage.object.v1.finalized";

  private final List<String> noted = new CopyOnWriteArrayList<>();

  private EventHandler queue() {
    return new EventQueue<>(Functions.queue(noted));
  }

  private EventHandler topic() {
    return new EventTopic<>(Functions.topic(noted));
  }

  private EventHandler schedule() {
    return new EventSchedule((tick, context) -> noted.add(tick.toString()));
  }

  private EventHandler objects() {
    return new StorageObjects((change, context) -> noted.add(change.toString()));
  }

  private String only() {
    assertEquals(1, noted.size(), noted.toString());
    return noted.remove(0);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String push(String message, String more) {
    return "{\"message\":{"
        + message
        + "},\"subscription\":\"projects/p/subscriptions/s\""
        + more
        + "}";
  }

  private static String queued(String id, String queue, String body, String attributes) {
    return "QueueBatch[queue="
        + queue
        + ", messages=[QueueMessage[id="
        + id
        + ", body="
        + body
        + ", attributes={"
        + attributes
        + "}, deliveryCount=";
  }

  @Test
  void aWrappedPushHasEitherSpelling() throws IOException {
    String[] spellings = {
      "\"messageId\":\"8\",\"message_id\":\"8\",\"publishTime\":\"2026-11-28T20:00:02.5Z\"",
      "\"message_id\":\"8\",\"publish_time\":\"2026-11-28T20:00:02.5Z\"",
    };
    try (RunningServer server = RunningServer.of(queue())) {
      for (String spelling : spellings) {
        String message = "\"data\":\"" + base64("hi") + "\"," + spelling;
        assertEquals(204, server.post(push(message, "")).status());
        assertEquals(
            queued("8", "projects/p/subscriptions/s", "hi", "")
                + "0, sentAt=2026-11-28T20:00:02.500Z]]]#0",
            only());
      }
      String message = "\"attributes\":{\"origin\":\"shop\"},\"orderingKey\":\"\",\"x\":[1]";
      server.post(push(message, ",\"deliveryAttempt\":5,\"y\":{}"), "X-Request-Id", "r");
      assertEquals(
          queued("r", "projects/p/subscriptions/s", "", "origin=shop") + "5, sentAt=null]]]#5",
          only());
      server.post(push("\"ordering_key\":\"k\"", ",\"delivery_attempt\":0"), "X-Request-Id", "r");
      assertEquals(
          queued("r", "projects/p/subscriptions/s", "", "orderingKey=k") + "0, sentAt=null]]]#0",
          only());
    }
  }

  @Test
  void dataOfAPushIsBase64InEitherAlphabet() throws IOException {
    try (RunningServer server = RunningServer.of(queue())) {
      for (String data : List.of("Pz8/Pj4+", "Pz8_Pj4-", "Pz8\\/\\r\\nPj4+", "Pz8_Pj4-")) {
        assertEquals(204, server.post(push("\"data\":\"" + data + "\"", "")).status());
        assertTrue(only().contains("body=???>>>"));
      }
      assertEquals(204, server.post(push("\"data\":\"eA\"", "")).status());
      assertTrue(only().contains("body=x,"));
      assertEquals(400, server.post(push("\"data\":\"?\"", "")).status());
      assertEquals(List.of(), noted);
    }
  }

  @Test
  void whatOnlyResemblesAPushIsTheMessage() throws IOException {
    String[] bodies = {
      "{\"message\":\"x\",\"subscription\":\"s\"}",
      "{\"message\":{}}",
      "{\"message\":{},\"subscription\":\"s\"",
      "{}",
      "[]",
      "plain",
      ""
    };
    try (RunningServer server = RunningServer.of(queue())) {
      for (String body : bodies) {
        assertEquals(204, server.post(body, "X-Request-Id", "r").status());
        assertEquals(queued("r", "", body, "") + "0, sentAt=null]]]#0", only());
      }
    }
  }

  @Test
  void aPushWithoutWrappingHasItsMetadataInHeaders() throws IOException {
    String[] headers = {
      "x-goog-pubsub-message-id", "8",
      "x-goog-pubsub-subscription-name", "projects/p/subscriptions/s",
      "x-goog-pubsub-publish-time", "2026-11-28T20:00:02Z",
      "x-goog-pubsub-ordering-key", "k",
      "host", "attribute"
    };
    String[] withoutHost = Arrays.copyOf(headers, 8);
    try (RunningServer server = RunningServer.of(queue())) {
      String body = push("", "");
      assertEquals(204, server.post(body, withoutHost).status());
      assertEquals(
          queued("8", "projects/p/subscriptions/s", body, "orderingKey=k")
              + "0, sentAt=2026-11-28T20:00:02Z]]]#0",
          only());
    }
    try (RunningServer server = RunningServer.of(topic())) {
      server.post("news", withoutHost);
      assertEquals(
          "TopicMessage[id=8, topic=, subject=, body=news, attributes={orderingKey=k},"
              + " publishedAt=2026-11-28T20:00:02Z]",
          only());
    }
  }

  @Test
  void eventarcsMessagesNameTheirTopic() throws IOException {
    String source = "//pubsub.googleapis.com/projects/p/topics/t";
    String message =
        "\"data\":\"" + base64("{\"a\":1}") + "\",\"messageId\":\"9\",\"attributes\":{\"k\":\"v\"}";
    String[] headers = {"ce-type", PUBLISHED, "ce-source", source, "ce-id", "9"};
    try (RunningServer server = RunningServer.of(topic())) {
      assertEquals(204, server.event(push(message, ",\"deliveryAttempt\":2"), headers).status());
      assertEquals(
          "TopicMessage[id=9, topic=projects/p/topics/t, subject=, body={\"a\":1},"
              + " attributes={k=v}, publishedAt=null]",
          only());
      assertEquals(204, server.event("{\"message\":{}}", headers).status());
      noted.clear();
      for (String bad : List.of("{}", "", "x", "[]", "{\"message\":1}")) {
        assertEquals(400, server.event(bad, headers).status());
      }
    }
    try (RunningServer server = RunningServer.of(schedule())) {
      String tick = push("\"data\":\"eA==\",\"publishTime\":\"2026-11-28T20:00:02Z\"", "");
      server.event(tick, headers);
      assertEquals(
          "TimerEvent[name=projects/p/topics/t, time=2026-11-28T20:00:02Z, payload=x]", only());
    }
  }

  @Test
  void kafkasRecordsHavePositionAndKey() throws IOException {
    String[] record = {
      "ce-type", "dev.knative.kafka.event",
      "ce-source", "/apis/v1/namespaces/shop/kafkasources/in#orders",
      "ce-id", "partition:3/offset:991",
      "ce-subject", "partition:3#991",
      "ce-time", "2026-11-28T20:00:02Z",
      "ce-key", "cust-88",
      "ce-kafkaheaderorigin", "shop"
    };
    try (RunningServer server = RunningServer.of(queue())) {
      assertEquals(204, server.event("value", record).status());
      String batch = only();
      assertTrue(
          batch.startsWith("QueueBatch[queue=orders, messages=[QueueMessage[id=partition:3/"));
      for (String part :
          List.of(
              "partition=3", "offset=991", "key=cust-88", "kafkaheaderorigin=shop", "body=value")) {
        assertTrue(batch.contains(part), batch);
      }
      assertTrue(batch.contains("sentAt=2026-11-28T20:00:02Z"), batch);
      assertEquals(204, server.event("", record).status());
    }
  }

  @Test
  void cloudTasksCountTheirAttempts() throws IOException {
    String[] headers = {
      "X-CloudTasks-QueueName", "mail",
      "X-CloudTasks-TaskName", "t-1",
      "X-CloudTasks-TaskRetryCount", "2",
      "X-CloudTasks-TaskETA", "1764360000.3296249"
    };
    try (RunningServer server = RunningServer.of(queue())) {
      String body = push("", "");
      server.post(body, headers);
      assertEquals(queued("t-1", "mail", body, "") + "3, sentAt=null]]]#3", only());
      server.post("x", "X-CloudTasks-QueueName", "mail", "X-CloudTasks-TaskRetryCount", "?");
      assertTrue(only().endsWith("deliveryCount=0, sentAt=null]]]#0"));
    }
  }

  @Test
  void anyOtherEventIsAMessageOfItsType() throws IOException {
    try (RunningServer server = RunningServer.of(topic())) {
      server.event("x", "ce-subject", "s", "ce-myext", "5", "ce-time", "2026-11-28T20:00:02Z");
      String message = only();
      assertTrue(message.startsWith("TopicMessage[id=7, topic=t.test, subject=s, body=x, "));
      assertTrue(message.contains("myext=5") && message.contains("source=/test"), message);
    }
  }

  @Test
  void failedMessagesFailTheRequestAndUndecodableOnesForEver() throws IOException {
    try (RunningServer server = RunningServer.of(queue())) {
      assertEquals(500, server.event("bad").status());
      assertTrue(server.event("bad").text().contains("\"BatchFailed\""));
      Reply poison = server.event(Functions.UNDECODABLE);
      assertEquals(400, poison.status());
      String batch = "[" + messages(Functions.UNDECODABLE, "1") + "," + messages("bad", "2") + "]";
      assertEquals(500, server.structured(batch).status());
    }
    try (RunningServer server = RunningServer.of(topic())) {
      assertEquals(400, server.event(Functions.UNDECODABLE).status());
    }
  }

  private static String messages(String text, String id) {
    return "{\"specversion\":\"1.0\",\"id\":\""
        + id
        + "\",\"type\":\"t\",\"source\":\"/s\","
        + "\"datacontenttype\":\"text/plain\",\"data\":\""
        + text
        + "\"}";
  }

  @Test
  void aBatchOfEventsIsOneBatchOfMessages() throws IOException {
    String batch = "[" + messages("a", "1") + "," + messages("b\\n", "1") + "]";
    try (RunningServer server = RunningServer.of(queue())) {
      assertEquals(204, server.structured(batch).status());
      String got = only();
      assertTrue(got.contains("[id=1, body=a,") && got.contains("[id=1-1, body=b\n,"), got);
    }
    try (RunningServer server = RunningServer.of(topic())) {
      assertEquals(204, server.structured(batch).status());
      assertEquals(2, noted.size());
      noted.clear();
      String poisoned = "[" + messages("a", "1") + "," + messages(Functions.UNDECODABLE, "2") + "]";
      assertEquals(400, server.structured(poisoned).status());
      assertEquals(List.of(), noted, "a bad message is found before anything is done");
    }
    try (RunningServer server = RunningServer.of(schedule())) {
      assertEquals(204, server.structured(batch).status());
      assertEquals(2, noted.size());
      assertTrue(noted.get(1).endsWith(", payload=b\n]"), noted.toString());
    }
  }

  @Test
  void cloudSchedulerSaysWhenTheTickWasDue() throws IOException {
    String[] headers = {
      "X-CloudScheduler", "true",
      "X-CloudScheduler-JobName", "nightly",
      "X-CloudScheduler-ScheduleTime", "2026-11-28T20:00:02.5+01:00"
    };
    String tick = "TimerEvent[name=nightly, time=2026-11-28T19:00:02.500Z, payload=";
    try (RunningServer server = RunningServer.of(schedule())) {
      assertEquals(204, server.post("{\"job\":1}", headers).status());
      assertEquals(tick + "{\"job\":1}]", only());
      assertEquals(204, server.get("/", headers).status());
      assertEquals(tick + "]", only());
      assertEquals(204, server.post("", "X-CloudScheduler", "true").status());
      assertTrue(only().matches("TimerEvent\\[name=, time=20.*Z, payload=]"));
      assertEquals(405, server.get("/").status());
      assertEquals(400, server.send("POST", "/", new byte[] {(byte) 0xff}, headers).status());
    }
    try (RunningServer server = RunningServer.of(queue())) {
      assertEquals(405, server.get("/", headers).status());
    }
  }

  @Test
  void aPingIsATickOfItsSource() throws IOException {
    String[] ping = {
      "ce-type", "dev.knative.sources.ping",
      "ce-source", "/apis/v1/namespaces/shop/pingsources/nightly",
      "ce-time", "2026-11-28T20:00:00.1Z"
    };
    try (RunningServer server = RunningServer.of(schedule())) {
      assertEquals(204, server.event("{\"job\":1}", ping).status());
      assertEquals(
          "TimerEvent[name=nightly, time=2026-11-28T20:00:00.100Z, payload={\"job\":1}]", only());
      assertEquals(204, server.event("", ping).status());
      assertTrue(only().endsWith(", payload=]"));
      assertEquals(204, server.event("").status());
      assertTrue(only().startsWith("TimerEvent[name=t.test, "));
    }
  }

  @Test
  void storageNamesItsObjectUnencoded() throws IOException {
    Map<String, String> sizes = new TreeMap<>(Map.of("\"5\"", "5", "5", "5", "\"x\"", "-1"));
    sizes.put("\"9007199254740993\"", "9007199254740993");
    try (RunningServer server = RunningServer.of(objects())) {
      for (Map.Entry<String, String> size : sizes.entrySet()) {
        String data =
            "{\"kind\":\"storage#object\",\"name\":\"a/b %41ü.pdf\",\"bucket\":\"in\",\"size\":"
                + size.getKey()
                + ",\"etag\":\"COCY2L7x\",\"metadata\":{\"customer\":\"88\"}}";
        Reply reply =
            server.event(data, "ce-type", FINALIZED, "ce-time", "2026-11-28T20:00:01.004Z");
        assertEquals(204, reply.status(), reply.text());
        assertEquals(
            "ObjectEvent[kind=CREATED, bucket=in, key=a/b %41ü.pdf, size="
                + size.getValue()
                + ", eTag=COCY2L7x, region=, time=2026-11-28T20:00:01.004Z, name=finalized]",
            only());
      }
      server.event(
          "",
          "ce-type",
          "google.cloud.storage.object.v1.deleted",
          "ce-bucket",
          "in",
          "ce-subject",
          "objects/a/b");
      assertEquals(
          "ObjectEvent[kind=REMOVED, bucket=in, key=a/b, size=-1, eTag=, region=, time=null,"
              + " name=deleted]",
          only());
      String data = "{\"name\":\"a\",\"bucket\":\"in\"}";
      server.event(data, "ce-type", "google.cloud.storage.object.v1.metadataUpdated");
      assertTrue(only().startsWith("ObjectEvent[kind=OTHER, "));
      assertEquals(400, server.event(data).status());
      assertEquals(400, server.event("{}", "ce-type", FINALIZED).status());
      assertEquals(400, server.post(data).status());
      assertEquals(List.of(), noted);
    }
  }

  @Test
  void storageNotifiesByPubSubToo() throws IOException {
    String attributes =
        "\"attributes\":{\"eventType\":\"OBJECT_FINALIZE\",\"bucketId\":\"in\",\"objectId\":\"a b\","
            + "\"eventTime\":\"2026-11-28T20:00:01Z\"}";
    String data = "\"data\":\"" + base64("{\"size\":\"5\",\"etag\":\"e\"}") + "\"," + attributes;
    String change = "ObjectEvent[kind=CREATED, bucket=in, key=a b, size=";
    String rest = ", region=, time=2026-11-28T20:00:01Z, name=OBJECT_FINALIZE]";
    try (RunningServer server = RunningServer.of(objects())) {
      assertEquals(204, server.post(push(data, "")).status());
      assertEquals(change + "5, eTag=e" + rest, only());
      assertEquals(204, server.event(push(attributes, ""), "ce-type", PUBLISHED).status());
      assertEquals(change + "-1, eTag=" + rest, only());
      String[] headers = {
        "x-goog-pubsub-message-id", "8",
        "eventType", "OBJECT_FINALIZE",
        "bucketId", "in",
        "objectId", "a b",
        "eventTime", "2026-11-28T20:00:01Z"
      };
      assertEquals(204, server.post("{\"size\":\"5\",\"etag\":\"e\"}", headers).status());
      assertEquals(change + "5, eTag=e" + rest, only());
      assertEquals(400, server.post(push("", "")).status());
    }
  }
}
