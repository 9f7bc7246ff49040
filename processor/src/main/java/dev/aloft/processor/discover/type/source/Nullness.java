package dev.aloft.processor.discover.type.source;

import com.google.auto.common.MoreElements;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Whether a reference may be null: JSpecify's rules, and any annotation named Nullable. */
public final class Nullness {
  private static final String MARKED = "org.jspecify.annotations.NullMarked";
  private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

  private final Elements elements;
  private final CompiledHere compiledHere;
  private @Nullable Boolean seesClassFiles;

  public Nullness(Elements elements, CompiledHere compiledHere) {
    this.elements = elements;
    this.compiledHere = compiledHere;
  }

  /**
   * Whether unannotated references are non-null in this element. False in a class file if the
   * compiler hides its {@code @Nullable}: otherwise legitimate nulls would be refused.
   */
  public boolean isMarked(Element element) {
    return isSeen(element) && isInMarkedScope(element);
  }

  /** Whether it is marked, but the compiler hides which references may be null. */
  public boolean isMarkedUnseen(Element element) {
    return !isSeen(element) && isInMarkedScope(element);
  }

  private boolean isSeen(Element element) {
    TypeElement type = TypeElements.enclosing(element);
    return type == null || compiledHere.contains(type) || seesClassFiles();
  }

  /**
   * Whether the compiler shows the annotations of types in class files: since JDK 22. Checked on an
   * annotated class of ours, because some older compilers learnt it in an update or by an option.
   */
  private boolean seesClassFiles() {
    if (seesClassFiles == null) {
      TypeElement handler = elements.getTypeElement("dev.aloft.provider.Handler");
      seesClassFiles =
          handler != null
              && ElementFilter.methodsIn(handler.getEnclosedElements()).stream()
                  .anyMatch(method -> annotations("Nullable", method.getReturnType()));
    }
    return seesClassFiles;
  }

  private boolean isInMarkedScope(Element element) {
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

  /** Whether this place may hold null; the type is not primitive. */
  public boolean mayBeNull(Mirror mirror, List<? extends Element> annotated, Site site) {
    if (says("Nullable", mirror, annotated)) {
      return true;
    }
    if (says("NonNull", mirror, annotated) || isKotlinNotNull(annotated)) {
      return false;
    }
    return !(mirror.fromArgument() ? site.argumentsMarked() : site.marked());
  }

  /** Kotlin's compiler puts it on whatever is not null; others of that name check at run time. */
  private static boolean isKotlinNotNull(List<? extends Element> annotated) {
    return annotated.stream()
        .anyMatch(
            each -> MoreElements.isAnnotationPresent(each, "org.jetbrains.annotations.NotNull"));
  }

  /** Whether a type argument allows null, by its own annotations. */
  public boolean argumentMayBeNull(TypeMirror argument, boolean marked) {
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
