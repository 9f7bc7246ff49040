package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.source.TypeElements;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Generated code can call what {@code @JsonValue} or {@code @JsonKey} is on.
 *
 * @param annotation its simple name
 * @param fromPackage the package of that code
 */
public record ValueMemberRule(String annotation, String fromPackage) {
  /** What is wrong; null if nothing. */
  public @Nullable Problem check(Element member) {
    boolean givesValue =
        !(member instanceof ExecutableElement method)
            || (method.getParameters().isEmpty() && !TypeElements.throwsChecked(method));
    return givesValue
            && !member.getModifiers().contains(Modifier.STATIC)
            && TypeElements.isMemberAccessible(member, fromPackage)
        ? null
        : unfit(member);
  }

  /** The problem of a value that is neither text nor an integer, as an enum's has to be. */
  public Problem unfit(Element member) {
    return Problem.of(Message.VALUE_UNFIT, annotation, member, fromPackage);
  }
}
