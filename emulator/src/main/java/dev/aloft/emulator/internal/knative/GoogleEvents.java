package dev.aloft.emulator.internal.knative;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requests of Google's services: Pub/Sub's push subscriptions, Eventarc, Cloud Scheduler and
 * Cloud Tasks, by Google's documents and the definitions in {@code googleapis/google-cloudevents}.
 */
public final class GoogleEvents {
  private static final String PROJECT = "projects/demo-shop/";
  private static final String JSON = "application/json; charset=utf-8";

  /** A token as Cloud Run hands it on once it has checked it. */
  private static final String TOKEN =
      "Bearer eyJhbGciOiJSUzI1NiJ9.eyJlbWFpbCI6InB1c2hAZXhhbXBsZS5jb20ifQ"
          + ".SIGNATURE_REMOVED_BY_GOOGLE";

  private GoogleEvents() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A push with Pub/Sub's envelope.
   *
   * @param attempt which delivery this is, from 1 on, as a dead-letter policy has it counted
   */
  public static Event push(String queue, Message message, int attempt) {
    return asPubSub(
        Event.of(envelope(queue, message, attempt)).header("Content-Type", "application/json"));
  }

  private static String envelope(String queue, Message message, int attempt) {
    String now = KnativeEvents.now();
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    if (!message.body().isEmpty()) {
      inner.put("data", Base64.getEncoder().encodeToString(bytes(message.body())));
    }
    if (!message.attributes().isEmpty()) {
      inner.put("attributes", new LinkedHashMap<>(message.attributes()));
    }
    inner.put("messageId", message.id());
    inner.put("message_id", message.id());
    inner.put("publishTime", now);
    inner.put("publish_time", now);
    return JsonWriter.write(
        object("message", inner, "subscription", subscription(queue), "deliveryAttempt", attempt));
  }

  private static String subscription(String queue) {
    return PROJECT + "subscriptions/" + queue + "-sub";
  }

  /** A push without the envelope: the body is the message, and each attribute a header. */
  public static Event unwrapped(String queue, Message message) {
    Event request = Event.of(message.body()).withoutHeader("Content-Type");
    for (Map.Entry<String, String> attribute : message.attributes().entrySet()) {
      request = request.header(attribute.getKey(), attribute.getValue());
    }
    return asPubSub(
        request
            .header("x-goog-pubsub-subscription-name", subscription(queue))
            .header("x-goog-pubsub-message-id", message.id())
            .header("x-goog-pubsub-publish-time", KnativeEvents.now()));
  }

  /** A message that Eventarc brings: its data is what a push with an envelope has as its body. */
  public static CloudEvent published(String topic, Message message, int attempt) {
    return CloudEvent.of(
            message.id(),
            "//pubsub.googleapis.com/" + PROJECT + "topics/" + topic,
            "google.cloud.pubsub.topic.v1.messagePublished")
        .with("time", KnativeEvents.now())
        .data(JSON, envelope("eventarc-europe-west1-" + topic, message, attempt));
  }

  /** A change of an object; numbers are texts, as 64 bits are in JSON by protocol buffers. */
  public static CloudEvent changed(ObjectChange change) {
    String now = KnativeEvents.now();
    String generation = Long.toString(Instant.now().toEpochMilli() * 1_000);
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("kind", "storage#object");
    object.put("id", change.bucket() + "/" + change.key() + "/" + generation);
    object.put("name", change.key());
    object.put("bucket", change.bucket());
    object.put("generation", generation);
    object.put("metageneration", "1");
    object.put("contentType", "application/octet-stream");
    object.put("size", Long.toString(change.size()));
    object.put("timeCreated", now);
    object.put("updated", now);
    if (!change.created()) {
      object.put("timeDeleted", now);
    }
    object.put("storageClass", "STANDARD");
    object.put("etag", change.eTag());
    return CloudEvent.of(
            generation,
            "//storage.googleapis.com/projects/_/buckets/" + change.bucket(),
            "google.cloud.storage.object.v1." + (change.created() ? "finalized" : "deleted"))
        .with("subject", "objects/" + change.key())
        .with("time", now)
        .with("bucket", change.bucket())
        .data(JSON, JsonWriter.write(object));
  }

  /** What Pub/Sub adds to the requests it pushes, among them Eventarc's. */
  public static Event asPubSub(Event request) {
    return request
        .header(
            "User-Agent", "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google)")
        .header("From", "noreply@google.com")
        .header("Authorization", TOKEN);
  }

  /** A run of a job; its time has an offset. */
  public static Event scheduler(String job, String payload) {
    return Event.of(payload)
        .header("User-Agent", "Google-Cloud-Scheduler")
        .header("X-CloudScheduler", "true")
        .header("X-CloudScheduler-JobName", job)
        .header("X-CloudScheduler-ScheduleTime", KnativeEvents.now().replace("Z", "+00:00"));
  }

  /** A task of a queue; each attribute is a header of the user's. */
  public static Event task(String queue, Message message, int attempt) {
    Event request = Event.of(message.body());
    for (Map.Entry<String, String> attribute : message.attributes().entrySet()) {
      request = request.header(attribute.getKey(), attribute.getValue());
    }
    long now = Instant.now().toEpochMilli();
    request =
        request
            .header("User-Agent", "Google-Cloud-Tasks")
            .header("X-CloudTasks-QueueName", queue)
            .header("X-CloudTasks-TaskName", message.id())
            .header("X-CloudTasks-TaskRetryCount", Integer.toString(attempt - 1))
            .header("X-CloudTasks-TaskExecutionCount", Integer.toString(attempt - 1))
            .header(
                "X-CloudTasks-TaskETA",
                String.format(Locale.ROOT, "%d.%03d04", now / 1_000, now % 1_000));
    return attempt == 1
        ? request
        : request
            .header("X-CloudTasks-TaskPreviousResponse", "500")
            .header("X-CloudTasks-TaskRetryReason", "HTTP status code 500");
  }
}
