package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.FunctionSettings;
import dev.aloft.processor.model.HandlerInterface;
import dev.aloft.processor.model.TriggerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads {@code @Function} and the trigger annotations from methods and handler classes.
 *
 * @param known what parameters are for
 */
public record DeclarationReader(TriggerAnnotations triggers, KnownTypes known) {
  /** The annotation that makes a method a function. */
  public static final String FUNCTION = "dev.aloft.Function";

  /** The declaration of an annotated method or class; empty if it is not annotated. */
  public Optional<FunctionDeclaration> read(Element element) {
    return Annotations.find(element, FUNCTION)
        .map(
            annotation ->
                element instanceof ExecutableElement method
                    ? ofMethod(method, annotation)
                    : ofHandler((TypeElement) element, annotation));
  }

  /** The functions of a class: itself and its methods. */
  public List<FunctionDeclaration> readAll(TypeElement owner) {
    return Stream.concat(
            Stream.of(owner), ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
        .map(this::read)
        .flatMap(Optional::stream)
        .toList();
  }

  private FunctionDeclaration ofMethod(ExecutableElement method, AnnotationMirror annotation) {
    TypeElement owner = TypeElements.declaring(method);
    List<ExecutableElement> overloads = overloads(method, owner);
    List<TriggerDeclaration> declared = triggers.of(method);
    Optional<AnnotationValue> value = Annotations.written(annotation, "value");
    return new FunctionDeclaration(
        method,
        owner,
        position(overloads, method),
        overloads.stream().filter(DeclarationReader::isFunction).count() > 1,
        signature(method),
        null,
        settings(
            method,
            annotation,
            KotlinObjects.sourceName(method),
            declared.isEmpty() ? TriggerModel.EVENT : declared.get(0).trigger()),
        declared,
        new Place(method, annotation, written(method).isEmpty() ? null : value.orElse(null)),
        new Place(method, annotation, Annotations.written(annotation, "concurrency").orElse(null)));
  }

  private FunctionDeclaration ofHandler(TypeElement type, AnnotationMirror annotation) {
    HandlerClass handler = HandlerClass.of(type, known.types());
    TriggerModel trigger = handler.only().map(HandlerInterface::trigger).orElse(TriggerModel.EVENT);
    Optional<AnnotationValue> value = Annotations.written(annotation, "value");
    return new FunctionDeclaration(
        type,
        type,
        0,
        false,
        new HandlerReader(known.elements(), known.types(), known).signature(handler),
        handler,
        settings(type, annotation, HandlerReader.functionName(type), trigger),
        List.of(),
        new Place(type, annotation, written(type).isEmpty() ? null : value.orElse(null)),
        new Place(type, annotation, Annotations.written(annotation, "concurrency").orElse(null)));
  }

  private Signature signature(ExecutableElement method) {
    List<Parameter> parameters = new ArrayList<>();
    for (VariableElement each : method.getParameters()) {
      TypeMirror type = each.asType();
      parameters.add(new Parameter(each, each.getSimpleName().toString(), type, known.kind(type)));
    }
    return new Signature(
        method,
        method.getSimpleName().toString(),
        parameters,
        method.getReturnType(),
        method.getThrownTypes());
  }

  private static FunctionSettings settings(
      Element element, AnnotationMirror annotation, String defaultName, TriggerModel trigger) {
    String written = written(element);
    boolean exits =
        Annotations.written(annotation, "onError")
            .map(AnnotationValue::getValue)
            .map(VariableElement.class::cast)
            .map(constant -> constant.getSimpleName().contentEquals("EXIT"))
            .orElse(false);
    int most = Annotations.number(Annotations.written(annotation, "concurrency")).orElse(0);
    return new FunctionSettings(
        written.isEmpty() ? defaultName : written,
        trigger,
        exits,
        most,
        SizingReader.of(element, annotation),
        BoundsReader.of(element));
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

  private static String written(Element element) {
    return Annotations.find(element, FUNCTION)
        .flatMap(annotation -> Annotations.written(annotation, "value"))
        .map(value -> value.getValue().toString())
        .orElse("");
  }

  private static boolean isFunction(ExecutableElement method) {
    return Annotations.find(method, FUNCTION).isPresent();
  }
}
