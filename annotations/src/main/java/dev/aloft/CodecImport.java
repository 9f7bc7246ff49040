package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a codec of a type that no function mentions, so that code of your own can use it, and
 * says how Jackson's annotations would stand on a type whose source is not yours.
 *
 * <p>The codec of {@code Money} is the class {@code Money_JsonCodec}, that of {@code Order.Line} is
 * {@code Order_Line_JsonCodec}. It stands in the package of the type if that is compiled here, else
 * in the package that this annotation stands in. Its only instance is the field {@code INSTANCE}.
 * It reads and writes.
 *
 * <pre>{@code
 * @CodecImport(value = Money.class, mixin = MoneyMixin.class)
 * final class Codecs {}
 *
 * interface MoneyMixin {
 *   @JsonProperty("currency_code")
 *   String getCurrency();
 * }
 * }</pre>
 */
@Documented
@Repeatable(CodecImport.List.class)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface CodecImport {
  /** A record, class or enum without type parameters, or a supertype with {@code @JsonTypeInfo}. */
  Class<?> value();

  /**
   * A class or interface whose annotations count as if they stood on the type, wherever JSON has
   * it: those on itself for the type, those on its fields and enum constants for the ones of the
   * same name, those on its methods and constructors for the ones of the same signature. They come
   * before the type's own, and count for members that the type inherits. A type has one mixin. The
   * type may be an abstract class or interface without a codec; the annotations count for its
   * subtypes then.
   */
  Class<?> mixin() default void.class;

  /** Several imports in one place. */
  @Documented
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @Retention(RetentionPolicy.CLASS)
  @interface List {
    /** The imports. */
    CodecImport[] value();
  }
}
