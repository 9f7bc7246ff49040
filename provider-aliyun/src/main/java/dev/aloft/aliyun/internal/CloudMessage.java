package dev.aloft.aliyun.internal;

import dev.aloft.event.QueueMessage;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.trigger.EventJson;
import java.nio.charset.StandardCharsets;
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
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, String> members = new LinkedHashMap<>();
  private String id = "";
  private String queue = "";
  private String body;
  private int deliveryCount;
  private @Nullable Instant sentAt;

  private CloudMessage(String text) {
    body = text;
  }

  /** Reads a message; a text in none of the known forms is its body. */
  public static CloudMessage read(String text) {
    CloudMessage message = new CloudMessage(text);
    if (message.parse(text)) {
      if (message.members.containsKey("specversion") && message.members.containsKey("data")) {
        message.takeCloudEvent();
      } else {
        message.takeData();
      }
    }
    return message;
  }

  /** Reads the members of a JSON object; false if the text is none. */
  private boolean parse(String json) {
    members.clear();
    int start = 0;
    while (start < json.length() && json.charAt(start) <= ' ') {
      start++;
    }
    if (start == json.length() || json.charAt(start) != '{') {
      return false;
    }
    byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
    JsonReader in = new JsonReader();
    try {
      in.begin(utf8, 0, utf8.length);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (in.isNull()) {
          in.skip();
        } else {
          members.put(name, in.isString() ? in.readString() : EventJson.json(in));
        }
      }
      in.end();
      return true;
    } catch (JsonException noJson) {
      return false;
    }
  }

  private String member(String name) {
    String value = members.get(name);
    return value == null ? "" : value;
  }

  private void takeCloudEvent() {
    id = member("id");
    sentAt = EventJson.instant(member("time"));
    String subject = member("subject");
    int queues = subject.lastIndexOf("queues/");
    queue = queues < 0 ? subject : subject.substring(queues + "queues/".length());
    attribute("type");
    attribute("source");
    body = member("data");
    if (parse(body)) {
      takeData();
    }
  }

  /** Takes what stands in the data of a source that we know, and leaves any other as it is. */
  private void takeData() {
    if (members.containsKey("messageBody")) {
      takeMns("messageBody", "messageId");
    } else if (members.containsKey("MessageBody")) {
      takeMns("MessageBody", "MessageId");
    } else if (members.containsKey("body") && members.containsKey("systemProperties")) {
      takeRocketMq();
    } else if (members.containsKey("value")
        && members.containsKey("offset")
        && members.containsKey("topic")) {
      takeKafka();
    }
  }

  private void takeMns(String bodyName, String idName) {
    body = member(bodyName);
    id = members.containsKey(idName) ? member(idName) : id;
    queue = members.containsKey("QueueName") ? member("QueueName") : queue;
    deliveryCount = (int) Math.min(Integer.MAX_VALUE, Math.max(0, number("DequeueCount")));
    if (number("EnqueueTime") > 0) {
      sentAt = Instant.ofEpochMilli(number("EnqueueTime"));
    }
  }

  private void takeRocketMq() {
    body = member("body");
    queue = member("topic");
    String user = member("userProperties");
    if (parse(member("systemProperties"))) {
      id = members.containsKey("UNIQ_KEY") ? member("UNIQ_KEY") : id;
      long born = number("BORN_TIMESTAMP");
      sentAt = born > 0 ? Instant.ofEpochMilli(born) : sentAt;
      attributes.putAll(members);
    }
    if (parse(user)) {
      attributes.putAll(members);
    }
  }

  private void takeKafka() {
    body = member("value");
    queue = member("topic");
    id = queue + "-" + member("partition") + "-" + member("offset");
    long timestamp = number("timestamp");
    sentAt = timestamp > 0 ? Instant.ofEpochMilli(timestamp) : sentAt;
    attribute("partition");
    attribute("offset");
    attribute("key");
    attribute("headers");
  }

  private void attribute(String name) {
    if (members.containsKey(name)) {
      attributes.put(name, member(name));
    }
  }

  /** A member as a decimal number; -1 if it is none. */
  private long number(String name) {
    try {
      return Long.parseLong(member(name));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The message's id, or this one if it has none. */
  public String idOr(String otherwise) {
    return id.isEmpty() ? otherwise : id;
  }

  /** The queue's or topic's name, or this one if it is not told. */
  public String queueOr(String otherwise) {
    return queue.isEmpty() ? otherwise : queue;
  }

  /** The body as it was sent, in UTF-8. */
  byte[] body() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** The message with this id. */
  public QueueMessage<byte[]> queueMessage(String itsId) {
    return new QueueMessage<>(itsId, body(), attributes, deliveryCount, sentAt);
  }
}
