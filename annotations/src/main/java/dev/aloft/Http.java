package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls a {@link Function} method by HTTP: through a function URL, an API gateway or a load
 * balancer, or with the raw request where the cloud passes it through.
 *
 * <p>The method takes an {@code HttpRequest<T>}, or the body alone, or neither; it returns an
 * {@code HttpResponse<T>}, or the body alone (status 200; 204 if it is null), or {@code void}
 * (status 204), or a {@code CompletionStage} of one of these. {@code T} is text, bytes, a stream or
 * a type with a codec; {@code HttpRequest<Void>} leaves the body unread, {@code HttpResponse<Void>}
 * never has one. A null response counts as an exception.
 *
 * <p>A body that is absent or JSON {@code null} is rejected, unless the body's type is {@code
 * Optional} or has an annotation named {@code Nullable}: {@code HttpRequest<@Nullable Order>}.
 *
 * <p>A body that cannot be decoded is answered with status 400 and an {@code
 * application/problem+json} that names each bad place. An exception is logged and answered with
 * status 500, without details.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Http {
  /**
   * The most bytes that a request's body may have which the method takes as an {@code InputStream},
   * from 1 to 1 GiB; 0, the default, means 1 GiB, or what the cloud passes on. A longer body is
   * refused with status 413: before the call if its length is known by then, otherwise by an
   * exception of {@code read}.
   */
  int maxStreamedBytes() default 0;
}
