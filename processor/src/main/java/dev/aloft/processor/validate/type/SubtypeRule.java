package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * A type is a subtype whose JSON object can have an id.
 *
 * @param base the type whose subtype it is
 * @param info {@code @JsonTypeInfo} of the base type
 * @param local what the place says about the base type
 */
public record SubtypeRule(
    TypeElement base, AnnotationMirror info, LocalRules local, JacksonAnnotations annotations) {
  /**
   * What is wrong; null if nothing.
   *
   * @param resolved the subtype with its type arguments; null if it has none that follow from those
   *     of the base type
   */
  public @Nullable Problem check(TypeElement subtype, @Nullable DeclaredType resolved) {
    if (resolved == null) {
      return unfit(
          subtype,
          "It is not a subclass, or its type arguments do not follow from the supertype's.",
          "List only subclasses whose type parameters all appear in their supertype");
    }
    if (subtype.getKind() == ElementKind.ENUM || annotations.isCoded(subtype)) {
      return unfit(
          subtype,
          "The id belongs to a JSON object of a generated codec, and "
              + subtype.getSimpleName()
              + " has none.",
          "Use a record or class without @Codec");
    }
    AnnotationMirror own = local.typeInfo() == null ? TypeInfo.info(subtype, annotations) : info;
    return own != null && own.toString().equals(info.toString())
        ? null
        : unfit(
            subtype,
            "It has another @JsonTypeInfo, so its id would be in two places.",
            "Remove its own @JsonTypeInfo");
  }

  private Problem unfit(TypeElement subtype, String why, String fix) {
    return Problem.of(
        Message.SUBTYPE_UNFIT, subtype.getSimpleName(), base.getSimpleName(), why, fix);
  }
}
