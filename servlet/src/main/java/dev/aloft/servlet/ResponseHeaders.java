package dev.aloft.servlet;

import dev.aloft.http.HttpFields;
import dev.aloft.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The headers of a response. The two about its body are kept apart from the others. */
final class ResponseHeaders {
  static final String CONTENT_TYPE = "Content-Type";
  static final String CONTENT_LENGTH = "Content-Length";
  private static final HttpResponse<Void> EMPTY = HttpResponse.status(200);

  private HttpFields fields = EMPTY.headers();
  private ContentType contentType = new ContentType();
  private @Nullable String contentLength;

  ContentType contentType() {
    return contentType;
  }

  /** What the handler said; the length that is sent is that of the body. */
  void contentLength(long length) {
    contentLength = Long.toString(length);
  }

  /** All others, in order. */
  HttpFields fields() {
    return fields;
  }

  /**
   * Replaces the values of a header.
   *
   * @throws IllegalArgumentException if HTTP has no form for the name or the value
   */
  void set(String name, String value) {
    check(name, value);
    fields = fields.without(name).with(name, value);
  }

  /** Adds a value; otherwise the same. */
  void add(String name, String value) {
    check(name, value);
    fields = fields.with(name, value);
  }

  /** Refuses what an answer could not have. */
  static void check(String name, String value) {
    EMPTY.withHeader(name, value);
  }

  /** The first value; null if there is none. */
  @Nullable String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** All values, in a list of the caller's own. */
  List<String> all(String name) {
    if (name.equalsIgnoreCase(CONTENT_TYPE)) {
      return listOf(contentType.text());
    }
    return name.equalsIgnoreCase(CONTENT_LENGTH) ? listOf(contentLength) : fields.all(name);
  }

  private static List<String> listOf(@Nullable String value) {
    List<String> list = new ArrayList<>(1);
    if (value != null) {
      list.add(value);
    }
    return list;
  }

  /** Each name once. */
  List<String> names() {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<String> names = new ArrayList<>();
    for (String own : List.of(CONTENT_TYPE, CONTENT_LENGTH)) {
      if (first(own) != null) {
        names.add(own);
      }
    }
    for (int i = 0; i < fields.size(); i++) {
      if (seen.add(fields.name(i))) {
        names.add(fields.name(i));
      }
    }
    return names;
  }

  void clear() {
    fields = EMPTY.headers();
    contentType = new ContentType();
    contentLength = null;
  }
}
