package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.event.ObjectEvent;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TimerEvent;
import dev.aloft.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of {@code tencentyun/scfcli}, where they are at hand. */
final class PublishedEventsTest {
  private final Called called = new Called();

  private static byte[] sample(String name) {
    Optional<byte[]> sample = Events.published(name);
    assumeTrue(sample.isPresent(), "The samples are not on this machine.");
    return sample.orElseThrow();
  }

  @Test
  void apiGateway() throws Exception {
    Called.call(new HttpEvents(called.http), sample("apigateway-proxy.json"));
    HttpRequest<String> request = called.requests.get(0);
    assertEquals("POST", request.method());
    assertEquals("/test/value", request.path());
    assertEquals("[foo, bar, bob, alice]", request.query().toString());
    assertEquals("User Agent String", request.header("user-agent"));
    assertEquals("127.0.0.1", request.sourceAddress());
    assertEquals("{\"msg\": \"hello apigateway\"}", request.body());
  }

  @Test
  void timer() throws Exception {
    assertNull(Called.call(new TimerSchedule(called.schedule), sample("timer-timeout.json")));
    assertEquals(
        List.of(new TimerEvent("demo", Instant.parse("2018-11-12T00:00:00Z"), "hello timer")),
        called.ticks);
  }

  @Test
  void kafka() throws Exception {
    assertNull(Called.call(new MessageQueue<>(called.queue), sample("ckafka-consume.json")));
    assertEquals("demo-topic", called.batches.get(0).queue());
    assertEquals(
        List.of(
            new QueueMessage<>(
                "demo-topic//1",
                "Hello from ckafka",
                Map.of("offset", "1", "key", "demo"),
                0,
                null)),
        called.batches.get(0).messages());
  }

  @Test
  void cmq() throws Exception {
    byte[] sample = sample("cmq-notify.json");
    assertNull(Called.call(new CmqTopic<>(called.topic), sample));
    assertNull(Called.call(new MessageQueue<>(called.queue), sample));
    assertEquals("123345346123123123", called.messages.get(0).id());
    assertEquals("demoTopic", called.messages.get(0).topic());
    assertEquals("Hello from CMQ!", called.messages.get(0).body());
    assertEquals("tag1,tag2", called.messages.get(0).attributes().get("tag"));
    assertEquals("12345678", called.messages.get(0).attributes().get("topicOwner"));
    assertEquals(Instant.parse("2018-12-25T11:01:00Z"), called.messages.get(0).publishedAt());
    assertEquals("Hello from CMQ!", called.batches.get(0).messages().get(0).body());
  }

  @ParameterizedTest
  @CsvSource({
    "cos-put.json, CREATED, cos:ObjectCreated:Put",
    "cos-post.json, CREATED, cos:ObjectCreated:Post",
    "cos-delete.json, REMOVED, cos:ObjectRemove:Delete"
  })
  void cos(String file, ObjectEvent.Kind kind, String name) throws Exception {
    assertNull(Called.call(new CosObjects(called.object), sample(file)));
    Instant time = Instant.ofEpochSecond(1_545_205_770);
    assertEquals(
        List.of(new ObjectEvent(kind, "testpic", "testfile", 1029, "", "gz", time, name)),
        called.changes);
  }
}
