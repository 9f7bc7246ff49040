package dev.aloft.processor.discover;

import dev.aloft.processor.model.FunctionDeclaration;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads {@code @Function} and the trigger annotations from a method. */
public final class DeclarationReader {
  /** The annotation that makes a method a function. */
  public static final String FUNCTION = "dev.aloft.Function";

  /** The declaration of an annotated method; empty if the method is not annotated. */
  public Optional<FunctionDeclaration> read(ExecutableElement method) {
    return Annotations.find(method, FUNCTION).map(annotation -> declaration(method, annotation));
  }

  private static FunctionDeclaration declaration(
      ExecutableElement method, AnnotationMirror annotation) {
    Optional<AnnotationValue> value = Annotations.written(annotation, "value");
    String written = value.map(AnnotationValue::getValue).map(Object::toString).orElse("");
    boolean exits =
        Annotations.written(annotation, "onError")
            .map(AnnotationValue::getValue)
            .map(VariableElement.class::cast)
            .map(constant -> constant.getSimpleName().contentEquals("EXIT"))
            .orElse(false);
    Optional<AnnotationValue> concurrency = Annotations.written(annotation, "concurrency");
    int most =
        concurrency
            .map(AnnotationValue::getValue)
            .filter(Integer.class::isInstance)
            .map(Integer.class::cast)
            .orElse(0);
    return new FunctionDeclaration(
        method,
        (TypeElement) Objects.requireNonNull(method.getEnclosingElement()),
        annotation,
        written.isEmpty() ? KotlinObjects.sourceName(method) : written,
        written.isEmpty() ? null : value.orElse(null),
        exits,
        most,
        concurrency.orElse(null),
        TriggerAnnotations.of(method),
        BoundsReader.of(method));
  }
}
