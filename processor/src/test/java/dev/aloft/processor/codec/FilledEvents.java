package dev.aloft.processor.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/** Objects of AWS's classes with another value in every property. */
@SuppressWarnings("JavaUtilDate") // Events have such properties.
final class FilledEvents {
  private static final int DEEPEST = 7;

  private int count;

  /** One object; the same for each call on a new instance. */
  Object of(Class<?> type) throws ReflectiveOperationException {
    return object(type, 0);
  }

  private Object object(Class<?> type, int depth) throws ReflectiveOperationException {
    Object made = made(type, depth);
    Method[] methods = type.getMethods();
    Arrays.sort(methods, Comparator.comparing(Method::toString));
    for (Method method : methods) {
      if (method.getName().startsWith("set")
          && method.getParameterCount() == 1
          && !Modifier.isStatic(method.getModifiers())) {
        String name = type.getSimpleName() + "." + method.getName().substring(3);
        method.invoke(made, value(method.getGenericParameterTypes()[0], name, depth + 1));
      }
    }
    return made;
  }

  private Object made(Class<?> type, int depth) throws ReflectiveOperationException {
    boolean isInner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    if (isInner) {
      return type.getConstructor(type.getEnclosingClass())
          .newInstance(type.getEnclosingClass().getConstructor().newInstance());
    }
    Constructor<?> most = null;
    for (Constructor<?> each : type.getConstructors()) {
      boolean isEmpty = each.getParameterCount() == 0 && !type.getSimpleName().equals("S3Event");
      if (isEmpty) {
        return each.newInstance();
      }
      if (most == null || each.getParameterCount() > most.getParameterCount()) {
        most = each;
      }
    }
    Type[] parameters = most.getGenericParameterTypes();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = value(parameters[i], type.getSimpleName() + "." + i, depth + 1);
    }
    return most.newInstance(arguments);
  }

  private Object value(Type type, String name, int depth) throws ReflectiveOperationException {
    if (depth > DEEPEST) {
      return null;
    }
    if (type instanceof Class<?> plain) {
      return plain.isArray() ? array(plain, name, depth) : single(plain, name, depth);
    }
    if (type instanceof GenericArrayType) {
      throw new IllegalArgumentException(name);
    }
    ParameterizedType generic = (ParameterizedType) type;
    Type[] arguments = generic.getActualTypeArguments();
    if (generic.getRawType() == Map.class) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("key" + count++, value(arguments[1], name, depth + 1));
      map.put("key" + count++, value(arguments[1], name, depth + 1));
      return map;
    }
    Object first = value(arguments[0], name, depth + 1);
    return first == null ? List.of() : List.of(first, value(arguments[0], name, depth + 1));
  }

  private Object array(Class<?> type, String name, int depth) throws ReflectiveOperationException {
    if (type == byte[].class) {
      return text().getBytes(StandardCharsets.UTF_8);
    }
    Object array = Array.newInstance(type.getComponentType(), 2);
    Array.set(array, 0, value(type.getComponentType(), name, depth + 1));
    Array.set(array, 1, value(type.getComponentType(), name, depth + 1));
    return array;
  }

  private Object single(Class<?> type, String name, int depth) throws ReflectiveOperationException {
    if (type == String.class) {
      return switch (name) {
        case "S3EventNotificationRecord.3" -> "2026-11-05T10:20:30." + (100 + count++) + "+02:00";
        case "RequestContext.Time" -> "05/Nov/2026:10:20:" + (10 + count++ % 50) + " +0000";
        default -> text();
      };
    } else if (type == boolean.class || type == Boolean.class) {
      return true;
    } else if (type == int.class || type == Integer.class) {
      return ++count;
    } else if (type == long.class || type == Long.class) {
      return 5_000_000_000L + ++count;
    } else if (type == Date.class) {
      return new Date(1_700_000_000_000L + 1001L * ++count);
    } else if (type == DateTime.class) {
      return new DateTime(1_700_000_000_000L + 1001L * ++count, DateTimeZone.UTC);
    } else if (type == ByteBuffer.class) {
      return ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8));
    } else if (type == Object.class) {
      return Map.of("plain", List.of(text(), ++count, 1.5 + ++count, true));
    } else if (type.isEnum()) {
      return type.getEnumConstants()[type.getEnumConstants().length - 1];
    }
    return object(type, depth);
  }

  private String text() {
    return "text " + ++count;
  }
}
