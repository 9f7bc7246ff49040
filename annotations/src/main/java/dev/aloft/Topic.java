package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls a {@link Function} method with messages published to a topic.
 *
 * <p>The method takes a {@code TopicMessage<T>} and returns {@code void} or a {@code
 * CompletionStage<Void>}. {@code T} is text, bytes, or a type with a codec.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Topic {
  /** The topic's name, for deployment. */
  String value();
}
