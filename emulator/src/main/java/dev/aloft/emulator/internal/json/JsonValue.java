package dev.aloft.emulator.internal.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parsed value that remembers how it was written.
 *
 * @param raw the part of the source it was read from
 * @param text the decoded text of a string; the literal of others, except objects and arrays
 */
public record JsonValue(
    Kind kind, String raw, String text, Map<String, JsonValue> members, List<JsonValue> items) {

  /** The sorts of values. */
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** Reads one value; nothing may follow it. */
  public static JsonValue parse(String source) throws JsonException {
    return new JsonParser(source).whole();
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  /** The member of this name; null if it is absent, or if this is not an object. */
  public @Nullable JsonValue member(String name) {
    return members.get(name);
  }

  /** A number written without fraction and exponent that an int holds; null for all else. */
  public @Nullable Integer integer() {
    if (kind != Kind.NUMBER || text.length() > 11) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c != '-' || i > 0)) {
        return null;
      }
    }
    long value = Long.parseLong(text);
    return value == (int) value ? (int) value : null;
  }

  /** Whether it is the literal {@code true}. */
  public boolean isTrue() {
    return kind == Kind.BOOLEAN && text.equals("true");
  }
}
