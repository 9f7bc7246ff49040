package dev.aloft.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * A trigger annotation, as written.
 *
 * @param trigger what it says
 * @param annotation the annotation
 * @param value where its value is written; null if it has none
 */
public record TriggerDeclaration(
    TriggerModel trigger, AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** The annotation's simple name: {@code Queue}. */
  public String name() {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }
}
