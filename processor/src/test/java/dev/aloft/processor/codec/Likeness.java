package dev.aloft.processor.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where two objects do not hold the same, field by field, in containers of the same kind. */
final class Likeness {
  private Likeness() {}

  /** The first place where they differ, and how; empty if they do not. */
  static String difference(Object a, Object b) throws ReflectiveOperationException {
    if (a == null || b == null) {
      return a == b ? "" : ": " + a + ", not " + b;
    }
    if (a instanceof Set<?> set && b instanceof Set<?> other) {
      return set.size() == other.size() && contained(set, other) ? "" : ": " + a + ", not " + b;
    }
    if (a.getClass() != b.getClass()) {
      return ": " + a.getClass() + ", not " + b.getClass();
    }
    if (a instanceof Map<?, ?> map) {
      return ofEntries(map, (Map<?, ?>) b);
    }
    if (a instanceof Collection<?> elements && !(a instanceof JsonNode)) {
      return ofElements(elements.toArray(), ((Collection<?>) b).toArray());
    }
    if (a instanceof Optional<?> some) {
      return difference(some.orElse(null), ((Optional<?>) b).orElse(null));
    }
    if (a.getClass().isArray()) {
      return ofElements(a, b);
    }
    String name = a.getClass().getName();
    boolean own =
        (name.startsWith("random.") || name.startsWith("com.amazonaws.")) && !(a instanceof Enum);
    return own ? ofFields(a, b) : a.equals(b) ? "" : ": " + a + ", not " + b;
  }

  private static String ofEntries(Map<?, ?> a, Map<?, ?> b) throws ReflectiveOperationException {
    for (Map.Entry<?, ?> entry : a.entrySet()) {
      String difference = difference(entry.getValue(), b.get(entry.getKey()));
      if (!difference.isEmpty() || !b.containsKey(entry.getKey())) {
        return "{" + entry.getKey() + "}" + difference;
      }
    }
    return a.size() == b.size() ? "" : ": " + a + ", not " + b;
  }

  /** Databind's sets are hashed, a codec's keep the order of the document. */
  private static boolean contained(Set<?> a, Set<?> b) throws ReflectiveOperationException {
    for (Object element : a) {
      boolean found = false;
      for (Object other : b) {
        found |= difference(element, other).isEmpty();
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static String ofElements(Object a, Object b) throws ReflectiveOperationException {
    if (Array.getLength(a) != Array.getLength(b)) {
      return ": " + Array.getLength(a) + " elements, not " + Array.getLength(b);
    }
    for (int i = 0; i < Array.getLength(a); i++) {
      String difference = difference(Array.get(a, i), Array.get(b, i));
      if (!difference.isEmpty()) {
        return "[" + i + "]" + difference;
      }
    }
    return "";
  }

  private static String ofFields(Object a, Object b) throws ReflectiveOperationException {
    for (Class<?> at = a.getClass(); at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        field.setAccessible(true);
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          String difference = difference(field.get(a), field.get(b));
          if (!difference.isEmpty()) {
            return "." + field.getName() + difference;
          }
        }
      }
    }
    return "";
  }
}
