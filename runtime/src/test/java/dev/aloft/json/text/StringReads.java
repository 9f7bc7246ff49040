package dev.aloft.json.text;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import java.util.Arrays;

/** Reads the same content in every way in which a document's strings and names are read. */
final class StringReads {
  /** A way to read a string. */
  enum Way {
    /** As text. */
    TEXT("[\"", "\"]"),
    /** As UTF-8. */
    UTF8("[\"", "\"]"),
    /** Not at all. */
    SKIPPED("[\"", "\"]"),
    /** As a property's name. */
    NAME("{\"", "\":1}"),
    /** As the name of a property that is not read. */
    SKIPPED_NAME("{\"", "\":1}");

    final String before;
    final String after;

    Way(String before, String after) {
      this.before = before;
      this.after = after;
    }

    /** Half of a surrogate pair is refused in a name. */
    boolean isName() {
      return this == NAME || this == SKIPPED_NAME;
    }

    /** What is skipped has no text. */
    boolean isSkipped() {
      return this == SKIPPED || this == SKIPPED_NAME;
    }
  }

  private final JsonReader reader = new JsonReader();
  private final Utf8Buffer buffer = new Utf8Buffer();

  /** A document with this content between the quotation marks, for {@link #read}. */
  static byte[] document(Way way, byte[] content) {
    byte[] before = Documents.utf8(way.before);
    byte[] after = Documents.utf8(way.after);
    byte[] document = Arrays.copyOf(before, before.length + content.length + after.length);
    System.arraycopy(content, 0, document, before.length, content.length);
    System.arraycopy(after, 0, document, before.length + content.length, after.length);
    return document;
  }

  /**
   * The text of the string or name; an empty one if it is skipped.
   *
   * @throws JsonException if the document is refused
   */
  String read(Way way, byte[] document, int length) {
    reader.begin(document, 0, length);
    String text = "";
    switch (way) {
      case TEXT, UTF8 -> {
        reader.beginArray();
        reader.nextElement();
        buffer.reset();
        text = way == Way.TEXT ? reader.readString() : reader.readUtf8(buffer).text();
        reader.nextElement();
      }
      case NAME -> {
        reader.beginObject();
        text = String.valueOf(reader.nextName());
        reader.readInt();
        reader.nextName();
      }
      default -> reader.skip();
    }
    reader.end();
    return text;
  }

  String read(Way way, byte[] document) {
    return read(way, document, document.length);
  }
}
