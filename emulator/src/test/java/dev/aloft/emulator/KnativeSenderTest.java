package dev.aloft.emulator;

import static dev.aloft.emulator.RawServer.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.KnativeEmulator.MessageTrigger;
import dev.aloft.emulator.KnativeEmulator.Mode;
import dev.aloft.emulator.KnativeEmulator.TimerTrigger;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What each sender sends, and what the queue proxy adds to it. */
@Timeout(60)
class KnativeSenderTest {
  private static final Message MESSAGE = new Message("m-1", "{\"n\":1}", Map.of("origin", "shop"));

  @Test
  void passesRequestsOnWithTheFieldsOfProxies() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server =
            new RawServer(
                cloud.port(), r -> answer(418, "tea", "Set-Cookie: a", "Set-Cookie: b"))) {
      HttpAnswer tea =
          cloud.http(
              HttpCall.get("/pot?x=%2F")
                  .header("Host", "tea.example")
                  .header("Cookie", "c=d")
                  .header("Connection", "keep-alive")
                  .header("X-Forwarded-For", "198.51.100.1"));
      assertEquals(418, tea.status());
      assertEquals("tea", tea.text());
      assertEquals(List.of("a", "b"), tea.values("Set-Cookie"));
      RawServer.Request request = server.requests.get(0);
      assertEquals("GET /pot?x=%2F HTTP/1.1", request.line());
      assertEquals("c=d", request.header("Cookie"));
      assertEquals("tea.example", request.header("Host"));
      assertEquals("198.51.100.1, 203.0.113.7, 10.0.0.7", request.header("X-Forwarded-For"));
      assertEquals("for=198.51.100.1;proto=https, for=203.0.113.7", request.header("Forwarded"));
      assertEquals("activator", request.header("K-Proxy-Request"));
      assertTrue(request.header("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
      assertFalse(request.names().contains("Connection"), "" + request.names());
      cloud.http(HttpCall.get("/"));
      assertEquals("203.0.113.7, 10.0.0.7", server.requests.get(1).header("X-Forwarded-For"));
      assertEquals("for=203.0.113.7;proto=https", server.requests.get(1).header("Forwarded"));
      assertEquals(418, cloud.probe(HttpCall.get("/").header("User-Agent", "kube")).status());
      assertEquals(List.of("Host", "User-Agent"), server.requests.get(2).names());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void sendsCloudEventsInEachMode() throws IOException {
    CloudEvent event =
        CloudEvent.of("1", "/shop", "placed").with("priority", "5").data("application/json", "{}");
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = noContent(cloud)) {
      cloud.event(event);
      cloud.event(Mode.STRUCTURED, event);
      cloud.event(Mode.STRUCTURED, event.data("text/plain", "{"));
      cloud.event(Mode.STRUCTURED, event.data("image/png", "x"));
      cloud.event(event.without("datacontenttype").without("id"));
      cloud.batch(List.of(event, event.with("id", "2")));
      List<RawServer.Request> sent = server.requests;
      assertEquals("POST / HTTP/1.1", sent.get(0).line());
      assertEquals("1.0", sent.get(0).header("ce-specversion"));
      assertEquals("placed", sent.get(0).header("ce-type"));
      assertEquals("5", sent.get(0).header("ce-priority"));
      assertEquals("application/json", sent.get(0).header("Content-Type"));
      assertEquals("reply", sent.get(0).header("Prefer"));
      assertEquals("{}", sent.get(0).body());
      String attributes =
          "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/shop\",\"type\":\"placed\","
              + "\"priority\":\"5\",\"datacontenttype\":";
      assertEquals(attributes + "\"application/json\",\"data\":{}}", sent.get(1).body());
      assertEquals(
          "application/cloudevents+json; charset=UTF-8", sent.get(1).header("Content-Type"));
      assertEquals(attributes + "\"text/plain\",\"data\":\"{\"}", sent.get(2).body());
      assertEquals(attributes + "\"image/png\",\"data_base64\":\"eA==\"}", sent.get(3).body());
      assertFalse(sent.get(4).names().contains("Content-Type"));
      assertFalse(sent.get(4).names().contains("ce-id"));
      assertEquals("application/cloudevents-batch+json", sent.get(5).header("Content-Type"));
      assertEquals("", sent.get(5).header("Prefer"));
      assertTrue(sent.get(5).body().startsWith("[" + attributes), sent.get(5).body());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void ticksAsSchedulerAndAsPingSource() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = noContent(cloud)) {
      cloud.timer("nightly", "{\"a\":1}");
      RawServer.Request tick = server.requests.get(0);
      assertEquals("POST / HTTP/1.1", tick.line());
      assertEquals("true", tick.header("X-CloudScheduler"));
      assertEquals("nightly", tick.header("X-CloudScheduler-JobName"));
      assertEquals("application/octet-stream", tick.header("Content-Type"));
      assertEquals("{\"a\":1}", tick.body());
      OffsetDateTime.parse(tick.header("X-CloudScheduler-ScheduleTime"));
    }
    try (KnativeEmulator cloud =
            KnativeEmulator.builder()
                .timerTrigger(TimerTrigger.PING)
                .mode(Mode.STRUCTURED)
                .start();
        RawServer server = noContent(cloud)) {
      cloud.timer("nightly", "{\"a\":1}");
      cloud.timer("nightly", "");
      String tick = server.requests.get(0).body();
      assertEquals("dev.knative.sources.ping", Fixtures.at(tick, "type"));
      assertEquals("/apis/v1/namespaces/shop/pingsources/nightly", Fixtures.at(tick, "source"));
      assertEquals("{\"a\":1}", Fixtures.at(tick, "data"));
      assertFalse(server.requests.get(1).body().contains("\"data"), server.requests.get(1).body());
    }
  }

  @Test
  void pushesWithAndWithoutAnEnvelope() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = noContent(cloud)) {
      cloud.queue("orders", List.of(MESSAGE, Message.of("m-2", "")));
      cloud.queue("orders", List.of(MESSAGE));
      String push = server.requests.get(0).body();
      assertEquals("application/json", server.requests.get(0).header("Content-Type"));
      assertTrue(server.requests.get(0).header("User-Agent").startsWith("APIs-Google"));
      assertEquals("eyJuIjoxfQ==", Fixtures.at(push, "message.data"));
      assertEquals("shop", Fixtures.at(push, "message.attributes.origin"));
      assertEquals("m-1", Fixtures.at(push, "message.messageId"));
      assertEquals("m-1", Fixtures.at(push, "message.message_id"));
      assertEquals(
          Fixtures.at(push, "message.publish_time"), Fixtures.at(push, "message.publishTime"));
      assertEquals("1", Fixtures.at(push, "deliveryAttempt"));
      assertFalse(server.requests.get(1).body().contains("\"data\""));
      assertFalse(server.requests.get(1).body().contains("attributes"));
      assertEquals("2", Fixtures.at(server.requests.get(2).body(), "deliveryAttempt"));
      cloud.topic(MessageTrigger.UNWRAPPED_PUSH, "orders", MESSAGE);
      RawServer.Request plain = server.requests.get(3);
      assertEquals("{\"n\":1}", plain.body());
      assertEquals("shop", plain.header("origin"));
      assertEquals("m-1", plain.header("x-goog-pubsub-message-id"));
      assertFalse(plain.names().contains("Content-Type"));
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void eventarcWrapsMessagesAndObjectsInEvents() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = noContent(cloud)) {
      cloud.topic("news", MESSAGE);
      RawServer.Request news = server.requests.get(0);
      assertEquals("google.cloud.pubsub.topic.v1.messagePublished", news.header("ce-type"));
      assertEquals(
          "//pubsub.googleapis.com/projects/demo-shop/topics/news", news.header("ce-source"));
      assertEquals("m-1", news.header("ce-id"));
      assertEquals("application/json; charset=utf-8", news.header("Content-Type"));
      assertEquals("eyJuIjoxfQ==", Fixtures.at(news.body(), "message.data"));
      cloud.object(ObjectChange.created("invoices", "a b/\u00fc%.pdf", 1L << 60, "tag"));
      RawServer.Request made = server.requests.get(1);
      assertEquals("google.cloud.storage.object.v1.finalized", made.header("ce-type"));
      assertEquals("objects/a b/\u00fc%.pdf", utf8(made.header("ce-subject")));
      assertEquals("invoices", made.header("ce-bucket"));
      assertEquals("\"1152921504606846976\"", Fixtures.value(json(made), "size").raw());
      assertEquals("a b/\u00fc%.pdf", Fixtures.at(utf8(made.body()), "name"));
      cloud.object(ObjectChange.removed("invoices", "a"));
      RawServer.Request gone = server.requests.get(2);
      assertEquals("google.cloud.storage.object.v1.deleted", gone.header("ce-type"));
      assertFalse(Fixtures.at(gone.body(), "timeDeleted").isEmpty());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void tasksAndKafkaAndBrokersDeliverMessages() throws IOException {
    try (KnativeEmulator cloud = KnativeEmulator.start();
        RawServer server = noContent(cloud)) {
      cloud.queue(MessageTrigger.TASKS, "mails", List.of(MESSAGE, MESSAGE));
      assertEquals("mails", server.requests.get(0).header("X-CloudTasks-QueueName"));
      assertEquals("0", server.requests.get(0).header("X-CloudTasks-TaskRetryCount"));
      assertEquals("shop", server.requests.get(0).header("origin"));
      assertTrue(
          server.requests.get(0).header("X-CloudTasks-TaskETA").matches("[0-9]{10}\\.[0-9]+"));
      assertEquals("1", server.requests.get(1).header("X-CloudTasks-TaskRetryCount"));
      assertEquals("500", server.requests.get(1).header("X-CloudTasks-TaskPreviousResponse"));
      Message record =
          new Message(
              "r-1", "v", Map.of("key", "k", "Trace-Id", "t", "content-type", "Text/Plain"));
      cloud.queue(MessageTrigger.KAFKA, "orders", List.of(record));
      RawServer.Request kafka = server.requests.get(2);
      assertEquals("dev.knative.kafka.event", kafka.header("ce-type"));
      assertTrue(kafka.header("ce-id").matches("partition:0/offset:[0-9]{10}"));
      assertEquals("k", kafka.header("ce-key"));
      assertEquals("k", kafka.header("ce-partitionkey"));
      assertEquals("t", kafka.header("ce-kafkaheadertraceid"));
      assertEquals("text/plain", kafka.header("Content-Type"));
      assertEquals("v", kafka.body());
      cloud.topic(MessageTrigger.BROKER, "com.example.placed", MESSAGE);
      assertEquals("com.example.placed", server.requests.get(3).header("ce-type"));
      assertEquals("shop", server.requests.get(3).header("ce-origin"));
      assertEquals(List.of(), cloud.violations());
    }
  }

  private static RawServer noContent(KnativeEmulator cloud) throws IOException {
    return new RawServer(cloud.port(), r -> "HTTP/1.1 204 No Content\r\n\r\n");
  }

  private static dev.aloft.emulator.internal.json.JsonValue json(RawServer.Request request) {
    return Fixtures.json(utf8(request.body()));
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
