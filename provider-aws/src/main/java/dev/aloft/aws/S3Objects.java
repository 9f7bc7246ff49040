package dev.aloft.aws;

import dev.aloft.aws.internal.Records;
import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.ObjectAdapter;
import dev.aloft.provider.trigger.PercentCoding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Event notifications of S3. The {@code s3:TestEvent} that S3 sends when notifications are set up
 * is not a change. Objects that a lifecycle rule expired count as removed. Thread-safe.
 */
public final class S3Objects extends ObjectAdapter {
  private static final String SOURCE = "aws:s3";

  /**
   * @param handler the function
   */
  public S3Objects(ObjectHandler handler) {
    super(handler);
  }

  @Override
  protected List<ObjectEvent> read(Input event, Context context) {
    JsonReader in = event.begin();
    in.beginObject();
    List<ObjectEvent> changes = null;
    boolean test = false;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        in.beginArray();
        changes = new ArrayList<>();
        while (in.nextElement()) {
          changes.add(new Change(in).get());
        }
      } else if (name.equals("Event")) {
        test = "s3:TestEvent".equals(EventJson.text(in));
      } else {
        in.skip();
      }
    }
    event.end();
    if (changes == null) {
      if (!test) {
        throw Records.none(SOURCE);
      }
      return List.of();
    }
    return changes;
  }

  /** One record. */
  private static final class Change {
    private final String bucket;
    private final String key;
    private @Nullable String bucketName;
    private @Nullable String encodedKey;
    private @Nullable String decodedKey;
    private String event = "";
    private String region = "";
    private String eTag = "";
    private long size = -1;
    private @Nullable Instant time;

    Change(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "eventSource" -> Records.checkSource(in, SOURCE);
          case "eventName" -> event = EventJson.textOrEmpty(in);
          case "eventTime" -> time = EventJson.instant(in);
          case "awsRegion" -> region = EventJson.textOrEmpty(in);
          case "s3" -> entity(in);
          default -> in.skip();
        }
      }
      String decoded = decodedKey;
      if (decoded == null && encodedKey != null) {
        decoded = PercentCoding.decodeForm(encodedKey);
      }
      if (bucketName == null || decoded == null) {
        throw in.missing("s3/bucket/name", "s3/object/key");
      }
      bucket = bucketName;
      key = decoded;
    }

    private void entity(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "bucket" -> bucket(in);
          case "object" -> object(in);
          default -> in.skip();
        }
      }
    }

    private void bucket(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals("name")) {
          bucketName = EventJson.text(in);
        } else {
          in.skip();
        }
      }
    }

    private void object(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "key" -> encodedKey = EventJson.text(in);
          case "urlDecodedKey" -> decodedKey = EventJson.text(in);
          case "size" -> size = EventJson.number(in);
          case "eTag" -> eTag = EventJson.entityTag(in);
          default -> in.skip();
        }
      }
    }

    ObjectEvent get() {
      return new ObjectEvent(kind(), bucket, key, size, eTag, region, time, event);
    }

    private ObjectEvent.Kind kind() {
      if (event.startsWith("ObjectCreated:")) {
        return ObjectEvent.Kind.CREATED;
      }
      return event.startsWith("ObjectRemoved:") || event.startsWith("LifecycleExpiration:")
          ? ObjectEvent.Kind.REMOVED
          : ObjectEvent.Kind.OTHER;
    }
  }
}
