package dev.aloft.tooling.sample;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** Reads Jackson's annotations, which the module's own class loader loaded. */
final class Annotations {
  private static final String PACKAGE = "com.fasterxml.jackson.annotation.";

  private Annotations() {}

  /** Whether it has the annotation, with {@code value} not false. */
  static boolean has(AnnotatedElement element, String name) {
    Optional<Object> value = value(element, name, "value");
    return value.map(each -> !Boolean.FALSE.equals(each)).orElse(find(element, name).isPresent());
  }

  /** The text of a member, unless the annotation or the text is missing. */
  static Optional<String> text(AnnotatedElement element, String name, String member) {
    return value(element, name, member)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isEmpty());
  }

  /** The value of a member, as reflection gives it. */
  static Optional<Object> value(AnnotatedElement element, String name, String member) {
    return find(element, name).flatMap(found -> value(found, member));
  }

  /** The value of a member of an annotation. */
  static Optional<Object> value(Annotation annotation, String member) {
    try {
      return Optional.ofNullable(annotation.annotationType().getMethod(member).invoke(annotation));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static Optional<Annotation> find(AnnotatedElement element, String name) {
    for (Annotation each : element.getAnnotations()) {
      if (each.annotationType().getName().equals(PACKAGE + name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
