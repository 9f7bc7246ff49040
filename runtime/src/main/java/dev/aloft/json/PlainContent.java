package dev.aloft.json;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON of any shape, like {@link PlainJson}, but omits some values of maps: for properties
 * whose content is included conditionally. All elements of lists and arrays are written.
 */
public final class PlainContent {
  private PlainContent() {}

  /**
   * Whether the value is an empty string, list or array, or a map without a value to write.
   *
   * @param empties whether empty values are omitted, too, not only null
   */
  public static boolean isEmpty(Object value, boolean empties) {
    if (!(value instanceof Map<?, ?> map)) {
      return PlainJson.isEmpty(value);
    }
    for (Object content : map.values()) {
      if (isIncluded(content, empties)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a value.
   *
   * @param empties whether empty values are omitted, too, not only null
   * @throws IllegalArgumentException if the value, or something in it, is not of a JSON type
   */
  public static void write(JsonWriter out, Object value, boolean empties) {
    if (value instanceof Map<?, ?> map) {
      out.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Object content = entry.getValue();
        if (content != null && isIncluded(content, empties)) {
          out.writeName(PlainJson.name(entry.getKey()));
          write(out, content, empties);
        }
      }
      out.endObject();
    } else if (value instanceof Iterable<?> elements) {
      out.beginArray();
      for (Object element : elements) {
        if (element == null) {
          out.writeNull();
        } else {
          write(out, element, empties);
        }
      }
      out.endArray();
    } else if (value instanceof Object[] array) {
      write(out, Arrays.asList(array), empties);
    } else {
      PlainJson.write(out, value);
    }
  }

  private static boolean isIncluded(@Nullable Object content, boolean empties) {
    return content != null && !(empties && isEmpty(content, true));
  }
}
