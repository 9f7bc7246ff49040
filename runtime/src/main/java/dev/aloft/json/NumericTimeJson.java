package dev.aloft.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;

/**
 * Writes types of {@code java.time} as numbers, as jackson-databind 3 does for numeric shapes of
 * {@code @JsonFormat}: instants as seconds since 1970 with nine decimal places, or as milliseconds;
 * the others as arrays of their parts. {@link TimeJson} reads them. Only loaded by codecs whose
 * types ask for it.
 */
public final class NumericTimeJson {
  private static final int NANO_DIGITS = 9;

  private NumericTimeJson() {}

  public static void write(JsonWriter out, Instant value) {
    out.writeBigDecimal(seconds(value.getEpochSecond(), value.getNano()));
  }

  public static void write(JsonWriter out, OffsetDateTime value) {
    out.writeBigDecimal(seconds(value.toEpochSecond(), value.getNano()));
  }

  public static void write(JsonWriter out, ZonedDateTime value) {
    out.writeBigDecimal(seconds(value.toEpochSecond(), value.getNano()));
  }

  /**
   * Writes milliseconds since 1970.
   *
   * @throws ArithmeticException if the number does not fit a long
   */
  public static void writeMillis(JsonWriter out, Instant value) {
    out.writeLong(value.toEpochMilli());
  }

  /** The same for a date and time with an offset. */
  public static void writeMillis(JsonWriter out, OffsetDateTime value) {
    out.writeLong(value.toInstant().toEpochMilli());
  }

  /** The same for a date and time with a zone. */
  public static void writeMillis(JsonWriter out, ZonedDateTime value) {
    out.writeLong(value.toInstant().toEpochMilli());
  }

  /** Writes days since 1970. */
  public static void writeDays(JsonWriter out, LocalDate value) {
    out.writeLong(value.toEpochDay());
  }

  public static void write(JsonWriter out, LocalDate value) {
    out.beginArray();
    date(out, value);
    out.endArray();
  }

  public static void write(JsonWriter out, LocalDateTime value) {
    out.beginArray();
    date(out, value.toLocalDate());
    time(out, value.toLocalTime(), false);
    out.endArray();
  }

  /** The same with milliseconds as the last part instead of nanoseconds. */
  public static void writeMillis(JsonWriter out, LocalDateTime value) {
    out.beginArray();
    date(out, value.toLocalDate());
    time(out, value.toLocalTime(), true);
    out.endArray();
  }

  public static void write(JsonWriter out, LocalTime value) {
    out.beginArray();
    time(out, value, false);
    out.endArray();
  }

  /** The same with milliseconds as the last part instead of nanoseconds. */
  public static void writeMillis(JsonWriter out, LocalTime value) {
    out.beginArray();
    time(out, value, true);
    out.endArray();
  }

  public static void write(JsonWriter out, OffsetTime value) {
    out.beginArray();
    time(out, value.toLocalTime(), false);
    out.writeString(value.getOffset().getId());
    out.endArray();
  }

  /** The same with milliseconds before the offset instead of nanoseconds. */
  public static void writeMillis(JsonWriter out, OffsetTime value) {
    out.beginArray();
    time(out, value.toLocalTime(), true);
    out.writeString(value.getOffset().getId());
    out.endArray();
  }

  public static void write(JsonWriter out, YearMonth value) {
    out.beginArray();
    out.writeInt(value.getYear());
    out.writeInt(value.getMonthValue());
    out.endArray();
  }

  public static void write(JsonWriter out, MonthDay value) {
    out.beginArray();
    out.writeInt(value.getMonthValue());
    out.writeInt(value.getDayOfMonth());
    out.endArray();
  }

  /** Seconds with nine decimal places; zero has one. */
  static BigDecimal seconds(long seconds, int nanos) {
    if (nanos == 0) {
      return seconds == 0
          ? BigDecimal.ZERO.setScale(1)
          : BigDecimal.valueOf(seconds).setScale(NANO_DIGITS);
    }
    return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, NANO_DIGITS));
  }

  private static void date(JsonWriter out, LocalDate value) {
    out.writeInt(value.getYear());
    out.writeInt(value.getMonthValue());
    out.writeInt(value.getDayOfMonth());
  }

  /** Trailing zeros are omitted. */
  private static void time(JsonWriter out, LocalTime value, boolean millis) {
    out.writeInt(value.getHour());
    out.writeInt(value.getMinute());
    int nanos = value.getNano();
    if (value.getSecond() > 0 || nanos > 0) {
      out.writeInt(value.getSecond());
      if (nanos > 0) {
        out.writeInt(millis ? value.get(ChronoField.MILLI_OF_SECOND) : nanos);
      }
    }
  }
}
