package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.model.FunctionSettings;
import dev.aloft.processor.model.TriggerModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads {@code @Function} and the trigger annotations from a method. */
public record DeclarationReader(TriggerAnnotations triggers) {
  /** The annotation that makes a method a function. */
  public static final String FUNCTION = "dev.aloft.Function";

  /** The declaration of an annotated method; empty if the method is not annotated. */
  public Optional<FunctionDeclaration> read(ExecutableElement method) {
    return Annotations.find(method, FUNCTION).map(annotation -> declaration(method, annotation));
  }

  private FunctionDeclaration declaration(ExecutableElement method, AnnotationMirror annotation) {
    Optional<AnnotationValue> value = Annotations.written(annotation, "value");
    String written = value.map(AnnotationValue::getValue).map(Object::toString).orElse("");
    boolean exits =
        Annotations.written(annotation, "onError")
            .map(AnnotationValue::getValue)
            .map(VariableElement.class::cast)
            .map(constant -> constant.getSimpleName().contentEquals("EXIT"))
            .orElse(false);
    Optional<AnnotationValue> concurrency = Annotations.written(annotation, "concurrency");
    int most = Annotations.number(concurrency).orElse(0);
    TypeElement owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    List<ExecutableElement> overloads = overloads(method, owner);
    List<TriggerDeclaration> declared = triggers.of(method);
    return new FunctionDeclaration(
        method,
        owner,
        position(overloads, method),
        overloads.stream().filter(DeclarationReader::isFunction).count() > 1,
        new FunctionSettings(
            written.isEmpty() ? KotlinObjects.sourceName(method) : written,
            declared.isEmpty() ? TriggerModel.EVENT : declared.get(0).trigger(),
            exits,
            most,
            SizingReader.of(method, annotation),
            BoundsReader.of(method)),
        declared,
        new Place(method, annotation, written.isEmpty() ? null : value.orElse(null)),
        new Place(method, annotation, concurrency.orElse(null)));
  }

  private static List<ExecutableElement> overloads(ExecutableElement method, TypeElement owner) {
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
        .toList();
  }

  private static int position(List<ExecutableElement> overloads, ExecutableElement method) {
    List<ExecutableElement> same =
        overloads.stream()
            .filter(DeclarationReader::isFunction)
            .filter(each -> written(each).equals(written(method)))
            .toList();
    return same.indexOf(method);
  }

  private static String written(ExecutableElement method) {
    return Annotations.find(method, FUNCTION)
        .flatMap(annotation -> Annotations.written(annotation, "value"))
        .map(value -> value.getValue().toString())
        .orElse("");
  }

  private static boolean isFunction(ExecutableElement method) {
    return Annotations.find(method, FUNCTION).isPresent();
  }
}
