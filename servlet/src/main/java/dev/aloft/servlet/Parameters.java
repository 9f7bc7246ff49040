package dev.aloft.servlet;

import dev.aloft.http.HttpFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request: those of the query, then those of a form. Immutable. */
final class Parameters {
  /** Far more than pages send; each takes memory that is many times its length. */
  private static final int MOST = 10_000;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  /**
   * @param form what reads the request's form; null if it has none
   * @throws IllegalStateException if there are more than 10,000
   */
  Parameters(HttpFields query, @Nullable FormReader form) {
    for (int i = 0; i < query.size(); i++) {
      add(query.name(i), query.value(i));
    }
    if (form != null) {
      form.addTo(this);
    }
  }

  void add(String name, String value) {
    if (count == MOST) {
      throw new IllegalStateException(
          "The request has more than "
              + MOST
              + " parameters. Read its body by getInputStream() if so many are right.");
    }
    count++;
    List<String> of = values.get(name);
    if (of == null) {
      of = new ArrayList<>(1);
      values.put(name, of);
    }
    of.add(value);
  }

  /** The first value; null if there is none. */
  @Nullable String first(String name) {
    List<String> found = values.get(name);
    return found == null ? null : found.get(0);
  }

  /** All values of a name, in an array of the caller's own; null if there is none. */
  String @Nullable [] all(String name) {
    List<String> found = values.get(name);
    return found == null ? null : found.toArray(new String[0]);
  }

  Enumeration<String> names() {
    return Collections.enumeration(values.keySet());
  }

  /** All of them, immutable but for the arrays, which are the caller's own. */
  Map<String, String[]> map() {
    Map<String, String[]> map = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> each : values.entrySet()) {
      map.put(each.getKey(), each.getValue().toArray(new String[0]));
    }
    return Collections.unmodifiableMap(map);
  }
}
