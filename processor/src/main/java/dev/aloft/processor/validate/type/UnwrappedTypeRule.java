package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.fact.Unwrapping;
import dev.aloft.processor.model.Direction;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which types {@code @JsonUnwrapped} can unwrap. */
public record UnwrappedTypeRule(JacksonAnnotations annotations) {
  /**
   * What is wrong; null if nothing.
   *
   * @param around how the properties around it are named, and {@code inside} its own
   */
  public @Nullable Problem check(
      TypeElement element, Unwrapping around, Unwrapping inside, Direction direction) {
    if (TypeInfo.info(element, annotations) != null) {
      return unfit(
          "The id of its @JsonTypeInfo would belong to the object around it; Jackson refuses"
              + " that, too.",
          "Remove @JsonUnwrapped, or use a type without @JsonTypeInfo.");
    }
    if (annotations.builder(element) != null) {
      return unfit(
          "It is built by another class, whose properties would appear here.",
          "Remove @JsonUnwrapped, or the builder.");
    }
    if (inside.within().contains(element)) {
      return unfit(
          element.getSimpleName() + " would be unwrapped into itself, without end.",
          "Remove one @JsonUnwrapped.");
    }
    return around.renames() && direction.writes() && isFinal(element)
        ? unfit(
            "The prefix or suffix around it would apply to reading only, as in Jackson for"
                + " final types such as "
                + element.getSimpleName()
                + ".",
            "Remove the outer prefix and suffix, or one @JsonUnwrapped.")
        : null;
  }

  /** The problem of a property whose type is not an object with properties. */
  public static Problem notAnObject(TypeMirror type) {
    return unfit(
        "Only a record or class with properties and a generated codec can be unwrapped; "
            + type
            + " cannot.",
        "Remove @JsonUnwrapped.");
  }

  private static boolean isFinal(TypeElement element) {
    return element.getKind() == ElementKind.RECORD
        || element.getModifiers().contains(Modifier.FINAL);
  }

  private static Problem unfit(String why, String fix) {
    return Problem.of(Message.UNWRAPPED_UNFIT, why, fix);
  }
}
