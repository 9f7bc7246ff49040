package dev.aloft.aws;

import dev.aloft.aws.internal.Records;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.TopicAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages of SNS. Thread-safe.
 *
 * <p>The topic is named as in SNS, without the rest of its ARN. A binary attribute is base64.
 *
 * @param <T> what a message's body is decoded to
 */
public final class SnsTopic<T> extends TopicAdapter<T> {
  private static final String SOURCE = "aws:sns";

  /**
   * @param handler the function
   */
  public SnsTopic(TopicHandler<T> handler) {
    super(handler);
  }

  @Override
  protected List<TopicMessage<byte[]>> read(Input event, Context context) {
    JsonReader in = event.begin();
    in.beginObject();
    List<TopicMessage<byte[]>> messages = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        in.beginArray();
        messages = new ArrayList<>();
        while (in.nextElement()) {
          messages.add(record(in));
        }
      } else {
        in.skip();
      }
    }
    event.end();
    if (messages == null) {
      throw Records.none(SOURCE);
    }
    return messages;
  }

  private static TopicMessage<byte[]> record(JsonReader in) {
    TopicMessage<byte[]> message = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "Sns", "sns" -> message = message(in);
        case "EventSource", "eventSource" -> Records.checkSource(in, SOURCE);
        default -> in.skip();
      }
    }
    if (message == null) {
      throw in.missing("Sns");
    }
    return message;
  }

  private static TopicMessage<byte[]> message(JsonReader in) {
    String id = "";
    String topic = "";
    String subject = "";
    String body = "";
    Instant published = null;
    Map<String, String> attributes = new HashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "MessageId", "messageId" -> id = EventJson.textOrEmpty(in);
        case "TopicArn", "topicArn" -> topic = Records.nameOf(EventJson.textOrEmpty(in));
        case "Subject", "subject" -> subject = EventJson.textOrEmpty(in);
        case "Message", "message" -> body = in.isNull() ? "" : in.readString();
        case "Timestamp", "timestamp" -> published = EventJson.instant(in);
        case "MessageAttributes", "messageAttributes" -> attributes(in, attributes);
        default -> in.skip();
      }
    }
    return new TopicMessage<>(
        id, topic, subject, body.getBytes(StandardCharsets.UTF_8), attributes, published);
  }

  private static void attributes(JsonReader in, Map<String, String> attributes) {
    if (!in.isObject()) {
      in.skip();
      return;
    }
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      String value = value(in);
      if (value != null) {
        attributes.put(name, value);
      }
    }
  }

  private static @Nullable String value(JsonReader in) {
    if (!in.isObject()) {
      in.skip();
      return null;
    }
    String value = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "Value", "value" -> value = EventJson.text(in);
        default -> in.skip();
      }
    }
    return value;
  }
}
