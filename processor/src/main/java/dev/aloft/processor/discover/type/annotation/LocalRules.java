package dev.aloft.processor.discover.type.annotation;

import dev.aloft.processor.model.Polymorphism.Inclusion;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a property's annotations say about the type of its value, or of the elements if the value is
 * a container.
 *
 * @param typeInfo {@code @JsonTypeInfo}
 * @param subTypes {@code @JsonSubTypes}
 * @param ignored {@code @JsonIgnoreProperties}
 * @param included {@code @JsonIncludeProperties}
 * @param format {@code @JsonFormat}, which counts at any place, if only for some types
 * @param inside whether these rules already apply inside a container
 */
public record LocalRules(
    @Nullable AnnotationMirror typeInfo,
    @Nullable AnnotationMirror subTypes,
    @Nullable AnnotationMirror ignored,
    @Nullable AnnotationMirror included,
    @Nullable Format format,
    boolean inside) {
  /** The rules of a place without such annotations. */
  public static final LocalRules NONE = new LocalRules(null, null, null, null, null, false);

  /**
   * The rules that annotations give.
   *
   * @param annotation finds the one of a simple name
   */
  public static LocalRules of(Function<String, @Nullable AnnotationMirror> annotation) {
    AnnotationMirror format = annotation.apply("JsonFormat");
    return new LocalRules(
        annotation.apply("JsonTypeInfo"),
        annotation.apply("JsonSubTypes"),
        annotation.apply("JsonIgnoreProperties"),
        annotation.apply("JsonIncludeProperties"),
        format == null ? null : Format.of(format),
        false);
  }

  /** The same with another form. */
  public LocalRules with(@Nullable Format other) {
    return new LocalRules(typeInfo, subTypes, ignored, included, other, inside);
  }

  /** Whether there are no rules, apart from a form. */
  public boolean isEmpty() {
    return key().isEmpty();
  }

  /** Whether names of properties are excluded. */
  public boolean excludes() {
    return ignored != null || included != null;
  }

  /** Whether {@code @JsonTypeInfo(use = NONE)} overrides that of the type. */
  public boolean isUntyped() {
    return typeInfo != null && !TypeInfo.isUsed(typeInfo);
  }

  /** Whether the type id is a sibling of the property. */
  public boolean isExternal() {
    return typeInfo != null && TypeInfo.inclusion(typeInfo, this) == Inclusion.EXTERNAL_PROPERTY;
  }

  /** The same for the elements of a container. */
  public LocalRules ofElements() {
    return isEmpty() ? this : new LocalRules(typeInfo, subTypes, ignored, included, format, true);
  }

  /** The same for subtypes: they have the base type's id. */
  public LocalRules ofSubtypes() {
    return new LocalRules(typeInfo, null, ignored, included, format, inside);
  }

  /** The first annotation, for messages. */
  public String name() {
    for (AnnotationMirror each : new AnnotationMirror[] {typeInfo, subTypes, ignored, included}) {
      if (each != null) {
        return each.getAnnotationType().asElement().getSimpleName().toString();
      }
    }
    return "";
  }

  /** What distinguishes codecs of the same type, besides a form; empty for the ordinary one. */
  public String key() {
    StringBuilder key = new StringBuilder();
    for (AnnotationMirror each : new AnnotationMirror[] {typeInfo, subTypes, ignored, included}) {
      if (each != null) {
        key.append(each);
      }
    }
    return key.toString();
  }

  public boolean hidesFromReading(String jsonName) {
    return hides(jsonName, "allowSetters");
  }

  public boolean hidesFromWriting(String jsonName) {
    return hides(jsonName, "allowGetters");
  }

  /** The names that are known, but skipped. */
  public List<String> ignoredNames() {
    return ignored == null ? List.of() : JacksonAnnotations.texts(ignored, "value");
  }

  private boolean hides(String jsonName, String unless) {
    return (ignored != null
            && ignoredNames().contains(jsonName)
            && !JacksonAnnotations.flag(ignored, unless, false))
        || (included != null && !JacksonAnnotations.texts(included, "value").contains(jsonName));
  }
}
