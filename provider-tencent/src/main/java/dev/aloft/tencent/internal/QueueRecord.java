package dev.aloft.tencent.internal;

import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a CKafka or CMQ trigger's event (Tencent Cloud documents 583/17530 and 583/11517).
 *
 * @param source the topic, as both call it
 * @param id the message's id, unique in its event
 * @param body as it was sent; base64 if the trigger is configured to pass that
 * @param attributes what else came with it
 * @param sentAt null for Kafka, whose events lack it
 */
public record QueueRecord(
    String source,
    String id,
    ByteSlice body,
    Map<String, String> attributes,
    @Nullable Instant sentAt) {

  private static final String KAFKA = "Ckafka";
  private static final String CMQ = "CMQ";

  /** What SCF writes for a message without a key. */
  private static final String NO_KEY = "None";

  /**
   * Reads the event.
   *
   * @param kafka whether Kafka records are accepted as well
   * @throws dev.aloft.json.JsonException if it is not such an event
   */
  public static List<QueueRecord> read(Input event, boolean kafka) {
    List<QueueRecord> records = null;
    JsonReader in = event.begin();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        records = readRecords(in, event.unescaped(), kafka);
      } else {
        in.skip();
      }
    }
    if (records == null) {
      throw in.missing("Records");
    }
    event.end();
    return records;
  }

  private static List<QueueRecord> readRecords(JsonReader in, Utf8Buffer unescaped, boolean kafka) {
    List<QueueRecord> records = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      QueueRecord record = null;
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals(CMQ)) {
          record = readCmq(in, unescaped, records.size());
        } else if (kafka && name.equals(KAFKA)) {
          record = readKafka(in, unescaped, records.size());
        } else {
          in.skip();
        }
      }
      if (record == null) {
        throw in.refused(
            kafka ? "expected a record of CKafka or CMQ" : "expected a record of CMQ", null);
      }
      records.add(record);
    }
    return records;
  }

  private static QueueRecord readKafka(JsonReader in, Utf8Buffer unescaped, int index) {
    String topic = "";
    String partition = "";
    String offset = "";
    ByteSlice body = ByteSlice.EMPTY;
    Map<String, String> attributes = new HashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "topic" -> topic = EventJson.textOrEmpty(in);
        case "partition" -> partition = noted(attributes, name, EventJson.textOrEmpty(in));
        case "offset" -> offset = noted(attributes, name, EventJson.textOrEmpty(in));
        case "msgKey" -> {
          String key = EventJson.textOrJson(in);
          noted(attributes, "key", key.equals(NO_KEY) ? "" : key);
        }
        case "msgBody" -> body = EventJson.body(in, unescaped);
        default -> in.skip();
      }
    }
    String id = topic + "/" + partition + "/" + (offset.isEmpty() ? "#" + index : offset);
    return new QueueRecord(topic, id, body, attributes, null);
  }

  private static QueueRecord readCmq(JsonReader in, Utf8Buffer unescaped, int index) {
    String topic = "";
    String id = "";
    ByteSlice body = ByteSlice.EMPTY;
    Instant publishedAt = null;
    Map<String, String> attributes = new HashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "topicName" -> topic = EventJson.textOrEmpty(in);
        case "msgId" -> id = EventJson.textOrEmpty(in);
        case "msgBody" -> body = EventJson.body(in, unescaped);
        case "publishTime" -> publishedAt = EventJson.instant(in);
        case "msgTag" -> noted(attributes, "tag", tags(in));
        case "subscriptionName" -> noted(attributes, "subscription", EventJson.textOrEmpty(in));
        case "topicOwner", "requestId" -> noted(attributes, name, EventJson.textOrEmpty(in));
        default -> in.skip();
      }
    }
    return new QueueRecord(topic, id.isEmpty() ? "#" + index : id, body, attributes, publishedAt);
  }

  private static String noted(Map<String, String> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.put(name, value);
    }
    return value;
  }

  /** One text, or several in an array, which are joined by commas as in the single text. */
  private static String tags(JsonReader in) {
    if (!in.isArray()) {
      return EventJson.textOrEmpty(in);
    }
    StringBuilder tags = new StringBuilder();
    in.beginArray();
    while (in.nextElement()) {
      tags.append(tags.length() == 0 ? "" : ",").append(EventJson.textOrEmpty(in));
    }
    return tags.toString();
  }
}
