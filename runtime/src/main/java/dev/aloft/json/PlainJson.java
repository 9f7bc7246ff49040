package dev.aloft.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON of any shape as plain Java: {@code LinkedHashMap}, {@code ArrayList},
 * {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code BigInteger}, {@code
 * Double}, null; the classes that jackson-databind 3 chooses for {@code Object}.
 *
 * <p>Recursion is bounded by the limits of the reader and the writer.
 */
public final class PlainJson {
  private PlainJson() {}

  /** Reads the current value, which is not null; duplicate names in an object are rejected. */
  public static Object readObject(JsonReader in) {
    if (in.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      String name;
      while ((name = in.nextName()) != null) {
        if (map.containsKey(name)) {
          throw in.duplicate(name);
        }
        map.put(name, in.isNull() ? null : readObject(in));
      }
      return map;
    }
    if (in.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      while (in.nextElement()) {
        list.add(in.isNull() ? null : readObject(in));
      }
      return list;
    }
    if (in.isString()) {
      return in.readString();
    }
    if (in.isInteger()) {
      return in.readInteger();
    }
    if (in.isNumber()) {
      return in.readDouble();
    }
    if (in.isNull()) {
      throw in.unexpected("a value");
    }
    return in.readBoolean();
  }

  /**
   * Reads a number as the smallest of {@code Integer}, {@code Long} and {@code BigInteger} that
   * fits, or as a {@code Double}; a blank string is null.
   */
  public static @Nullable Number readNumber(JsonReader in) {
    if (in.isInteger()) {
      return in.readInteger();
    }
    if (!in.isString()) {
      return in.readDouble();
    }
    return in.isNullNumber() ? null : Coercion.number(in);
  }

  /** Whether the value is an empty string, map, list or array. */
  public static boolean isEmpty(Object value) {
    return value instanceof String text
        ? text.isEmpty()
        : value instanceof Map<?, ?> map
            ? map.isEmpty()
            : value instanceof Object[] array
                ? array.length == 0
                : value instanceof Collection<?> elements && elements.isEmpty();
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if the value, or something in it, is not of a JSON type: only
   *     declared types have codecs
   */
  public static void write(JsonWriter out, Object value) {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Number number) {
      writeNumber(out, number);
    } else if (value instanceof Map<?, ?> map) {
      out.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.writeName(name(entry.getKey()));
        writeNullable(out, entry.getValue());
      }
      out.endObject();
    } else if (value instanceof Iterable<?> elements) {
      out.beginArray();
      for (Object element : elements) {
        writeNullable(out, element);
      }
      out.endArray();
    } else if (value instanceof Object[] array) {
      write(out, Arrays.asList(array));
    } else {
      throw unknown(value);
    }
  }

  static String name(@Nullable Object key) {
    if (key instanceof String name) {
      return name;
    }
    throw unknown(key);
  }

  private static void writeNullable(JsonWriter out, @Nullable Object value) {
    if (value == null) {
      out.writeNull();
    } else {
      write(out, value);
    }
  }

  private static void writeNumber(JsonWriter out, Number value) {
    if (value instanceof Double number) {
      out.writeDouble(number);
    } else if (value instanceof Float number) {
      out.writeFloat(number);
    } else if (value instanceof BigInteger number) {
      out.writeBigInteger(number);
    } else if (value instanceof BigDecimal number) {
      out.writeBigDecimal(number);
    } else if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      out.writeLong(value.longValue());
    } else {
      throw unknown(value);
    }
  }

  private static IllegalArgumentException unknown(@Nullable Object value) {
    return new IllegalArgumentException(
        "A value declared as Object holds "
            + (value == null ? "a null key" : "a " + value.getClass().getName())
            + ", which has no codec: declare its type.");
  }
}
