package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bounds within which a function's JSON is read and written, instead of the defaults. A
 * document that exceeds a bound is rejected with a message that names it; nothing is truncated.
 *
 * <p>On a method it applies to that function, on a class to all functions of the class, on a
 * package to all of the package; only the nearest one applies, as a whole. It covers payloads and
 * results, not the envelopes in which a cloud delivers them.
 *
 * <pre>{@code
 * @Function("greet")
 * @JsonBounds(maxDocumentLength = 10_000, maxDepth = 10)
 * Greeting greet(Person person) { ... }
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface JsonBounds {
  /** Nesting levels of arrays and objects in a document that is read. */
  int maxDepth() default 500;

  /** UTF-16 chars of one string that is read. */
  int maxStringLength() default 20_000_000;

  /**
   * Characters of one number, and digits of one integer whose exponent is written out. Together,
   * exponents may add a thousand times that to a document's integers, or ten digits for each of its
   * bytes if that is more.
   */
  int maxNumberLength() default 1000;

  /** Digits by which a decimal's exponent may shift the decimal point, in either direction. */
  int maxNumberScale() default 10_000;

  /** Bytes of one property's name. */
  int maxNameLength() default 50_000;

  /** Bytes of one document that is read. */
  int maxDocumentLength() default 67_108_864;

  /** Nesting levels of arrays and objects in a document that is written. */
  int maxWriteDepth() default 1000;
}
