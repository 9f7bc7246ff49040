package dev.aloft.deadline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers an invocation with an error before the platform ends it, so that the caller, the log and
 * the traces learn what happened: on a function's method or handler class, on a class for its
 * functions, on a package for those of the package, on a module for all. The nearest one applies.
 *
 * <pre>{@code
 * @Function
 * @DeadlineGuard(reserveMillis = 800)
 * Report report(Query query) throws InterruptedException { ... }
 * }</pre>
 *
 * <p>When only the reserve is left until the deadline, the function is interrupted. What it returns
 * within half of the reserve is its answer as ever. If it throws, or has not returned by then, the
 * invocation fails with the error type {@code DeadlineExceeded}, an HTTP request with status 504,
 * and the log shows where the function was. A function that still does not return costs its process
 * the other half of the reserve and then ends it, once the answer has been sent: nothing else can
 * stop it, and the next invocation must not run beside it.
 *
 * <p>The deadline is the invocation's ({@code Context.deadline()}). On a cloud that tells none, it
 * is {@code @Function(timeoutSeconds)} after the function was called; without either, nothing is
 * guarded.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
@Retention(RetentionPolicy.CLASS)
public @interface DeadlineGuard {
  /**
   * How long before its deadline an invocation is ended, in milliseconds: time for the function to
   * come to an end, and for the answer to arrive. Less than {@code timeoutSeconds}, where the
   * function has that. 0 guards nothing, for a function of a class that is guarded.
   */
  int reserveMillis() default 500;
}
