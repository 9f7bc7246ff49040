package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads classes with {@code @Extension}.
 *
 * @param elements the compiler's
 * @param types the compiler's
 */
public record ExtensionReader(Elements elements, Types types) {
  private static final String PACKAGE = "dev.aloft.aws.extension.";

  /** The annotation's qualified name. */
  public static final String ANNOTATION = PACKAGE + "Extension";

  private static final String REGISTRATION = PACKAGE + "Registration";
  private static final String INVOKE_LISTENER = PACKAGE + "InvokeListener";
  private static final List<String> OTHER_LISTENERS =
      List.of(PACKAGE + "ShutdownListener", PACKAGE + "TelemetrySubscriber");

  /** Reads one class. */
  public ExtensionDeclaration read(TypeElement type) {
    AnnotationMirror annotation = Annotations.find(type, ANNOTATION).orElseThrow();
    Optional<AnnotationValue> written =
        Annotations.written(annotation, "value").filter(value -> !value.getValue().equals(""));
    boolean invocations = is(type, INVOKE_LISTENER);
    return new ExtensionDeclaration(
        type,
        written.map(value -> String.valueOf(value.getValue())).orElseGet(() -> kebab(type)),
        new Place(type, annotation, written.orElse(null)),
        constructor(type),
        invocations,
        invocations || OTHER_LISTENERS.stream().anyMatch(listener -> is(type, listener)));
  }

  private static String kebab(TypeElement type) {
    return type.getSimpleName()
        .toString()
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }

  private boolean is(TypeElement type, String listener) {
    TypeElement found = elements.getTypeElement(listener);
    return found != null && types.isSubtype(type.asType(), found.asType());
  }

  /** One that takes the registration is preferred. */
  private static Optional<ExecutableElement> constructor(TypeElement type) {
    Optional<ExecutableElement> plain = Optional.empty();
    for (ExecutableElement each : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        continue;
      }
      if (each.getParameters().size() == 1 && isRegistration(each.getParameters().get(0))) {
        return Optional.of(each);
      }
      if (each.getParameters().isEmpty()) {
        plain = Optional.of(each);
      }
    }
    return plain;
  }

  private static boolean isRegistration(VariableElement parameter) {
    Element type =
        parameter.asType() instanceof DeclaredType declared ? declared.asElement() : parameter;
    return type instanceof TypeElement named
        && named.getQualifiedName().contentEquals(REGISTRATION);
  }
}
