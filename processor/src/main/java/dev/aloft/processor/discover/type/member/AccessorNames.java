package dev.aloft.processor.discover.type.member;

import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * How accessors are named; jackson-databind's default rules.
 *
 * @param ofRecord whether any letter may follow {@code get} and {@code is}, as in records
 */
record AccessorNames(boolean ofRecord) {
  private static final Set<String> BOOLEANS =
      Set.of("java.lang.Boolean", "java.util.concurrent.atomic.AtomicBoolean");
  private static final Set<String> REFERENCES =
      Set.of("java.util.Optional", "java.util.concurrent.atomic.AtomicReference");

  /** The property that a method without parameters reads; null if its name has no such form. */
  @Nullable String getter(String method) {
    return method.equals("getClass") ? null : property(method, "get");
  }

  /** The same for methods that return a boolean. */
  @Nullable String isGetter(String method) {
    return property(method, "is");
  }

  /** The property that a method with one parameter sets; null if its name has no such form. */
  @Nullable String setter(String method, String prefix) {
    return property(method, prefix);
  }

  /** Whether methods that return the type may be named {@code is}. */
  static boolean isBoolean(TypeMirror type) {
    if (type.getKind() == TypeKind.BOOLEAN) {
      return true;
    }
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    return BOOLEANS.contains(name)
        || (REFERENCES.contains(name)
            && declared.getTypeArguments().size() == 1
            && isBoolean(declared.getTypeArguments().get(0)));
  }

  private @Nullable String property(String method, String prefix) {
    int start = prefix.length();
    if (!method.startsWith(prefix) || method.length() == start) {
      return null;
    }
    char first = method.charAt(start);
    if (start > 0 && !ofRecord && (!Character.isLetter(first) || Character.isLowerCase(first))) {
      return null;
    }
    String name = method.substring(start);
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : Character.toLowerCase(first) + name.substring(1);
  }
}
