package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.member.BuilderSetters;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.CodecModel;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A builder named by {@code @JsonDeserialize} can build its type from properties.
 *
 * @param type what it builds
 * @param fromPackage the package of the code that calls it
 */
public record BuilderRule(TypeElement type, TypeElement builder, String fromPackage) {
  /**
   * What is wrong with the class; null if generated code can name it, with the type's arguments.
   */
  public @Nullable Problem checkClass() {
    if (builder.getTypeParameters().size() != type.getTypeParameters().size()) {
      return unfit(
          "Its type parameters differ from those of the type, so their arguments are unknown.",
          "Give " + builder.getSimpleName() + " the type parameters of the type.");
    }
    return TypeElements.isInner(builder) || !TypeElements.isAccessible(builder, fromPackage)
        ? unfit(
            "The codec builds it from the package " + fromPackage + ", without reflection.",
            "Make it a static class that is visible there.")
        : null;
  }

  /** The problem of a builder without a method of that name that builds the type. */
  public Problem noMethod(String name) {
    return unfit(
        "It has no method \""
            + name
            + "\" without parameters that returns the type, throws no checked exception and is"
            + " visible in the package "
            + fromPackage
            + ".",
        "Add it, or name another one: @JsonPOJOBuilder(buildMethodName = \"...\").");
  }

  /** What is wrong with what was read of the builder and of the type; null if nothing. */
  public @Nullable Problem check(CodecModel.ObjectCodec reading, CodecModel.ObjectCodec writing) {
    if (!reading.form().equals(CodecModel.ObjectForm.PLAIN)
        || !writing.form().equals(CodecModel.ObjectForm.PLAIN)) {
      return unfit(
          "@JsonFormat makes it an array, or ignores the case of names, and a builder supports"
              + " neither.",
          "Remove @JsonFormat, or the builder.");
    }
    return reading.reading().delegate() != null
        ? unfit(
            "Its @JsonCreator takes one value for the whole, so there are no properties to set.",
            "Remove the creator of " + builder.getSimpleName() + ".")
        : null;
  }

  /** What is wrong with a setter; null if it returns the builder, or nothing. */
  public static @Nullable Problem checkSetter(BuilderSetters setters, ExecutableElement setter) {
    TypeMirror returned = setters.returned(setter);
    if (returned.getKind() == TypeKind.VOID || setters.returnsBuilder(setter)) {
      return null;
    }
    Object builder = setters.builder().asElement().getSimpleName();
    return Problem.of(
        Message.BUILDER_UNFIT,
        builder,
        "a type with the setter " + setter.getSimpleName(),
        "A builder's setter returns the builder that takes the next property; this one"
            + " returns "
            + returned
            + ".",
        "Let it return " + builder + ", or nothing.");
  }

  private Problem unfit(String why, String fix) {
    return Problem.of(
        Message.BUILDER_UNFIT, builder.getSimpleName(), type.getSimpleName(), why, fix);
  }
}
