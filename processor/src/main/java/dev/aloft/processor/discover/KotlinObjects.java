package dev.aloft.processor.discover;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.discover.type.source.Annotations;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Kotlin's objects and companions: classes with one instance, in a static field. */
public final class KotlinObjects {
  private KotlinObjects() {}

  /** An expression for the only instance of an object or companion; empty for other classes. */
  public static Optional<CodeBlock> instance(TypeElement type) {
    if (Annotations.find(type, "kotlin.Metadata").isEmpty()) {
      return Optional.empty();
    }
    if (holds(type, "INSTANCE", type)) {
      return Optional.of(CodeBlock.of("$T.INSTANCE", ClassName.get(type)));
    }
    String name = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement outer && holds(outer, name, type)
        ? Optional.of(CodeBlock.of("$T.$N", ClassName.get(outer), name))
        : Optional.empty();
  }

  /**
   * Whether a method of a companion has a static twin in the class around it, which is annotated
   * alike.
   */
  static boolean isTwin(Element method) {
    return !method.getModifiers().contains(Modifier.STATIC)
        && Annotations.find(method, "kotlin.jvm.JvmStatic").isPresent();
  }

  /** The method's name in the source: Kotlin adds the module to those of internal ones. */
  static String sourceName(Element method) {
    String name = method.getSimpleName().toString();
    Element owner = method.getEnclosingElement();
    int dollar = name.indexOf('$');
    return dollar > 0 && owner != null && Annotations.find(owner, "kotlin.Metadata").isPresent()
        ? name.substring(0, dollar)
        : name;
  }

  private static boolean holds(TypeElement holder, String field, TypeElement type) {
    for (Element member : holder.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && member.getSimpleName().contentEquals(field)
          && member.getModifiers().contains(Modifier.STATIC)
          && !member.getModifiers().contains(Modifier.PRIVATE)
          && member.asType() instanceof DeclaredType declared
          && declared.asElement().equals(type)) {
        return true;
      }
    }
    return false;
  }
}
