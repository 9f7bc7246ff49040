package dev.aloft.wire;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** How much memory an object keeps: its own arrays and texts, and those of what it refers to. */
public final class Retained {
  private static final int HEADER = 16;

  private Retained() {}

  /** Bytes reachable through our classes and those of the JSON engine. */
  public static long bytes(Object root, Class<?>... without) throws IllegalAccessException {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> rest = new ArrayDeque<>();
    rest.add(root);
    long bytes = 0;
    while (!rest.isEmpty()) {
      Object object = rest.remove();
      Class<?> type = object.getClass();
      if (!seen.add(object) || contains(without, type)) {
        continue;
      }
      bytes += HEADER;
      if (object instanceof String text) {
        bytes += HEADER + 2L * text.length();
      } else if (type.isArray()) {
        int length = Array.getLength(object);
        bytes += (long) length * width(type.getComponentType());
        for (int i = 0; !type.getComponentType().isPrimitive() && i < length; i++) {
          add(rest, Array.get(object, i));
        }
      } else if (type.getName().startsWith("dev.aloft.")
          || type.getName().startsWith("tools.jackson.")) {
        bytes += fields(object, type, rest);
      }
    }
    return bytes;
  }

  private static boolean contains(Class<?>[] types, Class<?> type) {
    for (Class<?> each : types) {
      if (each.isAssignableFrom(type)) {
        return true;
      }
    }
    return false;
  }

  private static long fields(Object object, Class<?> type, Deque<Object> rest)
      throws IllegalAccessException {
    long bytes = 0;
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          bytes += 8;
          if (!field.getType().isPrimitive()) {
            field.setAccessible(true);
            add(rest, field.get(object));
          }
        }
      }
    }
    return bytes;
  }

  private static void add(Deque<Object> rest, Object value) {
    if (value != null) {
      rest.add(value);
    }
  }

  private static int width(Class<?> component) {
    if (component == byte.class || component == boolean.class) {
      return 1;
    }
    return component == char.class || component == short.class ? 2 : component == int.class ? 4 : 8;
  }

  /** What a field of an object holds. */
  static Object field(Object object, String name) throws ReflectiveOperationException {
    Field field = object.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(object);
  }
}
