package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/** What a map's keys are, and how they become property names and back. */
public sealed interface KeyModel {
  /** The Java type. */
  TypeName type();

  /** A string, unchanged. */
  record Text(TypeName type) implements KeyModel {}

  /**
   * A type of the JDK whose {@code toString} its own class reads back.
   *
   * @param holder the class that parses it, usually the type itself
   * @param parseMethod the static method
   * @param failure what it throws for other text
   * @param noun what such a text is called, for example {@code "a UUID"}
   */
  record Parsed(
      ClassName type, ClassName holder, String parseMethod, ClassName failure, String noun)
      implements KeyModel {}

  /**
   * A number of any size, which the runtime parses within the limits of numbers.
   *
   * @param method the method of {@code NumericKeys} that does it
   */
  record Numeric(ClassName type, String method) implements KeyModel {}

  /**
   * An enum's constant, by the names of the enum's generated codec.
   *
   * @param accessor what {@code @JsonKey} writes instead; null for the name
   */
  record Constant(TypeName type, ClassName codec, @Nullable Accessor accessor)
      implements KeyModel {}

  /**
   * A class of the user's.
   *
   * @param accessor what is written; null if keys are only read
   * @param parseMethod the static method that makes a key of a string, or {@code "new"} for the
   *     constructor; null if keys are only written
   */
  record Custom(TypeName type, @Nullable Accessor accessor, @Nullable String parseMethod)
      implements KeyModel {}

  /**
   * What a key's name is read from.
   *
   * @param content how that is written; null for its text
   */
  record Accessor(PropertyModel.Access access, @Nullable KeyModel content) {}
}
