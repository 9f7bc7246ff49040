package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The error type that is reported to the cloud, instead of the class name, when a handler throws
 * this exception.
 *
 * <p>Read at compile time: the exception class must be compiled together with the function, or be
 * named in the {@code throws} clause of a function method. It applies to subclasses without an
 * annotation of their own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ErrorType {
  /** The reported type, for example {@code "OutOfStock"}; not blank. */
  String value();
}
