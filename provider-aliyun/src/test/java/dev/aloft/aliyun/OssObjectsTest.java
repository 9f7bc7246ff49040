package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.ObjectEvent;
import dev.aloft.json.JsonException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OssObjectsTest {
  private static String record(String name, String key) {
    return "{\"eventName\":\""
        + name
        + "\",\"oss\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\""
        + key
        + "\"}}}";
  }

  @Test
  void theSampleIsRead() throws Exception {
    assertEquals(
        List.of(
            new ObjectEvent(
                ObjectEvent.Kind.CREATED,
                "testbucket",
                "image/a.jpg",
                122539,
                "688A7BF4F233DC9C88A80BF985AB7329",
                "cn-shanghai",
                Instant.parse("2017-04-21T12:46:37.000Z"),
                "ObjectCreated:PutObject")),
        Adapters.objects(Adapters.fixture("oss.json")));
  }

  @Test
  void everyRecordIsACallOfItsKind() throws Exception {
    List<ObjectEvent> changes =
        Adapters.objects(
            "{\"events\":["
                + record("ObjectCreated:PostObject", "a b+c")
                + ","
                + record("ObjectRemoved:DeleteObject", "d")
                + ","
                + record("ObjectRestore:Completed", "e")
                + "]}");
    assertEquals(
        List.of(ObjectEvent.Kind.CREATED, ObjectEvent.Kind.REMOVED, ObjectEvent.Kind.OTHER),
        changes.stream().map(ObjectEvent::kind).toList());
    assertEquals("a b+c", changes.get(0).key());
    assertEquals(-1, changes.get(1).size());
    assertEquals("", changes.get(1).eTag());
    assertNull(changes.get(1).time());
  }

  @Test
  void recordsOfEventBridgeAreRead() throws Exception {
    String event =
        "{\"specversion\":\"1.0\",\"type\":\"oss:ObjectCreated:PutObject\",\"data\":"
            + record("ObjectCreated:PutObject", "k")
            + "}";
    assertEquals("k", Adapters.objects(event).get(0).key());
    assertEquals(2, Adapters.objects("[" + event + "," + event + "]").size());
  }

  @Test
  void eventsOfOtherSourcesFailAndSaySo() throws Exception {
    String sample = Adapters.fixture("cdn-CdnDomainStarted.json");
    JsonException cdn = assertThrows(JsonException.class, () -> Adapters.objects(sample));
    assertTrue(cdn.problem().contains("not an event of OSS"), cdn.toString());
    assertThrows(JsonException.class, () -> Adapters.objects("{}"));
    assertThrows(JsonException.class, () -> Adapters.objects("7"));
    assertThrows(JsonException.class, () -> Adapters.objects("{\"events\":{}}"));
    assertThrows(JsonException.class, () -> Adapters.objects("{\"events\":[{\"oss\":[]}]}"));
  }
}
