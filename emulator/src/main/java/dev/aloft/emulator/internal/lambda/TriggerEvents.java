package dev.aloft.emulator.internal.lambda;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.Digest;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of EventBridge schedules, SQS, SNS and S3, as in the Lambda developer guide. */
public final class TriggerEvents {
  private static final String REGION = "us-east-1";
  private static final String ACCOUNT = "012345678912";
  private static final String SENDER = "AROAIWPX5BD2BHG722MW4:sender";

  private TriggerEvents() {}

  /** The event of a scheduled rule. */
  public static String schedule(String rule) {
    return JsonWriter.write(
        object(
            "version",
            "0",
            "id",
            RequestIds.random(),
            "detail-type",
            "Scheduled Event",
            "source",
            "aws.events",
            "account",
            ACCOUNT,
            "time",
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            "region",
            REGION,
            "resources",
            List.of("arn:aws:events:" + REGION + ":" + ACCOUNT + ":rule/" + rule),
            "detail",
            object()));
  }

  /** The event of a queue's messages. */
  public static String sqs(String queue, List<Message> messages) {
    String now = Long.toString(System.currentTimeMillis());
    List<Object> records = new ArrayList<>();
    messages.forEach(message -> records.add(sqsRecord(queue, message, now)));
    return JsonWriter.write(object("Records", records));
  }

  private static Map<String, @Nullable Object> sqsRecord(
      String queue, Message message, String now) {
    List<Object> none = List.of();
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    message
        .attributes()
        .forEach(
            (name, value) ->
                attributes.put(
                    name,
                    object(
                        "stringValue", value,
                        "stringListValues", none,
                        "binaryListValues", none,
                        "dataType", "String")));
    Map<String, @Nullable Object> system =
        object(
            "ApproximateReceiveCount", "1",
            "SentTimestamp", now,
            "SenderId", SENDER,
            "ApproximateFirstReceiveTimestamp", now);
    String receipt = "receipt-of-" + message.id();
    String arn = "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + queue;
    return object(
        "messageId", message.id(),
        "receiptHandle", receipt,
        "body", message.body(),
        "attributes", system,
        "messageAttributes", attributes,
        "md5OfBody", Digest.md5(message.body()),
        "eventSource", "aws:sqs",
        "eventSourceARN", arn,
        "awsRegion", REGION);
  }

  /** The event of a topic's message. */
  public static String sns(String topic, Message message) {
    String arn = "arn:aws:sns:" + REGION + ":" + ACCOUNT + ":" + topic;
    String subscription = arn + ":21be56ed-a058-49f5-8c98-aedd2564c486";
    Map<String, @Nullable Object> notification = notification(arn, message);
    return JsonWriter.write(
        object(
            "Records",
            List.of(
                object(
                    "EventVersion",
                    "1.0",
                    "EventSubscriptionArn",
                    subscription,
                    "EventSource",
                    "aws:sns",
                    "Sns",
                    notification))));
  }

  private static Map<String, @Nullable Object> notification(String arn, Message message) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    message
        .attributes()
        .forEach((name, value) -> attributes.put(name, object("Type", "String", "Value", value)));
    Map<String, @Nullable Object> notification = object("Type", "Notification");
    notification.put("MessageId", message.id());
    notification.put("TopicArn", arn);
    notification.put("Subject", null);
    notification.put("Message", message.body());
    notification.put("Timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    notification.put("SignatureVersion", "1");
    notification.put("Signature", "c2lnbmF0dXJl");
    notification.put("SigningCertURL", "https://sns.example/cert.pem");
    notification.put("UnsubscribeURL", "https://sns.example/unsubscribe");
    notification.put("MessageAttributes", attributes);
    return notification;
  }

  /** Keys are encoded as in a form, except for the slash; a removed object has no size or tag. */
  public static String s3(ObjectChange change) {
    String key = URLEncoder.encode(change.key(), StandardCharsets.UTF_8).replace("%2F", "/");
    Map<String, @Nullable Object> object = object("key", key);
    if (change.created()) {
      object.put("size", change.size());
      object.put("eTag", change.eTag());
    }
    object.put("sequencer", "0055AED6DCD90281E5");
    return JsonWriter.write(
        object(
            "Records",
            List.of(
                object(
                    "eventVersion", "2.1",
                    "eventSource", "aws:s3",
                    "awsRegion", REGION,
                    "eventTime", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                    "eventName", change.created() ? "ObjectCreated:Put" : "ObjectRemoved:Delete",
                    "userIdentity", object("principalId", "AWS:EXAMPLE"),
                    "requestParameters", object("sourceIPAddress", "203.0.113.7"),
                    "responseElements",
                        object(
                            "x-amz-request-id", "C3D13FE58DE4C810",
                            "x-amz-id-2", "FMyUVURIY8IgAtTv8xRjskZQpcIZ9KG4V5Wp6S7S"),
                    "s3",
                        object(
                            "s3SchemaVersion",
                            "1.0",
                            "configurationId",
                            "emulator",
                            "bucket",
                            object(
                                "name", change.bucket(),
                                "ownerIdentity", object("principalId", "EXAMPLE"),
                                "arn", "arn:aws:s3:::" + change.bucket()),
                            "object",
                            object)))));
  }
}
