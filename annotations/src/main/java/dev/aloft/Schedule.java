package dev.aloft;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls a {@link Function} method at fixed times.
 *
 * <p>The method takes a {@code TimerEvent}, or nothing, and returns {@code void} or a {@code
 * CompletionStage<Void>}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Schedule {
  /**
   * The schedule in UTC, as five cron fields: minute, hour, day of month, month, day of week. A
   * field is {@code *}, a number, a range {@code 1-5}, a list {@code 1,3,5}, or any of them with a
   * step {@code 0-59/15}; months and days of week may be named, 0 and 7 are Sunday. What a chosen
   * cloud cannot express is a compile error.
   */
  String value();
}
