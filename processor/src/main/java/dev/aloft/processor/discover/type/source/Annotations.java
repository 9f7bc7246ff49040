package dev.aloft.processor.discover.type.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads annotations by name, without loading the user's classes or the annotations. */
public final class Annotations {
  private Annotations() {}

  /** The annotation of that qualified name, if the element carries it. */
  public static Optional<AnnotationMirror> find(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (nameOf(mirror).equals(annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The qualified name of an annotation's type. */
  public static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** A member as written; empty if it was left to its default. */
  public static Optional<AnnotationValue> written(AnnotationMirror mirror, String member) {
    if (mirror instanceof StatedAnnotation stated) {
      return stated.written(member);
    }
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The name of an enum's constant that is a member's value; null if it is none. */
  public static @Nullable String constant(@Nullable Object value) {
    if (value instanceof StatedAnnotation.Constant stated) {
      return stated.name();
    }
    return value instanceof VariableElement constant ? constant.getSimpleName().toString() : null;
  }

  /** The value of an {@code int} member; empty if it is not written, or not an int. */
  public static Optional<Integer> number(Optional<AnnotationValue> written) {
    return written
        .map(AnnotationValue::getValue)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }

  /** The classes of a {@code Class<?>[]} member; a class that does not exist is left out. */
  public static List<TypeMirror> classes(AnnotationMirror mirror, String member) {
    List<TypeMirror> classes = new ArrayList<>();
    Object value = written(mirror, member).map(AnnotationValue::getValue).orElse(List.of());
    if (value instanceof List<?> values) {
      for (Object item : values) {
        if (item instanceof AnnotationValue single
            && single.getValue() instanceof TypeMirror type) {
          classes.add(type);
        }
      }
    }
    return classes;
  }
}
