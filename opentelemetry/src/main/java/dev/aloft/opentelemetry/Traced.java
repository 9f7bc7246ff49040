package dev.aloft.opentelemetry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a span of each invocation, and measures it: on a function's method or handler class, on a
 * class for its functions, on a package for those of the package, on a module for all. Each setting
 * is looked up by itself: the nearest annotation that says it applies.
 *
 * <pre>{@code
 * @Traced(ShopTelemetry.class)
 * public final class Orders {
 *   @Function
 *   Receipt bill(Order order) { ... }
 * }
 * }</pre>
 *
 * <p>The span is current while the function runs. Its parent is what called the function, as far as
 * the cloud passes that on; a context that is malformed is ignored. Nothing that goes wrong with
 * telemetry fails an invocation.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
@Retention(RetentionPolicy.CLASS)
public @interface Traced {
  /**
   * The class that makes the program's OpenTelemetry: its one static method that takes nothing and
   * returns an {@code OpenTelemetrySdk}, a {@link Telemetry}, or another {@code OpenTelemetry},
   * which is then neither flushed nor shut down. The generated main calls it once, before it builds
   * the function's object; what it throws fails the initialisation.
   *
   * <p>{@code void.class}, the default, means the SDK that {@code OTEL_*} variables describe. It
   * needs {@code io.opentelemetry:opentelemetry-sdk-extension-autoconfigure} on the class path.
   */
  Class<?> value() default void.class;

  /** When what was recorded is sent. */
  Flush flush() default Flush.BEFORE_ANSWER;

  /**
   * The longest that an invocation may wait for flushes, in milliseconds; it has several if its
   * event's parts are handed over one by one. It never waits for more than half of the time that is
   * left until its deadline.
   */
  int flushMillis() default 2_000;
}
