package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requests a codec for a type that no function mentions, so that your own code can use it, and can
 * add Jackson annotations to a type whose source is not yours.
 *
 * <p>The codec of {@code Money} is the class {@code Money_JsonCodec}, that of {@code Order.Line} is
 * {@code Order_Line_JsonCodec}. It is generated in the type's package if the type is compiled here,
 * otherwise in the package of this annotation. Its only instance is the field {@code INSTANCE}. It
 * both reads and writes.
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
   * A class or interface whose annotations apply as if they were on the type, wherever it occurs in
   * JSON: those on the mixin itself apply to the type, those on its fields and enum constants to
   * the ones of the same name, those on its methods and constructors to the ones of the same
   * signature. They override the type's own, and apply to inherited members too. A type has at most
   * one mixin. The type may be an abstract class or interface without a codec; the annotations then
   * apply to its subtypes.
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
