package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What one JSON value replaces is not an object in one direction only, and has no type id. */
public final class WholeValueRule {
  private WholeValueRule() {}

  /**
   * What is wrong with the type; null if nothing.
   *
   * @param isIdentified whether JSON names the type
   * @param creator what builds it; null if it is only written
   * @param isReplaced whether {@code @JsonValue} replaces it
   */
  public static @Nullable Problem check(
      TypeElement type,
      boolean isIdentified,
      CreatorChoice.@Nullable Choice creator,
      boolean isReplaced) {
    boolean delegating = creator != null && creator.delegating();
    if (isIdentified && (delegating || isReplaced)) {
      return Problem.of(
          Message.SUBTYPE_UNFIT,
          type.getSimpleName(),
          "a type with @JsonTypeInfo",
          "The id belongs to a JSON object, and this one has another form.",
          "Remove @JsonValue and the delegating @JsonCreator.");
    }
    return isReplaced && creator != null && !delegating
        ? Problem.of(Message.VALUE_NOT_READABLE, type.getSimpleName())
        : null;
  }

  /** The problem of a value that has a form of its own. */
  public static Problem noForm(Element member) {
    return Problem.of(
        Message.FORMAT_UNFIT,
        member.getSimpleName(),
        "It is honoured on properties, but this one replaces a whole value.");
  }
}
