package dev.aloft.processor.discover;

import com.google.auto.common.MoreElements;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Annotations by qualified name, so that none of their classes is loaded. */
final class Annotations {
  private Annotations() {}

  /** The annotation that stands on the element itself; null if there is none. */
  static @Nullable AnnotationMirror find(Element element, String qualifiedName) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (MoreElements.asType(annotation.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(qualifiedName)) {
        return annotation;
      }
    }
    return null;
  }

  /** The member as the source sets it; null if it does not. */
  static @Nullable AnnotationValue member(AnnotationMirror annotation, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
