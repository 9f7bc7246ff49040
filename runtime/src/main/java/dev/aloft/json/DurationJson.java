package dev.aloft.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes durations as numbers, in the units that {@code @JsonFormat} of jackson-databind
 * 3 has for them. Only loaded by codecs whose types ask for it.
 */
public final class DurationJson {
  private static final String FORM = "an ISO-8601 duration such as PT1H30M";
  private static final int HALF_DAY = 12;

  private DurationJson() {}

  /**
   * Reads a duration; integers are counted in the unit, everything else is as in {@link TimeJson}.
   *
   * @param unit the name of a constant of {@link ChronoUnit} up to days
   * @param strict whether a blank string is rejected instead of read as null
   */
  public static @Nullable Duration read(JsonReader in, String unit, boolean strict) {
    if (in.isInteger()) {
      try {
        return Duration.of(in.readLong(), ChronoUnit.valueOf(unit));
      } catch (DateTimeException | ArithmeticException e) {
        throw in.unexpected(FORM, e);
      }
    }
    Duration value = TimeJson.readDuration(in);
    if (value == null && strict) {
      throw in.unexpected(FORM);
    }
    return value;
  }

  /** Writes seconds with nine decimal places. */
  public static void writeSeconds(JsonWriter out, Duration value) {
    Duration size = value.abs();
    BigDecimal seconds = NumericTimeJson.seconds(size.getSeconds(), size.getNano());
    out.writeBigDecimal(value.isNegative() ? seconds.negate() : seconds);
  }

  /**
   * Writes whole units.
   *
   * @param unit the name of a constant of {@link ChronoUnit} up to days
   * @throws ArithmeticException if the number does not fit a long
   */
  public static void write(JsonWriter out, Duration value, String unit) {
    out.writeLong(
        switch (unit) {
          case "NANOS" -> value.toNanos();
          case "MICROS" -> value.toNanos() / 1000;
          case "MILLIS" -> value.toMillis();
          case "SECONDS" -> value.toSeconds();
          case "MINUTES" -> value.toMinutes();
          case "HOURS" -> value.toHours();
          case "HALF_DAYS" -> value.toHours() / HALF_DAY;
          case "DAYS" -> value.toDays();
          default -> throw new IllegalArgumentException(unit);
        });
  }
}
