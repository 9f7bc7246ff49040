package dev.aloft.provider.trigger;

import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.provider.Output;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of clouds' events leniently: a member may be missing, null, or of another scalar
 * type than documented, and new ones appear at any time. Only what an adapter cannot do without is
 * required, by the adapter itself.
 */
public final class EventJson {
  private EventJson() {}

  /** A string; a number or a boolean as text; null for everything else. */
  public static @Nullable String text(JsonReader in) {
    if (in.isString()) {
      return in.readString();
    }
    if (in.isNumber()) {
      return in.readBigDecimal().toPlainString();
    }
    if (in.isBoolean()) {
      return in.readBoolean() ? "true" : "false";
    }
    in.skip();
    return null;
  }

  /** The same, with the empty text for null. */
  public static String textOrEmpty(JsonReader in) {
    String text = text(in);
    return text == null ? "" : text;
  }

  /** An integer, also as a string; -1 for everything else. */
  public static long number(JsonReader in) {
    if (in.isInteger()) {
      return in.readLong();
    }
    String text = in.isString() ? in.readString() : "";
    if (text.isEmpty()) {
      in.skip();
      return -1;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Whether it is true, or the string {@code "true"}. */
  public static boolean flag(JsonReader in) {
    return "true".equals(text(in));
  }

  /** An ISO-8601 instant; null for everything else. */
  public static @Nullable Instant instant(JsonReader in) {
    String text = text(in);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A value as JSON text again, without white space. */
  public static String json(JsonReader in) {
    Output copy = new Output();
    copy(in, copy.begin());
    copy.end();
    return new String(copy.buffer(), 0, copy.length(), StandardCharsets.UTF_8);
  }

  private static void copy(JsonReader in, JsonWriter out) {
    if (in.isObject()) {
      in.beginObject();
      out.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        out.writeName(name);
        copy(in, out);
      }
      out.endObject();
    } else if (in.isArray()) {
      in.beginArray();
      out.beginArray();
      while (in.nextElement()) {
        copy(in, out);
      }
      out.endArray();
    } else if (in.isString()) {
      out.writeString(in.readString());
    } else if (in.isInteger()) {
      out.writeBigInteger(in.readBigInteger());
    } else if (in.isNumber()) {
      out.writeBigDecimal(in.readBigDecimal());
    } else if (in.isBoolean()) {
      out.writeBoolean(in.readBoolean());
    } else {
      in.skip();
      out.writeNull();
    }
  }
}
