package dev.aloft.aws.extension;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that is an external extension of AWS Lambda. The processor writes its main class: {@code
 * ShipperExtension} for a class {@code Shipper}.
 *
 * <p>The class implements one or several of {@link InvokeListener}, {@link ShutdownListener} and
 * {@link TelemetrySubscriber}. It is built once, by its only constructor that is not private and
 * takes nothing or a {@link Registration}; it may be {@link AutoCloseable}, and is closed last.
 *
 * <pre>{@code
 * @Extension("shipper")
 * public final class Shipper implements TelemetrySubscriber {
 *   @Override
 *   public void telemetry(TelemetryBatch batch) {
 *     // Send batch.json() somewhere, or look at batch.events().
 *   }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Extension {
  /**
   * The name under which it registers, which Lambda wants to be the name of its file in {@code
   * /opt/extensions}: up to 128 letters, digits, dots, hyphens and underscores. By default the name
   * of the class, in lower case with hyphens: {@code log-shipper} for {@code LogShipper}.
   */
  String value() default "";
}
