package dev.aloft.aliyun.internal;

import dev.aloft.event.QueueMessage;
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
 * One message as EventBridge passes it on: a CloudEvent around the source's data, or that data
 * alone. The data's forms are those of "Event formats" of the sources in EventBridge's
 * documentation. Not thread-safe.
 */
public final class CloudMessage {
  private final Input event;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, ByteSlice> members = new LinkedHashMap<>();
  private String id = "";
  private String queue = "";
  private ByteSlice body;
  private int deliveryCount;
  private @Nullable Instant sentAt;

  private CloudMessage(Input event, ByteSlice text) {
    this.event = event;
    body = text;
  }

  /**
   * Reads a message; a text in an unknown form is its body.
   *
   * @param text a part of the event, which then points elsewhere
   */
  public static CloudMessage read(ByteSlice text, Input event) {
    CloudMessage message = new CloudMessage(event, text);
    if (message.parse(text)) {
      if (message.has("specversion") && message.has("data")) {
        message.takeCloudEvent();
      } else {
        message.takeData();
      }
    }
    return message;
  }

  /** A string without its escapes, an object or array unchanged, a scalar as its text. */
  public static ByteSlice value(JsonReader in, Input event) {
    if (in.isString()) {
      return in.readUtf8(event.unescaped());
    }
    if (in.isObject() || in.isArray()) {
      return in.readRaw();
    }
    String scalar = EventJson.text(in);
    return ByteSlice.of(scalar == null ? "null" : scalar);
  }

  /** Reads the members of a JSON object; false if the text is not one. */
  private boolean parse(ByteSlice text) {
    members.clear();
    event.part(text);
    if (!event.beginsWith('{')) {
      return false;
    }
    try {
      JsonReader in = event.begin();
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (in.isNull()) {
          in.skip();
        } else {
          members.put(name, value(in, event));
        }
      }
      event.end();
      return true;
    } catch (JsonException notJson) {
      return false;
    }
  }

  private boolean has(String name) {
    return members.containsKey(name);
  }

  private ByteSlice bytes(String name) {
    return members.getOrDefault(name, ByteSlice.EMPTY);
  }

  /** A member as text; empty if it is absent. */
  private String member(String name) {
    return bytes(name).compact().text();
  }

  private void takeCloudEvent() {
    id = member("id");
    sentAt = EventJson.instant(member("time"));
    String subject = member("subject");
    int queues = subject.lastIndexOf("queues/");
    queue = queues < 0 ? subject : subject.substring(queues + "queues/".length());
    attribute("type");
    attribute("source");
    body = bytes("data");
    if (parse(body)) {
      takeData();
    }
  }

  /** Unwraps the data of a known source, and leaves any other unchanged. */
  private void takeData() {
    if (has("messageBody")) {
      takeMns("messageBody", "messageId");
    } else if (has("MessageBody")) {
      takeMns("MessageBody", "MessageId");
    } else if (has("body") && has("systemProperties")) {
      takeRocketMq();
    } else if (has("value") && has("offset") && has("topic")) {
      takeKafka();
    }
  }

  private void takeMns(String bodyName, String idName) {
    body = bytes(bodyName);
    id = has(idName) ? member(idName) : id;
    queue = has("QueueName") ? member("QueueName") : queue;
    deliveryCount = (int) Math.min(Integer.MAX_VALUE, Math.max(0, number("DequeueCount")));
    if (number("EnqueueTime") > 0) {
      sentAt = Instant.ofEpochMilli(number("EnqueueTime"));
    }
  }

  private void takeRocketMq() {
    body = bytes("body");
    queue = member("topic");
    ByteSlice user = bytes("userProperties");
    if (parse(bytes("systemProperties"))) {
      id = has("UNIQ_KEY") ? member("UNIQ_KEY") : id;
      long born = number("BORN_TIMESTAMP");
      sentAt = born > 0 ? Instant.ofEpochMilli(born) : sentAt;
      takeMembers();
    }
    if (parse(user)) {
      takeMembers();
    }
  }

  private void takeKafka() {
    body = bytes("value");
    queue = member("topic");
    id = queue + "-" + member("partition") + "-" + member("offset");
    long timestamp = number("timestamp");
    sentAt = timestamp > 0 ? Instant.ofEpochMilli(timestamp) : sentAt;
    attribute("partition");
    attribute("offset");
    attribute("key");
    attribute("headers");
  }

  private void takeMembers() {
    for (String name : members.keySet()) {
      attribute(name);
    }
  }

  private void attribute(String name) {
    if (has(name)) {
      attributes.put(name, member(name));
    }
  }

  /** A member as a decimal number; -1 if it is not one. */
  private long number(String name) {
    try {
      return Long.parseLong(member(name));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The message's id, or this one if absent. */
  public String idOr(String otherwise) {
    return id.isEmpty() ? otherwise : id;
  }

  /** The queue's or topic's name, or this one if it is not known. */
  public String queueOr(String otherwise) {
    return queue.isEmpty() ? otherwise : queue;
  }

  /** The body as it was sent; of an object or array, without its white space. */
  ByteSlice body() {
    return body.compact();
  }

  /** The message with this id. */
  public QueueMessage<ByteSlice> queueMessage(String itsId) {
    return new QueueMessage<>(itsId, body(), attributes, deliveryCount, sentAt);
  }
}
