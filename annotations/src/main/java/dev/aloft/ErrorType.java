package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The error type that a cloud is told when this exception leaves a handler, instead of its class
 * name.
 *
 * <p>Read at compile time: the exception class must be compiled together with the function, or
 * stand in the {@code throws} clause of a function method. It holds for subclasses that carry none
 * of their own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ErrorType {
  /** The reported type, for example {@code "OutOfStock"}; not blank. */
  String value();
}
