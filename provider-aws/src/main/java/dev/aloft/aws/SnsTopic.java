package dev.aloft.aws;

import dev.aloft.aws.internal.Records;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import dev.aloft.provider.Input;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.TopicAdapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  protected List<TopicMessage<ByteSlice>> read(Input event, Context context) {
    JsonReader in = event.begin();
    in.beginObject();
    List<TopicMessage<ByteSlice>> messages = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        in.beginArray();
        messages = new ArrayList<>();
        while (in.nextElement()) {
          messages.add(record(in, event.unescaped()));
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

  private static TopicMessage<ByteSlice> record(JsonReader in, Utf8Buffer unescaped) {
    TopicMessage<ByteSlice> message = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "Sns", "sns" -> message = message(in, unescaped);
        case "EventSource", "eventSource" -> Records.checkSource(in, SOURCE);
        default -> in.skip();
      }
    }
    if (message == null) {
      throw in.missing("Sns");
    }
    return message;
  }

  private static TopicMessage<ByteSlice> message(JsonReader in, Utf8Buffer unescaped) {
    String id = "";
    String topic = "";
    String subject = "";
    ByteSlice body = ByteSlice.EMPTY;
    Instant published = null;
    Map<String, String> attributes = new HashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "MessageId", "messageId" -> id = EventJson.textOrEmpty(in);
        case "TopicArn", "topicArn" -> topic = Records.nameOf(EventJson.textOrEmpty(in));
        case "Subject", "subject" -> subject = EventJson.textOrEmpty(in);
        case "Message", "message" -> body = in.isNull() ? ByteSlice.EMPTY : in.readUtf8(unescaped);
        case "Timestamp", "timestamp" -> published = EventJson.instant(in);
        case "MessageAttributes", "messageAttributes" -> Records.attributes(in, attributes);
        default -> in.skip();
      }
    }
    return new TopicMessage<>(id, topic, subject, body, attributes, published);
  }
}
