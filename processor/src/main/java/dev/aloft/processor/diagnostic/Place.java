package dev.aloft.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a message points: the smallest element that shows the problem, and the annotation and its
 * value if the problem is there. Opaque: only {@link Diagnostics} looks inside.
 */
public final class Place {
  private final Element element;
  private final @Nullable AnnotationMirror annotation;
  private final @Nullable AnnotationValue value;

  /** Points at an element, or at its annotation or that annotation's value if not null. */
  public Place(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    this.element = element;
    this.annotation = annotation;
    this.value = value;
  }

  /** Points at an element. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }

  /** Points at an annotation of an element. */
  public static Place of(Element element, @Nullable AnnotationMirror annotation) {
    return new Place(element, annotation, null);
  }

  Element element() {
    return element;
  }

  @Nullable AnnotationMirror annotation() {
    return annotation;
  }

  @Nullable AnnotationValue value() {
    return value;
  }
}
