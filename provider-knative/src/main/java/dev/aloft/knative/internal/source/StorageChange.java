package dev.aloft.knative.internal.source;

import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.knative.internal.event.ReceivedEvent;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.EventJson;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of an object in Cloud Storage: Eventarc's {@code google.cloud.storage.object.v1.*}
 * events, whose data is {@code StorageObjectData} of googleapis/google-cloudevents, or "Pub/Sub
 * notifications for Cloud Storage". Not thread-safe.
 */
public final class StorageChange {
  private static final String TYPE = "google.cloud.storage.object.v1.";
  private static final String SUBJECT = "objects/";

  private String bucket = "";
  private String key = "";
  private String eTag = "";
  private long size = -1;

  private StorageChange() {}

  /**
   * The change that an event reports.
   *
   * @throws JsonException if it is not one of Cloud Storage
   */
  public static ObjectEvent ofEvent(ReceivedEvent event, Input input) {
    StorageChange change = new StorageChange();
    if (event.type().equals(PubSubPush.EVENT)) {
      return change.notified(PubSubPush.read(event.data(), input), input);
    }
    if (!event.type().startsWith(TYPE)) {
      throw notStorage();
    }
    change.read(event.data(), input);
    String subject = event.orEmpty("subject");
    if (change.key.isEmpty() && subject.startsWith(SUBJECT)) {
      change.key = subject.substring(SUBJECT.length());
    }
    if (change.bucket.isEmpty()) {
      change.bucket = event.orEmpty("bucket");
    }
    return change.event(event.type().substring(TYPE.length()), event.time());
  }

  /**
   * The change that a push of Pub/Sub reports.
   *
   * @throws JsonException if it is not a notification of Cloud Storage
   */
  public static ObjectEvent ofRequest(Input input, Context context) {
    StorageChange change = new StorageChange();
    if (context.header(PubSubPush.UNWRAPPED) != null) {
      change.read(input.body(), input);
      change.name(context.header("bucketId"), context.header("objectId"));
      return change.event(context.header("eventType"), instant(context.header("eventTime")));
    }
    PubSubPush push = PubSubPush.find(input);
    if (push == null) {
      throw notStorage();
    }
    return change.notified(push, input);
  }

  private ObjectEvent notified(PubSubPush push, Input input) {
    Map<String, String> attributes = push.attributes();
    read(push.data(), input);
    name(attributes.get("bucketId"), attributes.get("objectId"));
    return event(attributes.get("eventType"), instant(attributes.get("eventTime")));
  }

  private static @Nullable Instant instant(@Nullable String time) {
    return time == null ? null : EventJson.instant(time);
  }

  /** The attributes name the object even where the notification has no payload. */
  private void name(@Nullable String itsBucket, @Nullable String itsKey) {
    bucket = itsBucket == null ? bucket : itsBucket;
    key = itsKey == null ? key : itsKey;
  }

  /** Reads the object's resource, if there is one. */
  private void read(ByteSlice resource, Input input) {
    if (resource.length() == 0) {
      return;
    }
    input.part(resource);
    JsonReader in = input.begin();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "bucket" -> bucket = EventJson.textOrEmpty(in);
        case "name" -> key = EventJson.textOrEmpty(in);
        case "size" -> size = EventJson.number(in);
        case "etag" -> eTag = EventJson.entityTag(in);
        default -> in.skip();
      }
    }
    input.end();
  }

  private ObjectEvent event(@Nullable String name, @Nullable Instant time) {
    if (name == null || bucket.isEmpty() || key.isEmpty()) {
      throw notStorage();
    }
    return new ObjectEvent(kind(name), bucket, key, size, eTag, "", time, name);
  }

  private static ObjectEvent.Kind kind(String name) {
    return switch (name) {
      case "finalized", "OBJECT_FINALIZE" -> ObjectEvent.Kind.CREATED;
      case "deleted", "OBJECT_DELETE" -> ObjectEvent.Kind.REMOVED;
      default -> ObjectEvent.Kind.OTHER;
    };
  }

  private static JsonException notStorage() {
    return new JsonException(
        "expected an event of Cloud Storage that names a bucket and an object", "", 0, 0, null);
  }
}
