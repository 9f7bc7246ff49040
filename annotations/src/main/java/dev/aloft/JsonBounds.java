package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bounds within which a function's JSON is read and written, instead of the defaults. What
 * exceeds one is refused with a message that names it; nothing is cut off.
 *
 * <p>On a method it holds for that function, on a class for all functions of the class, on a
 * package for all of the package; the nearest one counts, as a whole. It holds for payloads and
 * results, not for the envelopes in which a cloud delivers them.
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
  /** Levels of arrays and objects in a document that is read. */
  int maxDepth() default 500;

  /** UTF-16 chars of one string that is read. */
  int maxStringLength() default 20_000_000;

  /**
   * Characters of one number, and digits of one integer whose exponent is written out. All integers
   * of a document may take a thousand times that beyond what stands there, or ten digits for each
   * of its bytes if that is more.
   */
  int maxNumberLength() default 1000;

  /** Digits by which a decimal's exponent may shift its point, in either direction. */
  int maxNumberScale() default 10_000;

  /** Bytes of one property's name. */
  int maxNameLength() default 50_000;

  /** Bytes of one document that is read. */
  int maxDocumentLength() default 67_108_864;

  /** Levels of arrays and objects in a document that is written. */
  int maxWriteDepth() default 1000;
}
