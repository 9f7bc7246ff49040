package dev.aloft.emulator.internal.functioncompute;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.Digest;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of Function Compute's triggers, in the shapes of its documents and templates. */
public final class FcTriggers {
  private static final String REGION = "cn-hangzhou";
  private static final String ACCOUNT = "1234567890123456";

  /** Beyond what 32 bits hold, as offsets in the service get. */
  private static final long FIRST_OFFSET = 3_000_000_000L;

  private FcTriggers() {}

  public static String timer(String name, String payload) {
    return JsonWriter.write(object("triggerTime", now(), "triggerName", name, "payload", payload));
  }

  /** A message of an MNS queue, by EventBridge: one CloudEvent. */
  public static String mnsQueue(String queue, Message message) {
    Map<String, @Nullable Object> data =
        object(
            "requestId", RequestIds.random(),
            "messageId", message.id(),
            "messageBody", message.body());
    return JsonWriter.write(
        cloudEvent("acs.mns", "mns:Queue:SendMessage", "queues/" + queue, message.id(), data));
  }

  /** Messages of RocketMQ by event streaming: an array of CloudEvents. */
  public static String rocketMq(String topic, List<Message> messages) {
    List<Object> events = new ArrayList<>();
    for (Message message : messages) {
      Map<String, @Nullable Object> data =
          object(
              "topic",
              topic,
              "systemProperties",
              object("MIN_OFFSET", "0", "UNIQ_KEY", message.id()),
              "userProperties",
              new LinkedHashMap<>(message.attributes()),
              "body",
              message.body());
      events.add(
          cloudEvent("acs.mq", "mq:Topic:SendMessage", "topics/" + topic, message.id(), data));
    }
    return JsonWriter.write(events);
  }

  /** Messages of Kafka by event streaming: an array of texts that each hold a CloudEvent. */
  public static String kafka(String topic, List<Message> messages) {
    List<Object> events = new ArrayList<>();
    for (Message message : messages) {
      Map<String, @Nullable Object> data =
          object(
              "topic",
              topic,
              "partition",
              0,
              "offset",
              FIRST_OFFSET + events.size(),
              "timestamp",
              System.currentTimeMillis(),
              "headers",
              object("headers", List.of(), "isReadOnly", false),
              "value",
              message.body());
      events.add(
          JsonWriter.write(
              cloudEvent(
                  "acs.alikafka",
                  "alikafka:Topic:Message",
                  "topics/" + topic,
                  message.id(),
                  data)));
    }
    return JsonWriter.write(events);
  }

  private static Map<String, @Nullable Object> cloudEvent(
      String source, String type, String resource, String id, Map<String, @Nullable Object> data) {
    return object(
        "id",
        id,
        "source",
        source,
        "specversion",
        "1.0",
        "type",
        type,
        "datacontenttype",
        "application/json; charset=utf-8",
        "subject",
        "acs:" + source.substring(4) + ":" + REGION + ":" + ACCOUNT + ":" + resource,
        "time",
        now(),
        "aliyunaccountid",
        ACCOUNT,
        "aliyunpublishtime",
        now(),
        "aliyuneventbusname",
        "default",
        "aliyunregionid",
        REGION,
        "aliyunpublishaddr",
        "203.0.113.7",
        "data",
        data);
  }

  /** A message of an MNS topic in JSON; the attributes are next to the other members. */
  public static String mnsTopic(String topic, Message message) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>(message.attributes());
    event.putAll(
        object(
            "TopicOwner",
            ACCOUNT,
            "Message",
            message.body(),
            "Subscriber",
            ACCOUNT,
            "PublishTime",
            System.currentTimeMillis(),
            "SubscriptionName",
            topic + "-subscription",
            "MessageMD5",
            Digest.md5(message.body()).toUpperCase(Locale.ROOT),
            "TopicName",
            topic,
            "MessageId",
            message.id()));
    return JsonWriter.write(event);
  }

  /** As a stream: the text itself, or with attributes an object of both. */
  public static String mnsStream(Message message) {
    if (message.attributes().isEmpty()) {
      return message.body();
    }
    String extend = JsonWriter.write(new LinkedHashMap<>(message.attributes()));
    return JsonWriter.write(object("body", message.body(), "attrs", object("Extend", extend)));
  }

  public static String oss(ObjectChange change) {
    return JsonWriter.write(
        object(
            "events",
            List.of(
                object(
                    "eventName",
                        change.created() ? "ObjectCreated:PutObject" : "ObjectRemoved:DeleteObject",
                    "eventSource", "acs:oss",
                    "eventTime", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                    "eventVersion", "1.0",
                    "oss",
                        object(
                            "bucket",
                            object(
                                "arn",
                                "acs:oss:" + REGION + ":" + ACCOUNT + ":" + change.bucket(),
                                "name",
                                change.bucket(),
                                "ownerIdentity",
                                ACCOUNT,
                                "virtualBucket",
                                ""),
                            "object",
                            object(
                                "deltaSize", change.size(),
                                "eTag", change.eTag(),
                                "key", change.key(),
                                "size", change.size()),
                            "ossSchemaVersion",
                            "1.0",
                            "ruleId",
                            "9adac8e253828f4f7c0466d941fa3db8"),
                    "region", REGION,
                    "requestParameters", object("sourceIPAddress", "203.0.113.7"),
                    "responseElements", object("requestId", "58F9FF2D3DF792092E12044C"),
                    "userIdentity", object("principalId", ACCOUNT)))));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
