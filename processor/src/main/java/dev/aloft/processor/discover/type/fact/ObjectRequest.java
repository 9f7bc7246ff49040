package dev.aloft.processor.discover.type.fact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.member.BuilderSetters;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Polymorphism;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * Which codec of an object is wanted.
 *
 * @param type the type whose properties it has
 * @param local what the place says about the type
 * @param codec what the codec is called
 * @param polymorphism how JSON names the type; null if it does not
 * @param builder how properties are set if the type is a builder; null for any other type
 * @param around how the properties are called where they are
 */
public record ObjectRequest(
    DeclaredType type,
    LocalRules local,
    ClassName codec,
    boolean isPublic,
    @Nullable Polymorphism polymorphism,
    @Nullable BuilderSetters builder,
    Unwrapping around) {

  /** A codec of its own for a type. */
  public static ObjectRequest of(
      DeclaredType type, LocalRules local, ClassName codec, boolean isPublic) {
    return new ObjectRequest(type, local, codec, isPublic, null, null, Unwrapping.NONE);
  }

  /** An object whose properties are those of another one, read by the other one's codec. */
  public static ObjectRequest unwrapped(DeclaredType type, ClassName codec, Unwrapping around) {
    return new ObjectRequest(type, LocalRules.NONE, codec, false, null, null, around);
  }

  public ObjectRequest with(@Nullable Polymorphism other) {
    return new ObjectRequest(type, local, codec, isPublic, other, builder, around);
  }

  /** The same for what builds the type. */
  public ObjectRequest builtBy(DeclaredType other, BuilderSetters setters) {
    return new ObjectRequest(other, local, codec, isPublic, polymorphism, setters, around);
  }

  public CodecModel.Header header(boolean deprecated) {
    return new CodecModel.Header(codec, TypeName.get(type), isPublic, deprecated);
  }

  /** Whether it is a plain object, without a type id or a builder. */
  public boolean isPlain() {
    return polymorphism == null && builder == null && !around.isUnwrapped();
  }
}
