package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.event.TopicMessage;
import dev.aloft.json.JsonException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MnsTopicTest {
  @Test
  void theJsonFormatTellsAll() throws Exception {
    TopicMessage<String> message =
        Adapters.topic(
            "{\"key\":\"value\",\"TopicOwner\":\"1186\",\"Message\":\"hello\",\"Subscriber\":\"1186\","
                + "\"PublishTime\":1550216302888,\"SubscriptionName\":\"sub\",\"MessageMD5\":\"BA4B\","
                + "\"TopicName\":\"news\",\"MessageId\":\"2F5B\"}");
    assertEquals("2F5B", message.id());
    assertEquals("news", message.topic());
    assertEquals("hello", message.body());
    assertEquals("", message.subject());
    assertEquals(Instant.ofEpochMilli(1550216302888L), message.publishedAt());
    assertEquals("value", message.attributes().get("key"));
    assertEquals("sub", message.attributes().get("SubscriptionName"));
  }

  @Test
  void theSamplesOfTheJsonFormatAreRead() throws Exception {
    for (String name :
        List.of("mns-with-MessageAttributes.json", "mns-without-MessageAttributes.json")) {
      TopicMessage<String> message = Adapters.topic(Adapters.fixture(name));
      assertEquals("hello topic", message.body());
      assertEquals("test-topic", message.topic());
      assertEquals(
          name.contains("without") ? null : "value", message.attributes().get("key"), name);
    }
  }

  @Test
  void theSampleOfTheStreamFormatWithAttributesIsRead() throws Exception {
    TopicMessage<String> message = Adapters.topic(Adapters.fixture("mns-stream.json"));
    assertEquals("hello topic", message.body());
    assertEquals(Map.of("key", "value"), message.attributes());
    assertEquals("", message.topic());
    assertNull(message.publishedAt());
  }

  @Test
  void attributesThatAreNoJsonStayText() throws Exception {
    assertEquals(
        Map.of("Extend", "no json", "Other", "1"),
        Adapters.topic("{\"attrs\":{\"Extend\":\"no json\",\"Other\":1},\"body\":\"b\"}")
            .attributes());
  }

  @Test
  void theStreamFormatIsTheMessageItself() throws Exception {
    for (String raw :
        List.of(
            "hello topic",
            "",
            "{\"body\":\"mine\"}",
            "{\"body\":\"mine\",\"attrs\":{},\"more\":1}",
            "{\"Message\":\"mine\"}",
            "{\"order\":7}",
            "[1,2]",
            "\"quoted\"",
            "{\"broken\":",
            "\ufeff{}")) {
      TopicMessage<String> message = Adapters.topic(raw);
      assertEquals(raw, message.body());
      assertEquals("", message.id());
      assertEquals(Map.of(), message.attributes());
    }
  }

  @Test
  void aCloudEventIsUnwrapped() throws Exception {
    TopicMessage<String> message =
        Adapters.topic(
            "{\"id\":\"e1\",\"source\":\"acs:mns\",\"specversion\":\"1.0\",\"type\":\"mns:Topic:Publish\","
                + "\"subject\":\"acs:mns:cn:1:topics/news\",\"time\":\"2021-04-08T06:28:17.093Z\","
                + "\"data\":{\"messageId\":\"m1\",\"messageBody\":\"hello\"}}");
    assertEquals("m1", message.id());
    assertEquals("hello", message.body());
    assertEquals("acs:mns:cn:1:topics/news", message.topic());
    assertEquals(Instant.parse("2021-04-08T06:28:17.093Z"), message.publishedAt());
    assertEquals(
        "{\"own\":1}",
        Adapters.topic("{\"id\":\"e2\",\"specversion\":\"1.0\",\"data\":{\"own\":1}}").body());
  }

  @Test
  void anUndecodableMessageFails() {
    assertThrows(JsonException.class, () -> Adapters.topic(Adapters.UNDECODABLE));
    assertThrows(JsonException.class, () -> Adapters.topic(new byte[] {'a', -1}));
  }
}
