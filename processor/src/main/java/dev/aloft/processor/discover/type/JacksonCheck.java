package dev.aloft.processor.discover.type;

import static java.util.stream.Collectors.joining;

import com.google.auto.common.MoreElements;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.Annotations;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Refuses every annotation of Jackson's, and every member of one, that is not honoured. */
final class JacksonCheck {
  private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

  /** The way out, where there is a better one than to remove the annotation. */
  private static final Map<String, String> WAYS_OUT =
      Map.of(
          "JsonSerialize", ", and name a codec of your own with @Codec",
          "JsonDeserialize", ", and name a codec of your own with @Codec");

  private static final Map<String, String> MEMBER_WAYS_OUT =
      Map.of(
          "valueFilter", ", and use one of the constants of \"value\"",
          "contentNulls", ", and let the elements be nullable or not by JSpecify's annotations");

  /** The constants that are honoured, where not all are. */
  private static final Map<String, Set<String>> CONSTANTS =
      Map.of(
          "JsonTypeInfo.use", Set.of("NAME", "SIMPLE_NAME", "DEDUCTION", "NONE"),
          "JsonFormat.shape", Set.of("ANY", "STRING"),
          "JsonInclude.value",
              Set.of(
                  "ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT", "USE_DEFAULTS"),
          "JsonInclude.content",
              Set.of(
                  "ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT", "USE_DEFAULTS"),
          "JsonSetter.nulls", Set.of("SET", "DEFAULT", "SKIP", "FAIL"),
          "JsonTypeInfo.include",
              Set.of("PROPERTY", "EXISTING_PROPERTY", "WRAPPER_OBJECT", "WRAPPER_ARRAY"));

  private static final Map<String, String> CONSTANT_REASONS =
      Map.of(
          "JsonTypeInfo.use",
          "A document must not choose classes by their Java names, and a codec runs no resolver.",
          "JsonInclude.value",
          "A filter or a type's own defaults are objects that exist at run time only.",
          "JsonInclude.content",
          "A filter or a type's own defaults are objects that exist at run time only.",
          "JsonTypeInfo.include",
          "The id stands in or around the object whose type it names.");

  private final Diagnostics diagnostics;

  JacksonCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Reports every annotation and member of Jackson on the element that is not honoured.
   *
   * @param at what to point at if the element is not compiled here
   * @param twin an element that the compiler copied annotations from, checked on its own
   * @return whether there was none
   */
  boolean check(Element element, @Nullable Element at, @Nullable Element twin) {
    boolean clean = true;
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      TypeElement type = MoreElements.asType(annotation.getAnnotationType().asElement());
      String name = type.getQualifiedName().toString();
      if (twin != null && Annotations.find(twin, name).isPresent()) {
        continue;
      }
      if (JacksonAnnotations.isJacksons(name) || Annotations.find(type, BUNDLE).isPresent()) {
        clean &= check(annotation, name, element, at);
      }
    }
    return clean;
  }

  private boolean check(
      AnnotationMirror annotation, String name, Element element, @Nullable Element at) {
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    HonouredAnnotation honoured =
        JacksonAnnotations.isJacksons(name) ? HonouredAnnotation.of(simpleName) : null;
    if (honoured == null || !honoured.isHonouredOn(element.getKind())) {
      Place place = at == null ? Place.of(element, annotation) : Place.of(at);
      diagnostics.report(
          Message.JACKSON_ANNOTATION,
          place,
          simpleName,
          describe(element),
          WAYS_OUT.getOrDefault(simpleName, ""));
      return false;
    }
    boolean clean = !simpleName.equals("JsonNaming") || checkNaming(annotation, element, at);
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
        annotation.getElementValues().entrySet()) {
      String memberName = member.getKey().getSimpleName().toString();
      if (!honoured.members().contains(memberName)) {
        diagnostics.report(
            Message.JACKSON_MEMBER,
            at == null ? new Place(element, annotation, member.getValue()) : Place.of(at),
            simpleName,
            describe(element),
            memberName,
            honoured.members().stream().map(each -> '"' + each + '"').collect(joining(", ")),
            MEMBER_WAYS_OUT.getOrDefault(memberName, ""));
        clean = false;
      }
      clean &= checkConstant(annotation, simpleName, memberName, member.getValue(), element, at);
    }
    return clean;
  }

  /** A naming strategy of the user's own would have to run in the compiler. */
  private boolean checkNaming(AnnotationMirror annotation, Element element, @Nullable Element at) {
    TypeMirror strategy = JacksonAnnotations.type(annotation, "value");
    if (strategy == null || NamingStrategy.of(strategy.toString()) != null) {
      return true;
    }
    diagnostics.report(
        Message.JACKSON_CONSTANT,
        at == null ? Place.of(element, annotation) : Place.of(at),
        "JsonNaming",
        describe(element),
        "value",
        strategy,
        "Names are made by the compiler, which does not run your code.",
        "the strategies of PropertyNamingStrategies");
    return false;
  }

  private boolean checkConstant(
      AnnotationMirror annotation,
      String simpleName,
      String memberName,
      AnnotationValue value,
      Element element,
      @Nullable Element at) {
    String key = simpleName + "." + memberName;
    Set<String> honoured = CONSTANTS.get(key);
    if (honoured == null
        || !(value.getValue() instanceof VariableElement constant)
        || (honoured.contains(constant.getSimpleName().toString())
            && !isDefaultOfType(constant, element))) {
      return true;
    }
    diagnostics.report(
        Message.JACKSON_CONSTANT,
        at == null ? new Place(element, annotation, value) : Place.of(at),
        simpleName,
        describe(element),
        memberName,
        constant.getSimpleName(),
        CONSTANT_REASONS.getOrDefault(key, "Codecs have no such form."),
        honoured.stream().sorted().collect(joining(", ")));
    return false;
  }

  /** What a type's own defaults are is only known to an object of it. */
  private static boolean isDefaultOfType(VariableElement constant, Element element) {
    return constant.getSimpleName().contentEquals("NON_DEFAULT") && element instanceof TypeElement;
  }

  private static String describe(Element element) {
    TypeElement owner = TypeElements.enclosing(element);
    String ownerName = owner == null ? "" : owner.getSimpleName().toString();
    return switch (element.getKind()) {
      case PARAMETER -> "the parameter " + element.getSimpleName();
      case CONSTRUCTOR -> "the constructor of " + ownerName;
      case METHOD, FIELD, ENUM_CONSTANT -> ownerName + "." + element.getSimpleName();
      default -> element.getSimpleName().toString();
    };
  }
}
