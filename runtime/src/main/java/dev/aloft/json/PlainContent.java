package dev.aloft.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON of any shape, as {@link PlainJson} does, without some values of the maps in it: for
 * properties whose content is included conditionally. The elements of lists are all written.
 */
public final class PlainContent {
  private PlainContent() {}

  /**
   * Whether it is the empty string or list, or a map without a value that is written.
   *
   * @param empties whether empty values are left out, too, not only null
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
   * @param empties whether empty values are left out, too, not only null
   * @throws IllegalArgumentException if it, or something in it, is none of JSON's kinds
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
    } else {
      PlainJson.write(out, value);
    }
  }

  private static boolean isIncluded(@Nullable Object content, boolean empties) {
    return content != null && !(empties && isEmpty(content, true));
  }
}
