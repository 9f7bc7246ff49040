package dev.aloft.processor.discover;

import dev.aloft.processor.model.FunctionDeclaration;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads {@code @Function} from a method. */
public final class DeclarationReader {
  static final String FUNCTION = "dev.aloft.Function";

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
    return new FunctionDeclaration(
        method,
        (TypeElement) Objects.requireNonNull(method.getEnclosingElement()),
        annotation,
        written.isEmpty() ? method.getSimpleName().toString() : written,
        written.isEmpty() ? null : value.orElse(null),
        exits);
  }
}
