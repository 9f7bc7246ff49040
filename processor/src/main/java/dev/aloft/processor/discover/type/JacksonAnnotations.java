package dev.aloft.processor.discover.type;

import com.google.auto.common.MoreElements;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Typed views of Jackson's annotations, by qualified name: the annotation classes are never loaded.
 * The only class that knows which of them are honoured.
 */
final class JacksonAnnotations {
  private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation.";
  private static final List<String> PACKAGES =
      List.of(
          ANNOTATIONS,
          "com.fasterxml.jackson.databind.annotation.",
          "tools.jackson.databind.annotation.");
  private static final String PROPERTY = ANNOTATIONS + "JsonProperty";
  private static final String ALIAS = ANNOTATIONS + "JsonAlias";
  private static final String IGNORE = ANNOTATIONS + "JsonIgnore";
  private static final String BUNDLE = ANNOTATIONS + "JacksonAnnotationsInside";
  private static final Set<String> HONOURED = Set.of(PROPERTY, ALIAS, IGNORE);
  private static final Set<ElementKind> HONOURED_ON =
      Set.of(
          ElementKind.FIELD,
          ElementKind.METHOD,
          ElementKind.PARAMETER,
          ElementKind.RECORD_COMPONENT,
          ElementKind.ENUM_CONSTANT);

  /** The way out, where there is a better one than to remove the annotation. */
  private static final Map<String, String> WAYS_OUT =
      Map.of(
          "JsonSerialize", ", and name a codec of your own with @Codec",
          "JsonDeserialize", ", and name a codec of your own with @Codec",
          "JsonFormat", ", and name a codec of your own with @Codec",
          "JsonCreator", ", and keep one constructor that is not private, or use a record",
          "JsonValue", ", or name a codec of your own with @Codec",
          "JsonIgnoreProperties",
              "; unknown properties are skipped anyway, and @JsonIgnore excludes a property",
          "JsonPropertyOrder", "; properties are written in the order of their declaration",
          "JsonTypeInfo", ", and name a codec of your own with @Codec",
          "JsonNaming", ", and rename the properties with @JsonProperty",
          "JsonUnwrapped", ", and declare the properties themselves");

  private static final Map<String, String> MEMBER_WAYS_OUT =
      Map.of(
          "required",
          ": parameters of primitive type, and of non-null type in @NullMarked code, are required",
          "access",
          ", and leave out the getter or the setter, or exclude it with @JsonIgnore",
          "index",
          ": properties are written in the order of their declaration",
          "defaultValue",
          ", which is documentation only");

  private final Diagnostics diagnostics;

  JacksonAnnotations(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The name that {@code @JsonProperty} gives; null without one. */
  static @Nullable String name(Element element) {
    AnnotationValue value = member(element, PROPERTY, "value");
    String name = value == null ? "" : (String) value.getValue();
    return name.isEmpty() ? null : name;
  }

  /** Whether the element is named a property by {@code @JsonProperty}. */
  static boolean isProperty(Element element) {
    return find(element, PROPERTY) != null;
  }

  /** Whether {@code @JsonIgnore} excludes the element. */
  static boolean isIgnored(Element element) {
    if (find(element, IGNORE) == null) {
      return false;
    }
    AnnotationValue value = member(element, IGNORE, "value");
    return value == null || Boolean.TRUE.equals(value.getValue());
  }

  /** Further names accepted on reading. */
  static List<String> aliases(Element element) {
    AnnotationValue value = member(element, ALIAS, "value");
    List<String> aliases = new ArrayList<>();
    if (value != null && value.getValue() instanceof List<?> names) {
      for (Object name : names) {
        aliases.add((String) ((AnnotationValue) name).getValue());
      }
    }
    return aliases;
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
      if (twin != null && find(twin, name) != null) {
        continue;
      }
      if (PACKAGES.stream().anyMatch(name::startsWith) || find(type, BUNDLE) != null) {
        clean &= check(annotation, name, element, at);
      }
    }
    return clean;
  }

  private boolean check(
      AnnotationMirror annotation, String name, Element element, @Nullable Element at) {
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    if (!HONOURED.contains(name) || !HONOURED_ON.contains(element.getKind())) {
      Place place = at == null ? Place.of(element, annotation) : Place.of(at);
      diagnostics.report(
          Message.JACKSON_ANNOTATION,
          place,
          simpleName,
          describe(element),
          WAYS_OUT.getOrDefault(simpleName, ""));
      return false;
    }
    boolean clean = true;
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
        annotation.getElementValues().entrySet()) {
      String memberName = member.getKey().getSimpleName().toString();
      if (!memberName.equals("value")) {
        diagnostics.report(
            Message.JACKSON_MEMBER,
            at == null ? new Place(element, annotation, member.getValue()) : Place.of(at),
            simpleName,
            describe(element),
            memberName,
            "\"value\"",
            MEMBER_WAYS_OUT.getOrDefault(memberName, ""));
        clean = false;
      }
    }
    return clean;
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

  private static @Nullable AnnotationMirror find(Element element, String qualifiedName) {
    return Annotations.find(element, qualifiedName).orElse(null);
  }

  private static @Nullable AnnotationValue member(
      Element element, String qualifiedName, String member) {
    AnnotationMirror annotation = find(element, qualifiedName);
    return annotation == null ? null : Annotations.written(annotation, member).orElse(null);
  }
}
