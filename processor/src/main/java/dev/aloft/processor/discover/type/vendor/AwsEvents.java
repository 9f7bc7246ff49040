package dev.aloft.processor.discover.type.vendor;

import dev.aloft.processor.discover.type.source.StatedAnnotation;
import dev.aloft.processor.discover.type.source.StatedAnnotation.Constant;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Compile-time mixins for the classes of {@code aws-lambda-java-events} 3: what AWS's own runtime,
 * through {@code aws-lambda-java-serialization}, makes of them beyond plain beans, as annotations
 * of Jackson's. A test compares them with that runtime, class by class.
 */
public final class AwsEvents {
  /** The library's package. */
  public static final String PACKAGE = "com.amazonaws.services.lambda.runtime.events.";

  private static final Constant NON_NULL = new Constant("NON_NULL");

  /** Null is left out of objects and of maps. */
  private static final StatedAnnotation INCLUSION =
      new StatedAnnotation(Map.of("value", NON_NULL, "content", NON_NULL));

  /** A primitive stays as it is. */
  private static final StatedAnnotation SKIP = StatedAnnotation.of("nulls", new Constant("SKIP"));

  private static final StatedAnnotation EMPTY =
      StatedAnnotation.of("nulls", new Constant("AS_EMPTY"));

  private static final StatedAnnotation UNKNOWN_IS_NULL =
      StatedAnnotation.of("with", List.of(new Constant("READ_UNKNOWN_ENUM_VALUES_AS_NULL")));

  private static final StatedAnnotation NUMERIC =
      StatedAnnotation.of("shape", new Constant("NUMBER"));

  private static final Set<String> STATED =
      Set.of(
          "JsonAlias",
          "JsonCreator",
          "JsonFormat",
          "JsonIgnore",
          "JsonInclude",
          "JsonProperty",
          "JsonSetter");

  private AwsEvents() {}

  /** Whether the class is one of the library. */
  public static boolean has(TypeElement type) {
    return type.getQualifiedName().toString().startsWith(PACKAGE);
  }

  /** Whether a class of the library declares the member, or is it. */
  public static boolean declares(Element element) {
    TypeElement type = TypeElements.enclosing(element);
    return type != null && has(type);
  }

  /**
   * What AWS's runtime makes of an element, as that annotation of Jackson's would say it; null if
   * it says nothing.
   */
  public static @Nullable StatedAnnotation annotation(Element element, String simpleName) {
    TypeElement type = STATED.contains(simpleName) ? TypeElements.enclosing(element) : null;
    if (type == null || !has(type)) {
      return null;
    }
    String name = type.getQualifiedName().toString().substring(PACKAGE.length());
    if (element.equals(type)) {
      return simpleName.equals("JsonInclude") ? INCLUSION : null;
    }
    return switch (element.getKind()) {
      case METHOD -> ofMethod((ExecutableElement) element, name, simpleName);
      case CONSTRUCTOR ->
          simpleName.equals("JsonCreator") && isCreator((ExecutableElement) element, name)
              ? StatedAnnotation.bare()
              : null;
      case PARAMETER -> ofParameter((VariableElement) element, name, simpleName);
      default -> null;
    };
  }

  private static @Nullable StatedAnnotation ofMethod(
      ExecutableElement method, String type, String simpleName) {
    String named = method.getSimpleName().toString();
    return switch (simpleName) {
      case "JsonAlias" -> {
        String alias = AwsEventNames.alias(type, named);
        yield alias == null ? null : StatedAnnotation.of("value", List.of(alias));
      }
      case "JsonProperty" -> {
        String name = AwsEventNames.ofAccessor(type, named);
        yield name == null ? null : StatedAnnotation.of("value", name);
      }
      case "JsonIgnore" -> AwsEventNames.isIgnored(type, named) ? StatedAnnotation.bare() : null;
      case "JsonSetter" -> {
        TypeMirror set = set(method);
        yield set != null && set.getKind().isPrimitive() ? SKIP : null;
      }
      case "JsonFormat" ->
          isInstant(method) ? NUMERIC : isOnlySetterOfEnum(method) ? UNKNOWN_IS_NULL : null;
      default -> null;
    };
  }

  private static boolean isInstant(ExecutableElement method) {
    return method.getReturnType().toString().equals("java.time.Instant");
  }

  /** What it sets; null if it is not a setter. */
  private static @Nullable TypeMirror set(ExecutableElement method) {
    boolean isSetter =
        method.getSimpleName().toString().startsWith("set") && method.getParameters().size() == 1;
    return isSetter ? method.getParameters().get(0).asType() : null;
  }

  /** Of two setters, the runtime takes the one of a string. */
  private static boolean isOnlySetterOfEnum(ExecutableElement method) {
    return set(method) instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM
        && TypeElements.declaring(method).getEnclosedElements().stream()
                .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
                .count()
            == 1;
  }

  private static boolean isCreator(ExecutableElement constructor, String type) {
    List<String> arguments = AwsEventNames.ofArguments(type);
    return !arguments.isEmpty() && constructor.getParameters().size() == arguments.size();
  }

  private static @Nullable StatedAnnotation ofParameter(
      VariableElement parameter, String type, String simpleName) {
    if (!(parameter.getEnclosingElement() instanceof ExecutableElement constructor)
        || constructor.getKind() != ElementKind.CONSTRUCTOR
        || !isCreator(constructor, type)) {
      return null;
    }
    int index = constructor.getParameters().indexOf(parameter);
    return switch (simpleName) {
      case "JsonProperty" ->
          StatedAnnotation.of("value", AwsEventNames.ofArguments(type).get(index));
      case "JsonSetter" -> EMPTY;
      default -> null;
    };
  }
}
