package dev.aloft.aliyun.internal;

import dev.aloft.event.TopicMessage;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a notification of an MNS topic: "MNS topic triggers: event format" in Function Compute's
 * documentation. Whatever is in none of its forms is the message itself. Not thread-safe.
 */
public final class MnsNotification {
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private String id = "";
  private String topic = "";
  private long publishedAt = -1;
  private @Nullable String message;
  private @Nullable String body;
  private @Nullable String extend;
  private @Nullable String data;
  private boolean attrs;
  private boolean cloudEvent;
  private int members;

  private MnsNotification() {}

  /** Reads the event, and leaves it for another decoding. */
  public static TopicMessage<byte[]> read(Input event) {
    MnsNotification notification = new MnsNotification();
    try {
      JsonReader in = event.begin();
      if (in.isObject()) {
        notification.members(in);
        event.end();
        TopicMessage<byte[]> read = notification.message();
        if (read != null) {
          return read;
        }
      }
    } catch (JsonException noJson) {
      // Then it is the text of a message.
    }
    return new TopicMessage<>("", event.bytes());
  }

  private void members(JsonReader in) {
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      members++;
      switch (name) {
        case "Message" -> message = text(in);
        case "MessageId" -> id = EventJson.textOrEmpty(in);
        case "TopicName" -> topic = EventJson.textOrEmpty(in);
        case "PublishTime" -> publishedAt = EventJson.number(in);
        case "body" -> body = text(in);
        case "attrs" -> attrs(in);
        case "specversion" -> {
          cloudEvent = true;
          in.skip();
        }
        case "data" -> data = text(in);
        default -> {
          String value = EventJson.text(in);
          if (value != null) {
            attributes.put(name, value);
          }
        }
      }
    }
  }

  private static String text(JsonReader in) {
    return in.isString() ? in.readString() : EventJson.json(in);
  }

  private void attrs(JsonReader in) {
    attrs = in.isObject();
    if (!attrs) {
      in.skip();
      return;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Extend")) {
        extend = text(in);
      } else {
        attributes.put(name, EventJson.textOrEmpty(in));
      }
    }
  }

  private @Nullable TopicMessage<byte[]> message() {
    String bare = body;
    String notified = message;
    String enclosed = data;
    if (notified != null && !topic.isEmpty()) {
      return message(notified);
    }
    if (bare != null && attrs && members == 2) {
      addExtended();
      return message(bare);
    }
    if (cloudEvent && enclosed != null) {
      return ofCloudEvent(enclosed);
    }
    return null;
  }

  private TopicMessage<byte[]> message(String text) {
    return new TopicMessage<>(
        id,
        topic,
        "",
        text.getBytes(StandardCharsets.UTF_8),
        attributes,
        publishedAt < 0 ? null : Instant.ofEpochMilli(publishedAt));
  }

  /** The sender's attributes are JSON in a string here; in the other format they stand apart. */
  private void addExtended() {
    String json = extend;
    if (json == null) {
      return;
    }
    Map<String, String> sent = new LinkedHashMap<>();
    try {
      byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
      JsonReader in = new JsonReader();
      in.begin(utf8, 0, utf8.length);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        sent.put(
            name, in.isObject() || in.isArray() ? EventJson.json(in) : EventJson.textOrEmpty(in));
      }
      in.end();
      attributes.putAll(sent);
    } catch (JsonException otherwise) {
      attributes.put("Extend", json);
    }
  }

  /** EventBridge: the id and time are the event's, the message its data's. */
  private TopicMessage<byte[]> ofCloudEvent(String json) {
    CloudMessage enclosed = CloudMessage.read(json);
    String sent = attributes.remove("time");
    String eventId = attributes.remove("id");
    return new TopicMessage<>(
        enclosed.idOr(eventId == null ? "" : eventId),
        enclosed.queueOr(attributes.getOrDefault("subject", "")),
        "",
        enclosed.body(),
        attributes,
        sent == null ? null : EventJson.instant(sent));
  }
}
