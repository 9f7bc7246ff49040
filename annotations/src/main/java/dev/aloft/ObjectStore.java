package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls a {@link Function} method when objects of a bucket are created or removed.
 *
 * <p>The method takes an {@code ObjectEvent} and returns {@code void} or a {@code
 * CompletionStage<Void>}. It is called once for each change, in order; an exception makes the whole
 * delivery fail.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ObjectStore {
  /** The bucket's name, for deployment. */
  String value();
}
