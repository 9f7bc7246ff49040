package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.Mixins;
import dev.aloft.processor.model.ValueModel;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What {@code @CodecImport} says can be followed. Arguments of problems are complete. */
public final class ImportRule {
  private ImportRule() {}

  /** What is wrong with an imported type; null if a codec can be generated for it. */
  public static @Nullable Problem checkType(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return unfit(
          type.toString(),
          "A codec is generated for a record, a class or an enum.",
          "Import the type that has properties.");
    }
    TypeElement element = (TypeElement) declared.asElement();
    return element.getTypeParameters().isEmpty()
        ? null
        : unfit(
            element.getSimpleName().toString(),
            "A class literal has no type arguments, and codecs are chosen at compile time.",
            "Import a class of your own that extends it with type arguments, or use it with"
                + " them in a function's signature.");
  }

  /** What is wrong with a mixin for a type; null if nothing. */
  public static @Nullable Problem checkMixin(TypeElement type, TypeElement mixin, Mixins mixins) {
    TypeElement other = mixins.of(type);
    if (other != null && !other.equals(mixin)) {
      return Problem.of(
          Message.MIXINS_CONFLICT,
          type.getSimpleName(),
          other.getQualifiedName(),
          mixin.getQualifiedName());
    }
    return other == null && mixins.wasAsked(type) ? late(type.getSimpleName().toString()) : null;
  }

  /** What is wrong with an imported type, once it was read; null if it has a generated codec. */
  public static @Nullable Problem checkRead(TypeElement type, ValueModel value) {
    return value instanceof ValueModel.Coded
        ? null
        : unfit(
            type.getSimpleName().toString(),
            "The runtime itself reads and writes it, and in one form only.",
            "Remove the import, or annotate the properties that have it with @Codec.");
  }

  /** The problem of an import that came when it could no longer count. */
  public static Problem late(String name) {
    return Problem.of(Message.IMPORT_LATE, name);
  }

  private static Problem unfit(String type, String why, String fix) {
    return Problem.of(Message.IMPORT_UNFIT, type, why, fix);
  }
}
