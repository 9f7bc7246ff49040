package dev.aloft.tencent.internal;

import dev.aloft.event.ObjectEvent;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.trigger.EventJson;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One record of a COS trigger's event, in whatever order its members come. Not thread-safe. */
public final class CosRecord {
  private String name = "";
  private String key = "";
  private String bucket = "";
  private String appId = "";
  private String region = "";
  private long size = -1;
  private @Nullable Instant time;

  private CosRecord() {}

  /**
   * Reads the record at the reader's position.
   *
   * @throws dev.aloft.json.JsonException if it is not one
   */
  public static ObjectEvent read(JsonReader in) {
    CosRecord record = new CosRecord();
    boolean object = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "cos" -> {
          record.readCos(in);
          object = true;
        }
        case "event" -> record.readEvent(in);
        default -> in.skip();
      }
    }
    if (!object) {
      throw in.missing("cos");
    }
    return record.event();
  }

  private void readCos(JsonReader in) {
    boolean found = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "cosObject" -> {
          readObject(in);
          found = true;
        }
        case "cosBucket" -> readBucket(in);
        default -> in.skip();
      }
    }
    if (!found) {
      throw in.missing("cosObject");
    }
  }

  private void readObject(JsonReader in) {
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "key" -> key = EventJson.textOrEmpty(in);
        case "size" -> size = EventJson.number(in);
        default -> in.skip();
      }
    }
    if (key.isEmpty()) {
      throw in.missing("key");
    }
  }

  private void readBucket(JsonReader in) {
    boolean full = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "name" -> bucket = EventJson.textOrEmpty(in);
        case "appid" -> appId = EventJson.textOrEmpty(in);
        case "cosRegion" -> {
          region = EventJson.textOrEmpty(in);
          full = !region.isEmpty();
        }
        case "region" -> {
          String abbreviated = EventJson.textOrEmpty(in);
          region = full ? region : abbreviated;
        }
        default -> in.skip();
      }
    }
  }

  private void readEvent(JsonReader in) {
    in.beginObject();
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      switch (member) {
        case "eventName" -> name = withoutBlanks(EventJson.textOrEmpty(in));
        case "eventTime" -> time = time(EventJson.textOrEmpty(in));
        default -> in.skip();
      }
    }
  }

  /** Some names have a blank after a colon. */
  private static String withoutBlanks(String text) {
    return text.replace(" ", "");
  }

  /** Seconds since 1970, or a text as in older documents; null for everything else. */
  private static @Nullable Instant time(String text) {
    try {
      return text.indexOf('T') >= 0
          ? Instant.parse(text)
          : Instant.ofEpochSecond(Long.parseLong(text));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private ObjectEvent event() {
    ObjectEvent.Kind kind = ObjectEvent.Kind.OTHER;
    if (name.contains("ObjectCreated")) {
      kind = ObjectEvent.Kind.CREATED;
    } else if (name.contains("ObjectRemove")) {
      kind = ObjectEvent.Kind.REMOVED;
    }
    return new ObjectEvent(kind, bucket, bareKey(), size, "", region, time, name);
  }

  /** The key without {@code /appid/bucket/}, which COS prepends. */
  private String bareKey() {
    int owner = key.indexOf('/', 1);
    int holder = owner < 0 ? -1 : key.indexOf('/', owner + 1);
    if (holder < 0 || key.charAt(0) != '/') {
      return key;
    }
    String keyOwner = key.substring(1, owner);
    String keyBucket = key.substring(owner + 1, holder);
    boolean prefixed =
        (appId.isEmpty() || appId.equals(keyOwner))
            && (bucket.isEmpty()
                || bucket.equals(keyBucket)
                || bucket.equals(keyBucket + "-" + keyOwner));
    return prefixed ? key.substring(holder + 1) : key;
  }
}
