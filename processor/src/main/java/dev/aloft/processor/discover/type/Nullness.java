package dev.aloft.processor.discover.type;

import com.google.auto.common.MoreElements;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Whether a reference may be null: JSpecify's rules, and any annotation named Nullable. */
final class Nullness {
  private static final String MARKED = "org.jspecify.annotations.NullMarked";
  private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

  private final Elements elements;
  private final CompiledHere compiledHere;

  Nullness(Elements elements, CompiledHere compiledHere) {
    this.elements = elements;
    this.compiledHere = compiledHere;
  }

  /**
   * Whether unannotated references are non-null in this element. Never in a class file: compilers
   * before JDK 22 do not show processors the annotations of its types, so {@code @Nullable} would
   * be missed there.
   */
  boolean isMarked(Element element) {
    TypeElement type = TypeElements.enclosing(element);
    if (type != null && !compiledHere.contains(type)) {
      return false;
    }
    for (Element scope = element; scope != null; scope = scope.getEnclosingElement()) {
      if (MoreElements.isAnnotationPresent(scope, UNMARKED)) {
        return false;
      }
      if (MoreElements.isAnnotationPresent(scope, MARKED)) {
        return true;
      }
    }
    Element module = elements.getModuleOf(element);
    return module != null && MoreElements.isAnnotationPresent(module, MARKED);
  }

  /** Whether null may stand at this place; the type is not primitive. */
  boolean mayBeNull(Mirror mirror, List<? extends Element> annotated, Site site) {
    if (says("Nullable", mirror, annotated)) {
      return true;
    }
    if (says("NonNull", mirror, annotated) || isKotlinsNotNull(annotated)) {
      return false;
    }
    return !(mirror.fromArgument() ? site.argumentsMarked() : site.marked());
  }

  /** Kotlin's compiler puts it on all that is not null; others of that name check at run time. */
  private static boolean isKotlinsNotNull(List<? extends Element> annotated) {
    return annotated.stream()
        .anyMatch(
            each -> MoreElements.isAnnotationPresent(each, "org.jetbrains.annotations.NotNull"));
  }

  /** Whether null may stand for a type argument, by its own annotations. */
  boolean argumentMayBeNull(TypeMirror argument, boolean marked) {
    return has("Nullable", argument) || (!marked && !has("NonNull", argument));
  }

  private static boolean says(String simpleName, Mirror mirror, List<? extends Element> annotated) {
    if (has(simpleName, mirror.type())) {
      return true;
    }
    TypeMirror declared = mirror.declared();
    if (declared != null && has(simpleName, declared)) {
      return true;
    }
    for (Element element : annotated) {
      if (annotations(simpleName, element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String simpleName, TypeMirror type) {
    if (annotations(simpleName, type)) {
      return true;
    }
    return type instanceof WildcardType wildcard
        && wildcard.getExtendsBound() != null
        && annotations(simpleName, wildcard.getExtendsBound());
  }

  private static boolean annotations(String simpleName, AnnotatedConstruct annotated) {
    for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName)) {
        return true;
      }
    }
    return false;
  }
}
