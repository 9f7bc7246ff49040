package dev.aloft.tooling.sample;

import dev.aloft.json.JsonWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a value of a type. Recursive types end with null, an empty list or an empty map, and so do
 * types that refer to each other in so many ways that a sample would not be readable any more.
 */
final class SampleWriter {
  private static final int MOST_LEVELS = 8;
  private static final int MOST_OBJECTS = 300;

  private final JsonWriter out;
  private final Deque<Class<?>> open = new ArrayDeque<>();
  private int objects;

  SampleWriter(JsonWriter out) {
    this.out = out;
  }

  /** Writes a value; {@code name} is that of its property, from which a text may be guessed. */
  void write(ShapeType type, String name) {
    Class<?> raw = type.raw();
    String scalar = Scalars.json(raw, name);
    if (scalar != null) {
      out.writeRaw(scalar);
    } else if (raw.isArray() || Collection.class.isAssignableFrom(raw)) {
      list(type.argument(0), name);
    } else if (Map.class.isAssignableFrom(raw)) {
      map(type);
    } else if (raw.getName().equals("java.util.Optional")) {
      write(type.argument(0), name);
    } else if (raw.isEnum()) {
      out.writeString(constant(raw));
    } else if (open.contains(raw) || open.size() >= MOST_LEVELS || objects >= MOST_OBJECTS) {
      out.writeNull();
    } else {
      objects++;
      open.push(raw);
      object(type);
      open.pop();
    }
  }

  private void list(ShapeType element, String name) {
    out.beginArray();
    if (objects < MOST_OBJECTS && !open.contains(element.raw())) {
      write(element, name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
    }
    out.endArray();
  }

  private void map(ShapeType type) {
    out.beginObject();
    if (objects < MOST_OBJECTS && !open.contains(type.argument(1).raw())) {
      Class<?> key = type.argument(0).raw();
      out.writeName(key.isEnum() ? constant(key) : "key");
      write(type.argument(1), "");
    }
    out.endObject();
  }

  /** The first constant; asking the enum for its constants would initialise it. */
  private static String constant(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (field.isEnumConstant()) {
        return Annotations.text(field, "JsonProperty", "value").orElse(field.getName());
      }
    }
    return "";
  }

  private void object(ShapeType type) {
    Class<?> raw = type.raw();
    if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
      polymorphic(type);
      return;
    }
    out.beginObject();
    properties(type);
    out.endObject();
  }

  /** The first subtype, with the property that names it. */
  private void polymorphic(ShapeType type) {
    Class<?> raw = type.raw();
    Optional<Object> listed = Annotations.value(raw, "JsonSubTypes", "value");
    Class<?> chosen = null;
    String id = "";
    if (listed.isPresent() && listed.get() instanceof Annotation[] types && types.length > 0) {
      chosen = (Class<?>) Annotations.value(types[0], "value").orElse(raw);
      id = String.valueOf(Annotations.value(types[0], "name").orElse(""));
    } else if (raw.isSealed()) {
      chosen = raw.getPermittedSubclasses()[0];
    }
    out.beginObject();
    if (chosen != null && chosen != raw) {
      String name =
          id.isEmpty()
              ? Annotations.text(chosen, "JsonTypeName", "value").orElse(chosen.getSimpleName())
              : id;
      if (Annotations.value(raw, "JsonTypeInfo", "use").isPresent()) {
        out.writeName(Annotations.text(raw, "JsonTypeInfo", "property").orElse("@type"));
        out.writeString(name);
      }
      properties(new ShapeType(chosen, type.arguments()));
    }
    out.endObject();
  }

  private void properties(ShapeType type) {
    Map<String, ShapeType> found = new LinkedHashMap<>();
    if (type.raw().isRecord()) {
      for (RecordComponent component : type.raw().getRecordComponents()) {
        if (!Annotations.has(component.getAccessor(), "JsonIgnore")) {
          found.put(
              named(component.getAccessor(), component.getName()),
              type.member(component.getGenericType()));
        }
      }
    } else {
      bean(type, found);
    }
    found.forEach(
        (name, member) -> {
          out.writeName(name);
          write(member, name);
        });
  }

  private static void bean(ShapeType type, Map<String, ShapeType> found) {
    for (Constructor<?> constructor : type.raw().getDeclaredConstructors()) {
      if (Annotations.has(constructor, "JsonCreator")) {
        for (Parameter parameter : constructor.getParameters()) {
          found.put(
              named(parameter, parameter.getName()), type.member(parameter.getParameterizedType()));
        }
      }
    }
    for (Class<?> at = type.raw(); at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        boolean visible =
            Modifier.isPublic(field.getModifiers())
                || Annotations.has(field, "JsonProperty")
                || setter(at, field.getName()).isPresent();
        if (visible
            && !Modifier.isStatic(field.getModifiers())
            && !Modifier.isTransient(field.getModifiers())
            && !Annotations.has(field, "JsonIgnore")) {
          String name = named(field, field.getName());
          Optional<Method> setter = setter(at, field.getName());
          found.putIfAbsent(
              setter.map(method -> named(method, name)).orElse(name),
              type.member(field.getGenericType()));
        }
      }
    }
  }

  private static Optional<Method> setter(Class<?> type, String field) {
    String wanted = "set" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(wanted) && method.getParameterCount() == 1) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  private static String named(AnnotatedElement element, String otherwise) {
    return Annotations.text(element, "JsonProperty", "value").orElse(otherwise);
  }
}
