package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A codec to generate. */
public sealed interface CodecModel {
  /** The generated class. */
  ClassName codec();

  /** The type it reads and writes. */
  TypeName type();

  /** Whether the codec can be used from other packages; only then it is public. */
  boolean isPublic();

  /** The element it was made from. */
  TypeElement origin();

  /**
   * An enum, by the names of its constants.
   *
   * @param constants Java name and JSON name of each, in declaration order
   */
  record EnumCodec(
      ClassName codec,
      TypeName type,
      boolean isPublic,
      TypeElement origin,
      List<EnumConstant> constants)
      implements CodecModel {}

  /** A constant of an enum. */
  record EnumConstant(String javaName, String jsonName) {}

  /**
   * A record or a bean.
   *
   * @param creator how an instance is made; null if the type is only written
   * @param properties in declaration order
   */
  record ObjectCodec(
      ClassName codec,
      TypeName type,
      boolean isPublic,
      TypeElement origin,
      @Nullable Creator creator,
      List<PropertyModel> properties)
      implements CodecModel {}

  /**
   * A constructor or a static factory method.
   *
   * @param factoryMethod the method's name; null for a constructor
   * @param parameters names of the properties that are its arguments, in order
   */
  record Creator(@Nullable String factoryMethod, List<String> parameters) {}
}
