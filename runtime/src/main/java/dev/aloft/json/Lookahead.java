package dev.aloft.json;

import dev.aloft.json.internal.JacksonStreams;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Looks ahead in the objects of one document, without moving the reader. Nothing is copied: the
 * document is in memory, and the reader reads the same bytes again later. Only loaded for objects
 * whose type is not named by their first property.
 *
 * <p>An object contains objects, which may need to be searched again: with many levels, the
 * document would be read that many times. After a few times its {@link Nesting} is recorded, and
 * nested values are skipped from then on.
 *
 * <p>Malformed JSON ends the search; the reader reports it when it gets there.
 */
final class Lookahead {
  /** How often a document is read by looking ahead before its nesting is recorded. */
  private static final int TIMES = 4;

  private final JacksonStreams streams;
  private final byte[] document;
  private final int start;
  private final int end;
  private long looked;
  private @Nullable Nesting nesting;

  /**
   * @param start where the document begins
   * @param end where it ends
   */
  Lookahead(JacksonStreams streams, byte[] document, int start, int end) {
    this.streams = streams;
    this.document = document;
    this.start = start;
    this.end = end;
  }

  /**
   * The scalar value of a property; null if it is absent or cannot be read.
   *
   * @param object where the object begins
   */
  @Nullable String value(int object, String property) {
    Nesting noted = nesting();
    if (noted != null) {
      return noted.value(object, property);
    }
    JsonParser parser = streams.lookahead(document, object, end);
    String value = value(parser, property);
    looked += parser.currentLocation().getByteOffset();
    return value;
  }

  private static @Nullable String value(JsonParser object, String property) {
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

  /**
   * The names of an object's properties.
   *
   * @param object where the object begins
   */
  String[] names(int object) {
    List<String> names = new ArrayList<>();
    Nesting noted = nesting();
    if (noted != null) {
      noted.addNames(object, names);
    } else {
      JsonParser parser = streams.lookahead(document, object, end);
      addNames(parser, names);
      looked += parser.currentLocation().getByteOffset();
    }
    return names.toArray(new String[0]);
  }

  private static void addNames(JsonParser object, List<String> names) {
    try {
      object.nextToken();
      for (String name = object.nextName(); name != null; name = object.nextName()) {
        names.add(name);
        object.nextToken();
        object.skipChildren();
      }
    } catch (RuntimeException e) {
      // The reader will report it.
    }
  }

  private @Nullable Nesting nesting() {
    if (nesting == null && looked > (long) TIMES * (end - start)) {
      nesting = new Nesting(streams, document, start, end);
    }
    return nesting;
  }

  /** How many bytes were read so far, some of them several times. */
  long work() {
    return looked + (nesting == null ? 0 : nesting.work());
  }
}
