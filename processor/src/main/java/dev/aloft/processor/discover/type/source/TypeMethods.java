package dev.aloft.processor.discover.type.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a type with all that it inherits, each with those that it overrides. As in
 * jackson-databind, methods of one name and the same parameter types are one method, with the
 * annotations of all of them; unlike there, the parameter types are those that type arguments give.
 */
public final class TypeMethods {
  private static final Set<String> ENDS =
      Set.of("java.lang.Object", "java.lang.Enum", "java.lang.Record");

  private final Types types;
  private final DeclaredType type;
  private final List<TypeElement> strongestFirst;
  private final Map<ExecutableElement, String> signatures = new HashMap<>();
  private final Map<String, Map<TypeElement, ExecutableElement>> bySignature =
      new LinkedHashMap<>();

  public TypeMethods(Types types, TypeElement type) {
    this.types = types;
    this.type = (DeclaredType) type.asType();
    Set<TypeElement> all = new LinkedHashSet<>();
    addTypes(type, all);
    this.strongestFirst = List.copyOf(all);
    for (TypeElement owner : strongestFirst) {
      for (Element member : owner.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD
            && !member.getModifiers().contains(Modifier.STATIC)) {
          add((ExecutableElement) member, owner);
        }
      }
    }
  }

  /** Interfaces come before the superclass, each followed by what it extends. */
  private static void addTypes(TypeElement type, Set<TypeElement> all) {
    if (ENDS.contains(type.getQualifiedName().toString()) || !all.add(type)) {
      return;
    }
    List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
    supertypes.add(type.getSuperclass());
    for (TypeMirror supertype : supertypes) {
      if (supertype.getKind() == TypeKind.DECLARED) {
        addTypes((TypeElement) ((DeclaredType) supertype).asElement(), all);
      }
    }
  }

  private void add(ExecutableElement method, TypeElement owner) {
    StringBuilder signature = new StringBuilder(method.getSimpleName()).append('(');
    for (TypeMirror parameter : resolved(method).getParameterTypes()) {
      signature.append(types.erasure(parameter)).append(',');
    }
    signatures.put(method, signature.toString());
    bySignature
        .computeIfAbsent(signature.toString(), key -> new LinkedHashMap<>())
        .put(owner, method);
  }

  /** The type and its supertypes, those whose annotations are stronger first. */
  public List<TypeElement> types() {
    return strongestFirst;
  }

  /** Whether the type has or inherits the method. */
  public boolean has(Element method) {
    return method instanceof ExecutableElement && signatures.containsKey(method);
  }

  /** A key that all methods overriding each other share, and no others. */
  public String signature(ExecutableElement method) {
    String signature = signatures.get(method);
    if (signature == null) {
      throw new IllegalArgumentException(method + " is not a method of " + type);
    }
    return signature;
  }

  /** What a supertype declares of the same signature; null if it does not. */
  public @Nullable ExecutableElement declared(ExecutableElement method, TypeElement by) {
    Map<TypeElement, ExecutableElement> same = bySignature.get(signature(method));
    return same == null ? null : same.get(by);
  }

  /** The method and those of the same signature, those with stronger annotations first. */
  public List<ExecutableElement> same(ExecutableElement method) {
    Map<TypeElement, ExecutableElement> same = bySignature.get(signature(method));
    return same == null ? List.of(method) : List.copyOf(same.values());
  }

  /**
   * The one that a call reaches: of all with the same signature, the one with the most specific
   * return type, as in Java; among equals the one that jackson-databind would call.
   */
  public ExecutableElement called(ExecutableElement method) {
    List<ExecutableElement> same = same(method);
    ExecutableElement called = same.get(0);
    for (ExecutableElement each : same) {
      int access = access(each) - access(called);
      if (access > 0 || (isAbstract(called) && !isAbstract(each))) {
        called = each;
      }
    }
    for (ExecutableElement each : same) {
      if (!each.getModifiers().contains(Modifier.PRIVATE) && isMoreSpecific(each, called)) {
        called = each;
      }
    }
    return called;
  }

  private boolean isMoreSpecific(ExecutableElement method, ExecutableElement than) {
    TypeMirror given = types.erasure(resolved(method).getReturnType());
    TypeMirror other = types.erasure(resolved(than).getReturnType());
    return given.getKind() != TypeKind.VOID
        && other.getKind() != TypeKind.VOID
        && !given.getKind().isPrimitive()
        && !other.getKind().isPrimitive()
        && types.isSubtype(given, other)
        && !types.isSameType(given, other);
  }

  private ExecutableType resolved(ExecutableElement method) {
    return (ExecutableType) types.asMemberOf(type, method);
  }

  private static boolean isAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** How far it is visible, with the class that declares it. */
  private static int access(ExecutableElement method) {
    return Math.min(accessOf(method), accessOf(TypeElements.declaring(method)));
  }

  private static int accessOf(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        ? 3
        : modifiers.contains(Modifier.PROTECTED) ? 2 : modifiers.contains(Modifier.PRIVATE) ? 0 : 1;
  }
}
