package dev.aloft.emulator.internal.scf;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of SCF's triggers, in the shapes of its documents and of {@code tencentyun/scfcli}.
 */
public final class ScfTriggers {
  private static final String APPID = "1250000000";

  /** Beyond what 32 bits hold, as offsets in the service get. */
  private static final long FIRST_OFFSET = 3_000_000_000L;

  private ScfTriggers() {}

  public static String timer(String name, String payload) {
    return JsonWriter.write(
        object("Type", "Timer", "TriggerName", name, "Time", now(), "Message", payload));
  }

  /** One call for all messages. The attribute {@code key} becomes the message's key. */
  public static String ckafka(String topic, List<Message> messages) {
    List<Object> records = new ArrayList<>();
    for (Message message : messages) {
      records.add(
          object(
              "Ckafka",
              object(
                  "topic",
                  topic,
                  "partition",
                  0,
                  "offset",
                  FIRST_OFFSET + records.size(),
                  "msgKey",
                  message.attributes().getOrDefault("key", "None"),
                  "msgBody",
                  message.body())));
    }
    return JsonWriter.write(object("Records", records));
  }

  /** One call for each message. The attribute {@code tag} becomes the message's tag. */
  public static String cmq(String topic, Message message) {
    return JsonWriter.write(
        object(
            "Records",
            List.of(
                object(
                    "CMQ",
                    object(
                        "type",
                        "topic",
                        "topicOwner",
                        1250000000,
                        "topicName",
                        topic,
                        "subscriptionName",
                        topic + "-subscription",
                        "publishTime",
                        now(),
                        "msgId",
                        message.id(),
                        "requestId",
                        "123345346123123",
                        "msgBody",
                        message.body(),
                        "msgTag",
                        message.attributes().getOrDefault("tag", ""))))));
  }

  public static String cos(ObjectChange change) {
    String path = URLEncoder.encode(change.key(), StandardCharsets.UTF_8);
    String url =
        "http://"
            + change.bucket()
            + "-"
            + APPID
            + ".cos.ap-guangzhou.myqcloud.com/"
            + path.replace("+", "%20").replace("%2F", "/");
    Map<String, @Nullable Object> meta =
        object(
            "x-cos-request-id", "NWMxOWY4MGFfMjViMjU4NjRfMTUyMV8y",
            "Content-Type", "");
    String key = "/" + APPID + "/" + change.bucket() + "/" + change.key();
    Map<String, @Nullable Object> bucket =
        object("region", "gz", "name", change.bucket(), "appid", APPID);
    Map<String, @Nullable Object> cos = object("cosSchemaVersion", "1.0");
    cos.put(
        "cosObject",
        object("url", url, "meta", meta, "vid", "", "key", key, "size", change.size()));
    cos.put("cosBucket", bucket);
    cos.put("cosNotificationId", "unkown");
    return JsonWriter.write(
        object("Records", List.of(object("cos", cos, "event", cosEvent(change.created())))));
  }

  private static Map<String, @Nullable Object> cosEvent(boolean created) {
    String name = created ? "cos:ObjectCreated:Put" : "cos:ObjectRemove:Delete";
    Map<String, @Nullable Object> event = object("eventName", name, "eventVersion", "1.0");
    event.put("eventTime", Instant.now().getEpochSecond());
    event.put("eventSource", "qcs::cos");
    event.put(
        "requestParameters", object("requestSourceIP", "203.0.113.7", "requestHeaders", object()));
    event.put("eventQueue", "qcs:0:lambda:cd:appid/" + APPID + ":default.function.$LATEST");
    event.put("reservedInfo", "");
    event.put("reqid", 3_179_398_952L);
    return event;
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
