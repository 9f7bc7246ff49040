package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.Inclusion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @JsonInclude} leaves out can be told at compile time. Arguments of problems are
 * complete.
 */
public record InclusionRule(TypeElement type, String fromPackage) {
  /**
   * What is wrong with a type whose properties are compared with those of a new object; null if
   * nothing.
   *
   * @param constructor the one without arguments; null without one
   */
  public @Nullable Problem checkDefaults(@Nullable ExecutableElement constructor) {
    String why = null;
    if (TypeElements.isAbstract(type)) {
      why = "Its defaults are those of a class that is known at run time only.";
    } else if (constructor != null && !TypeElements.isCallable(constructor, fromPackage)) {
      why =
          "Jackson would compare with what the no-argument constructor builds, which the"
              + " codec cannot call from the package "
              + fromPackage
              + " without reflection.";
    }
    return why == null
        ? null
        : Problem.of(
            Message.JACKSON_CONSTANT,
            "JsonInclude",
            type.getSimpleName(),
            "value",
            "NON_DEFAULT",
            why,
            "ALWAYS, NON_ABSENT, NON_EMPTY, NON_NULL");
  }

  /**
   * What is wrong with what is left out of a property's map or optional; null if nothing.
   *
   * @param isByValue whether {@code @JsonValue} of the property's type gives the map or optional
   */
  public static @Nullable Problem checkContent(
      Property property, Inclusion content, boolean isByValue) {
    return content == Inclusion.ALWAYS || !isByValue
        ? null
        : Problem.of(
            Message.JACKSON_CONSTANT,
            "JsonInclude",
            property.name(),
            "content",
            content,
            "Jackson would also leave out values of the map or optional that is the @JsonValue of"
                + " the property's type.",
            "ALWAYS");
  }
}
