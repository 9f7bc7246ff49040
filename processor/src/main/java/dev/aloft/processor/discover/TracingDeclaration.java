package dev.aloft.processor.discover;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.TracingModel;
import dev.aloft.processor.model.TracingModel.Form;
import dev.aloft.processor.model.TracingModel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The {@code @Traced}s that apply to a function; nothing is checked yet. Each setting is looked up
 * by itself, in the nearest one that has it.
 *
 * @param annotations the nearest first, at least one
 * @param inPackage the package of the function, in which code is generated
 */
public record TracingDeclaration(List<Use> annotations, String inPackage) {
  /** The annotation, which another module has. */
  public static final String ANNOTATION = "dev.aloft.opentelemetry.Traced";

  /** What reads the variables of OpenTelemetry, where it is on the class path. */
  public static final String AUTOCONFIGURE =
      "io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk";

  private static final String API = "io.opentelemetry.api.OpenTelemetry";
  private static final String SDK = "io.opentelemetry.sdk.OpenTelemetrySdk";
  private static final String TELEMETRY = "dev.aloft.opentelemetry.Telemetry";
  private static final int FLUSH_MILLIS = 2_000;

  /** An annotation, and what carries it. */
  record Use(Element on, AnnotationMirror annotation) {}

  /** Copies the list. */
  public TracingDeclaration {
    annotations = List.copyOf(annotations);
  }

  /** Those of the function itself, its classes, its package and its module; empty without any. */
  public static Optional<TracingDeclaration> of(FunctionDeclaration function) {
    List<Use> found = new ArrayList<>();
    for (Element at = function.element(); at != null; at = at.getEnclosingElement()) {
      Optional<AnnotationMirror> annotation = Annotations.find(at, ANNOTATION);
      if (annotation.isPresent()) {
        found.add(new Use(at, annotation.get()));
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new TracingDeclaration(found, TypeElements.packageName(function.owner())));
  }

  /** Where a setting is written, or else the nearest annotation. */
  public Place place(String member) {
    Use use =
        annotations.stream()
            .filter(each -> Annotations.written(each.annotation(), member).isPresent())
            .findFirst()
            .orElse(annotations.get(0));
    return new Place(
        use.on(), use.annotation(), Annotations.written(use.annotation(), member).orElse(null));
  }

  private Optional<AnnotationValue> written(String member) {
    return annotations.stream()
        .map(each -> Annotations.written(each.annotation(), member))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether it names no class, so that the SDK is configured by variables. */
  public boolean isAutoconfigured() {
    return written("value")
        .map(AnnotationValue::getValue)
        .filter(type -> !(type instanceof TypeMirror mirror) || mirror.getKind() != TypeKind.VOID)
        .isEmpty();
  }

  /** The class that it names; empty if it names none, or not a class. */
  public Optional<TypeElement> owner() {
    return written("value")
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(type -> (TypeElement) ((DeclaredType) type).asElement());
  }

  /** The methods of that class that generated code could call. */
  public List<ExecutableElement> methods(KnownTypes known) {
    return owner().filter(type -> TypeElements.isAccessible(type, inPackage)).stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> TypeElements.isMemberAccessible(method, inPackage))
        .filter(
            method ->
                known.isA(method.getReturnType(), API)
                    || known.isA(method.getReturnType(), TELEMETRY))
        .toList();
  }

  /** The longest that a flush may take, as written. */
  public int flushMillis() {
    return Annotations.number(written("flushMillis")).orElse(FLUSH_MILLIS);
  }

  /** What a declaration that passed the rules says. */
  public TracingModel model(KnownTypes known) {
    Source source = isAutoconfigured() ? new Source.Autoconfigured() : method(known);
    boolean bridged = !(source instanceof Source.Method method) || method.form() == Form.SDK;
    String flush =
        written("flush")
            .map(AnnotationValue::getValue)
            .map(VariableElement.class::cast)
            .map(constant -> constant.getSimpleName().toString())
            .orElse("BEFORE_ANSWER");
    return new TracingModel(source, bridged ? bridge() : null, flush, flushMillis());
  }

  private Source.Method method(KnownTypes known) {
    ExecutableElement method = methods(known).get(0);
    TypeMirror returned = method.getReturnType();
    Form form =
        known.isA(returned, TELEMETRY)
            ? Form.TELEMETRY
            : known.isA(returned, SDK) ? Form.SDK : Form.OTHER;
    return new Source.Method(
        ClassName.get(TypeElements.declaring(method)),
        method.getSimpleName().toString(),
        form,
        method.getThrownTypes().stream().map(TypeName::get).toList());
  }

  private ClassName bridge() {
    return ClassName.get(inPackage, "Functions_SdkTelemetry");
  }
}
