package dev.aloft.aws.authorizer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The context of an answer. */
final class ContextMap {
  private ContextMap() {}

  /** A copy with one more entry, which replaces one of the same name. */
  static Map<String, Object> with(Map<String, Object> context, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(context);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return Collections.unmodifiableMap(more);
  }
}
