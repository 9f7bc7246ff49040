package dev.aloft.aliyun.internal;

import dev.aloft.event.ObjectEvent;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.trigger.EventJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads OSS events: "OSS triggers: event format" in Function Compute's documentation. EventBridge
 * puts the same record into a CloudEvent's {@code data}, and several of those into an array. For
 * one event; not thread-safe.
 */
public final class OssRecords {
  private final List<ObjectEvent> changes = new ArrayList<>();
  private String eventName = "";
  private String region = "";
  private @Nullable Instant time;
  private @Nullable String bucket;
  private @Nullable String key;
  private String eTag = "";
  private long size = -1;

  /** For one event. */
  public OssRecords() {}

  /** Reads the event at the reader's position. */
  public List<ObjectEvent> read(JsonReader in) {
    if (in.isArray()) {
      while (in.nextElement()) {
        envelope(in);
      }
    } else {
      envelope(in);
    }
    return changes;
  }

  private void envelope(JsonReader in) {
    boolean records = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("events")) {
        records = true;
        in.beginArray();
        while (in.nextElement()) {
          record(in);
        }
      } else if (name.equals("data")) {
        records = true;
        record(in);
      } else {
        in.skip();
      }
    }
    if (!records) {
      throw in.missing("events");
    }
  }

  private void record(JsonReader in) {
    eventName = "";
    region = "";
    time = null;
    bucket = null;
    key = null;
    eTag = "";
    size = -1;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "eventName" -> eventName = EventJson.textOrEmpty(in);
        case "eventTime" -> time = EventJson.instant(in);
        case "region" -> region = EventJson.textOrEmpty(in);
        case "oss" -> oss(in);
        default -> in.skip();
      }
    }
    String itsBucket = bucket;
    String itsKey = key;
    if (itsBucket == null || itsKey == null) {
      throw in.refused(
          "the record has no oss.bucket.name or no oss.object.key, so it is not an event of OSS",
          null);
    }
    changes.add(
        new ObjectEvent(kind(eventName), itsBucket, itsKey, size, eTag, region, time, eventName));
  }

  private void oss(JsonReader in) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      if (name.equals("bucket")) {
        bucket(in);
      } else if (name.equals("object")) {
        object(in);
      } else {
        in.skip();
      }
    }
  }

  private void bucket(JsonReader in) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      if (name.equals("name")) {
        bucket = EventJson.text(in);
      } else {
        in.skip();
      }
    }
  }

  private void object(JsonReader in) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "key" -> key = EventJson.text(in);
        case "size" -> size = EventJson.number(in);
        case "eTag" -> eTag = EventJson.entityTag(in);
        default -> in.skip();
      }
    }
  }

  private static ObjectEvent.Kind kind(String name) {
    if (name.startsWith("ObjectCreated")) {
      return ObjectEvent.Kind.CREATED;
    }
    return name.startsWith("ObjectRemoved") ? ObjectEvent.Kind.REMOVED : ObjectEvent.Kind.OTHER;
  }
}
