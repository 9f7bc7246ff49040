package dev.aloft.knative.internal.event;

import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import dev.aloft.provider.JsonText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Structured and batched mode: events as JSON (JSON event format 1.0.2). Members may come in any
 * order, so what the data means is decided at an event's end. Data stays where it is in the
 * document unless it is encoded. Not thread-safe.
 */
final class StructuredEvents {
  /** Data is one string if it is text or base64, so a string may be as long as a body. */
  private static final JsonLimits LIMITS =
      new JsonLimits(500, 64 << 20, 1000, 10_000, 50_000, 64 << 20, 1000);

  /** A small event takes ten times its size in memory. */
  private static final int MOST_EVENTS = 10_000;

  private final JsonReader in = new JsonReader(LIMITS);
  private final Utf8Buffer unescaped = new Utf8Buffer();
  private ByteSlice document = ByteSlice.EMPTY;

  ReceivedEvent one(ByteSlice body) {
    begin(body);
    ReceivedEvent event = event();
    in.end();
    return event;
  }

  List<ReceivedEvent> batch(ByteSlice body) {
    begin(body);
    List<ReceivedEvent> events = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      if (events.size() == MOST_EVENTS) {
        throw EventRefusedException.malformed(
            "The batch has more than " + MOST_EVENTS + " events.");
      }
      events.add(event());
    }
    in.end();
    return events;
  }

  private void begin(ByteSlice body) {
    unescaped.reset();
    document = body;
    in.begin(body.bytes(), body.offset(), body.length());
  }

  void clear() {
    in.clear();
    unescaped.reset();
    document = ByteSlice.EMPTY;
  }

  private ReceivedEvent event() {
    AttributeList attributes = new AttributeList();
    ByteSlice data = null;
    ByteSlice base64 = null;
    boolean text = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("data")) {
        checkFirst(data, name);
        text = in.isString();
        data = data();
      } else if (name.equals("data_base64")) {
        checkFirst(base64, name);
        base64 = in.isNull() ? null : base64();
      } else {
        attributes.add(name, attribute());
      }
    }
    if (base64 != null) {
      checkFirst(data, "data_base64 beside data");
      return attributes.event(base64);
    }
    return data == null ? attributes.event(ByteSlice.EMPTY) : event(attributes, data, text);
  }

  private static void checkFirst(@Nullable ByteSlice before, String name) {
    if (before != null) {
      throw EventRefusedException.malformed("The event has more than one " + name + ".");
    }
  }

  /** A string or, as text, an integer or a boolean; null for {@code null}, which means absent. */
  private @Nullable String attribute() {
    if (in.isString()) {
      return in.readString();
    }
    if (in.isInteger()) {
      return String.valueOf(in.readInt());
    }
    if (in.isBoolean()) {
      return String.valueOf(in.readBoolean());
    }
    if (in.isNull()) {
      return null;
    }
    throw in.refused("expected a string, a 32-bit integer or a boolean as an attribute", null);
  }

  /** The content of a string; the JSON of anything else. */
  private ByteSlice data() {
    if (in.isString()) {
      return in.readUtf8(unescaped);
    }
    if (in.isObject() || in.isArray()) {
      return in.readRaw();
    }
    return ByteSlice.of(in.isNull() ? "null" : in.readText());
  }

  private ByteSlice base64() {
    if (!in.isString()) {
      throw in.refused("expected a string of base64", null);
    }
    ByteSlice encoded = in.readUtf8(unescaped);
    try {
      ByteBuffer bytes =
          Base64.getDecoder()
              .decode(ByteBuffer.wrap(encoded.bytes(), encoded.offset(), encoded.length()));
      return new ByteSlice(bytes.array(), bytes.arrayOffset(), bytes.remaining(), false);
    } catch (IllegalArgumentException e) {
      throw in.refused("expected base64", e);
    }
  }

  /** Data without a type is JSON; data of any other type than JSON is a string that holds it. */
  private ReceivedEvent event(AttributeList attributes, ByteSlice data, boolean text) {
    String type = attributes.value("datacontenttype");
    if (type == null || MediaType.of(type).isJson()) {
      return (type == null ? attributes.ofJson() : attributes).event(text ? inQuotes(data) : data);
    }
    if (text) {
      return attributes.event(data);
    }
    if (isNull(data)) {
      return attributes.event(ByteSlice.EMPTY);
    }
    throw EventRefusedException.malformed(
        "The data is not a string, and its type in datacontenttype is not JSON.");
  }

  private static boolean isNull(ByteSlice data) {
    return data.length() == 4 && data.bytes()[data.offset()] == 'n';
  }

  /** The JSON string with this content: that of the document if it has no escapes. */
  @SuppressWarnings("ReferenceEquality") // Whether it is a part of the document.
  private ByteSlice inQuotes(ByteSlice content) {
    if (content.bytes() == document.bytes()) {
      return new ByteSlice(content.bytes(), content.offset() - 1, content.length() + 2, true);
    }
    StringBuilder json = new StringBuilder(content.length() + 2);
    JsonText.appendString(json, content.text());
    return ByteSlice.of(json.toString());
  }
}
