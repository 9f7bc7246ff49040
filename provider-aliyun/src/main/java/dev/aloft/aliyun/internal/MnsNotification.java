package dev.aloft.aliyun.internal;

import dev.aloft.event.TopicMessage;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.EventJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a notification of an MNS topic: "MNS topic triggers: event format" in Function Compute's
 * documentation. Anything in another form is the message itself. Not thread-safe.
 */
public final class MnsNotification {
  private final Input event;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private String id = "";
  private String topic = "";
  private long publishedAt = -1;
  private @Nullable ByteSlice message;
  private @Nullable ByteSlice body;
  private @Nullable ByteSlice extend;
  private @Nullable ByteSlice data;
  private boolean attrs;
  private boolean cloudEvent;
  private int members;

  private MnsNotification(Input event) {
    this.event = event;
  }

  /** Reads the event, which then points elsewhere. */
  public static TopicMessage<ByteSlice> read(Input event) {
    ByteSlice whole = event.body();
    MnsNotification notification = new MnsNotification(event);
    try {
      JsonReader in = event.begin();
      if (in.isObject()) {
        notification.members(in);
        event.end();
        TopicMessage<ByteSlice> read = notification.message();
        if (read != null) {
          return read;
        }
      }
    } catch (JsonException notJson) {
      // Then it is the text of a message.
    }
    return new TopicMessage<>("", whole);
  }

  private void members(JsonReader in) {
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      members++;
      switch (name) {
        case "Message" -> message = CloudMessage.value(in, event);
        case "MessageId" -> id = EventJson.textOrEmpty(in);
        case "TopicName" -> topic = EventJson.textOrEmpty(in);
        case "PublishTime" -> publishedAt = EventJson.number(in);
        case "body" -> body = CloudMessage.value(in, event);
        case "attrs" -> attrs(in);
        case "specversion" -> {
          cloudEvent = true;
          in.skip();
        }
        case "data" -> data = CloudMessage.value(in, event);
        default -> {
          String value = EventJson.text(in);
          if (value != null) {
            attributes.put(name, value);
          }
        }
      }
    }
  }

  private void attrs(JsonReader in) {
    attrs = in.isObject();
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      if (name.equals("Extend")) {
        extend = CloudMessage.value(in, event);
      } else {
        attributes.put(name, EventJson.textOrEmpty(in));
      }
    }
  }

  private @Nullable TopicMessage<ByteSlice> message() {
    ByteSlice bare = body;
    ByteSlice notified = message;
    ByteSlice enclosed = data;
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

  private TopicMessage<ByteSlice> message(ByteSlice text) {
    return new TopicMessage<>(
        id,
        topic,
        "",
        text.compact(),
        attributes,
        publishedAt < 0 ? null : Instant.ofEpochMilli(publishedAt));
  }

  /** The sender's attributes are JSON in a string here; in the other format they are separate. */
  private void addExtended() {
    ByteSlice json = extend;
    if (json == null) {
      return;
    }
    Map<String, String> sent = new LinkedHashMap<>();
    event.part(json);
    try {
      JsonReader in = event.begin();
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        sent.put(name, EventJson.textOrJson(in));
      }
      event.end();
      attributes.putAll(sent);
    } catch (JsonException otherwise) {
      attributes.put("Extend", json.compact().text());
    }
  }

  /** EventBridge: the id and time are the event's, the message its data's. */
  private TopicMessage<ByteSlice> ofCloudEvent(ByteSlice json) {
    CloudMessage enclosed = CloudMessage.read(json, event);
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
