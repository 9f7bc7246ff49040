package dev.aloft.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Looks at the rest of an object through a parser of its own, so that the reader's stays where it
 * is. Nothing is copied: the document is in memory, and what was looked at is read again. Only
 * loaded for objects whose type is not named by their first property.
 *
 * <p>What is malformed ends the look; the reader meets it in its own time and reports it there.
 */
final class Lookahead {
  private Lookahead() {}

  /** The scalar value of a property; null if the object has none, or none that can be read. */
  static @Nullable String value(JsonParser object, String property) {
    try {
      object.nextToken();
      for (String name = object.nextName(); name != null; name = object.nextName()) {
        object.nextToken();
        String text = name.equals(property) ? JsonReader.text(object) : null;
        if (text != null) {
          return text;
        }
        object.skipChildren();
      }
      return null;
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** The names of an object's properties. */
  static String[] names(JsonParser object) {
    List<String> names = new ArrayList<>();
    try {
      object.nextToken();
      for (String name = object.nextName(); name != null; name = object.nextName()) {
        names.add(name);
        object.nextToken();
        object.skipChildren();
      }
    } catch (RuntimeException e) {
      return names.toArray(new String[0]);
    }
    return names.toArray(new String[0]);
  }
}
