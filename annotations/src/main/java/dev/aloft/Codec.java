package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Decodes and encodes the annotated type, component, property, parameter or result with a codec of
 * your own instead of a generated one.
 *
 * <p>The codec class must implement {@code dev.aloft.json.JsonCodec<T>} for exactly the annotated
 * type, be visible to the generated code, and have a visible no-argument constructor or a visible
 * {@code static final INSTANCE} field.
 *
 * <p>It rejects a value with {@code JsonReader.refused} or {@code unexpected}, or by throwing an
 * {@link IllegalArgumentException}; any other exception counts as a bug.
 */
@Documented
@Target({
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.CLASS)
public @interface Codec {
  /** The codec's class. */
  Class<?> value();
}
