package dev.aloft.processor.discover.type.source;

import com.google.auto.common.MoreElements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Questions about where an element is declared and who can reach it. */
public final class TypeElements {
  /** Members that all objects, records or enums have are not properties. */
  private static final Set<String> SUPERTYPES =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private TypeElements() {}

  /** The element itself if it is a type, else the type that encloses it; null for a package. */
  public static @Nullable TypeElement enclosing(Element element) {
    Element at = element;
    while (at != null && !(at instanceof TypeElement)) {
      at = at.getEnclosingElement();
    }
    return (TypeElement) at;
  }

  /** The type that declares a member. */
  public static TypeElement declaring(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** The outermost type that the element is or belongs to; null for a package. */
  public static @Nullable TypeElement topLevel(Element element) {
    TypeElement top = enclosing(element);
    while (top != null && top.getEnclosingElement() instanceof TypeElement outer) {
      top = outer;
    }
    return top;
  }

  /** The name of the element's package. */
  public static String packageName(Element element) {
    return MoreElements.getPackage(element).getQualifiedName().toString();
  }

  /** The simple names of the type and the types around it, outermost first. */
  public static List<String> simpleNames(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      names.add(at.getSimpleName().toString());
    }
    Collections.reverse(names);
    return names;
  }

  /** Whether code in that package may name the type. */
  public static boolean isAccessible(TypeElement type, String fromPackage) {
    boolean samePackage = packageName(type).equals(fromPackage);
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (!isReachable(at, samePackage)) {
        return false;
      }
    }
    return true;
  }

  /** Whether code in the type's own package may name it: nothing around it is private. */
  public static boolean isAccessibleAtHome(TypeElement type) {
    return isAccessible(type, packageName(type));
  }

  /** Whether code in that package may use the member, its type being accessible. */
  public static boolean isMemberAccessible(Element member, String fromPackage) {
    return isReachable(member, packageName(member).equals(fromPackage));
  }

  /** The same for calls without a {@code catch}. */
  public static boolean isCallable(ExecutableElement method, String fromPackage) {
    return isMemberAccessible(method, fromPackage) && !throwsChecked(method);
  }

  /** Whether objects of the type need one of the type around it. */
  public static boolean isInner(TypeElement type) {
    return type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether the type and all types around it are public. */
  public static boolean isPublic(TypeElement type) {
    return isAccessible(type, "<no package>");
  }

  private static boolean isReachable(Element element, boolean samePackage) {
    return samePackage
        ? !element.getModifiers().contains(Modifier.PRIVATE)
        : element.getModifiers().contains(Modifier.PUBLIC);
  }

  /** The type and its supertypes, each once, supertypes first; without Object and Record. */
  public static List<TypeElement> hierarchy(TypeElement type) {
    Set<TypeElement> hierarchy = new LinkedHashSet<>();
    addHierarchy(type.asType(), hierarchy);
    return new ArrayList<>(hierarchy);
  }

  /**
   * Makes sure that all its supertypes exist.
   *
   * @throws MissingTypeException if one does not, perhaps not yet
   */
  public static void awaitSupertypes(TypeElement type) {
    addHierarchy(type.asType(), new LinkedHashSet<>());
  }

  private static void addHierarchy(TypeMirror type, Set<TypeElement> hierarchy) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(type.toString());
    }
    if (!(type instanceof DeclaredType declared)) {
      return;
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = element.getQualifiedName().toString();
    if (SUPERTYPES.contains(name)) {
      return;
    }
    addHierarchy(element.getSuperclass(), hierarchy);
    element.getInterfaces().forEach(each -> addHierarchy(each, hierarchy));
    hierarchy.add(element);
  }

  /** Whether it declares an exception that generated code would have to catch. */
  public static boolean throwsChecked(ExecutableElement method) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      boolean unchecked = false;
      TypeMirror at = thrown;
      while (at instanceof DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getQualifiedName().toString();
        unchecked |= name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error");
        at = element.getSuperclass();
      }
      if (!unchecked) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has no objects of its own. */
  public static boolean isAbstract(TypeElement element) {
    return element.getKind().isInterface() || element.getModifiers().contains(Modifier.ABSTRACT);
  }
}
