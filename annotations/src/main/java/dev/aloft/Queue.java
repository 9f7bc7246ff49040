package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls a {@link Function} method with the messages of a queue.
 *
 * <p>The method takes a {@code QueueBatch<T>} and returns {@code BatchResult} or {@code void}; or
 * it takes a {@code QueueMessage<T>}, returns {@code void} and is called once for each message, in
 * order; an exception makes that one message fail. Each result may also come in a {@code
 * CompletionStage}. {@code T} is text, bytes, or a type with a codec; a message that cannot be
 * decoded fails without reaching the method. What happens to failed messages, and to the others of
 * their batch, depends on the cloud: see {@code docs/portability.md}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Queue {
  /** The queue's name, for deployment. */
  String value();
}
