package dev.aloft.tooling.sample;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A type with its arguments, whether it was read from a name or by reflection.
 *
 * @param raw its class
 * @param arguments of an array its component type alone
 */
record ShapeType(Class<?> raw, List<ShapeType> arguments) {
  static final ShapeType OBJECT = new ShapeType(Object.class, List.of());

  /** The argument at this place; {@code Object} if there is none. */
  ShapeType argument(int index) {
    return index < arguments.size() ? arguments.get(index) : OBJECT;
  }

  /** What a member's type is in this type. */
  ShapeType member(Type type) {
    return of(type, this);
  }

  private static ShapeType of(Type type, ShapeType owner) {
    if (type instanceof Class<?> raw) {
      return raw.isArray()
          ? new ShapeType(raw, List.of(of(raw.getComponentType(), owner)))
          : new ShapeType(raw, List.of());
    } else if (type instanceof ParameterizedType parameterized) {
      List<ShapeType> arguments = new ArrayList<>();
      for (Type each : parameterized.getActualTypeArguments()) {
        arguments.add(of(each, owner));
      }
      return new ShapeType((Class<?>) parameterized.getRawType(), arguments);
    } else if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0], owner);
    } else if (type instanceof GenericArrayType array) {
      return new ShapeType(Object[].class, List.of(of(array.getGenericComponentType(), owner)));
    } else if (type instanceof TypeVariable<?> variable) {
      TypeVariable<?>[] declared = owner.raw.getTypeParameters();
      for (int i = 0; i < declared.length; i++) {
        if (declared[i].equals(variable)) {
          return owner.argument(i);
        }
      }
    }
    return OBJECT;
  }

  /**
   * The type of a name as in {@code functions.json}.
   *
   * @throws ClassNotFoundException if a class is missing, or the text is not a type
   */
  static ShapeType named(String text, ClassLoader loader) throws ClassNotFoundException {
    Parser parser = new Parser(text, loader);
    ShapeType type = parser.type();
    if (parser.at < text.length()) {
      throw new ClassNotFoundException(text);
    }
    return type;
  }

  /** Reads {@code java.util.Map<java.lang.String, shop.Order.Line[]>}. */
  private static final class Parser {
    private static final Map<String, Class<?>> PRIMITIVES =
        Map.of(
            "int", int.class,
            "long", long.class,
            "boolean", boolean.class,
            "double", double.class,
            "float", float.class,
            "short", short.class,
            "byte", byte.class,
            "char", char.class);

    private final String text;
    private final ClassLoader loader;
    private int at;

    Parser(String text, ClassLoader loader) {
      this.text = text;
      this.loader = loader;
    }

    ShapeType type() throws ClassNotFoundException {
      blanks();
      if (skip("?")) {
        blanks();
        return skip("extends ") || skip("super ") ? type() : OBJECT;
      }
      int start = at;
      while (at < text.length()
          && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      Class<?> raw = load(text.substring(start, at));
      List<ShapeType> arguments = new ArrayList<>();
      if (skip("<")) {
        do {
          arguments.add(type());
          blanks();
        } while (skip(","));
        if (!skip(">")) {
          throw new ClassNotFoundException(text);
        }
      }
      ShapeType type = new ShapeType(raw, arguments);
      while (skip("[]")) {
        type = new ShapeType(type.raw == byte.class ? byte[].class : Object[].class, List.of(type));
      }
      return type;
    }

    private void blanks() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }

    private boolean skip(String expected) {
      if (text.startsWith(expected, at)) {
        at += expected.length();
        return true;
      }
      return false;
    }

    /** Never initialises a class: what it does then is not for a development server to cause. */
    private Class<?> load(String name) throws ClassNotFoundException {
      Class<?> primitive = PRIMITIVES.get(name);
      if (primitive != null) {
        return primitive;
      }
      String binary = name;
      while (true) {
        try {
          return Class.forName(binary, false, loader);
        } catch (ClassNotFoundException e) {
          // A nested class is written with a dot, and its binary name has a dollar sign.
          int dot = binary.lastIndexOf('.');
          if (dot < 0) {
            throw new ClassNotFoundException(name, e);
          }
          binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
        }
      }
    }
  }
}
