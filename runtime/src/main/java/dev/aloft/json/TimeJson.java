package dev.aloft.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the types of {@code java.time} in ISO-8601, in the forms that jackson-databind 3
 * writes by default: strings, except for {@link Year} and {@link Month}, which are numbers. A
 * {@link ZonedDateTime} is written with its offset, without its zone. On reading, an {@link
 * OffsetDateTime} or ZonedDateTime is converted to UTC.
 *
 * <p>Every read method expects the reader on a value that is not null. Besides ISO-8601 they accept
 * what jackson-databind 3 accepts: seconds since 1970, days since 1970, arrays of numbers, blanks
 * around the text. A blank string is null, as is an empty array where arrays are accepted; other
 * forms cause a {@link JsonException}.
 */
public final class TimeJson {
  private static final String DATE_TIME =
      "an ISO-8601 date and time with an offset such as 2026-01-31T12:00:00+01:00";

  private TimeJson() {}

  public static @Nullable Instant readInstant(JsonReader in) {
    String form = "an ISO-8601 instant such as 2026-01-31T12:00:00Z";
    if (in.isString()) {
      try {
        return Instant.parse(in.string(form));
      } catch (DateTimeException e) {
        return TimeCoercion.instant(in, form);
      }
    }
    return TimeCoercion.instant(in, form);
  }

  public static void write(JsonWriter out, Instant value) {
    out.writeString(value.toString());
  }

  public static @Nullable LocalDate readLocalDate(JsonReader in) {
    String form = "an ISO-8601 date such as 2026-01-31";
    if (in.isString()) {
      try {
        return LocalDate.parse(in.string(form));
      } catch (DateTimeException e) {
        return TimeCoercion.date(in, form);
      }
    }
    return TimeCoercion.date(in, form);
  }

  public static void write(JsonWriter out, LocalDate value) {
    out.writeString(value.toString());
  }

  public static @Nullable LocalTime readLocalTime(JsonReader in) {
    String form = "an ISO-8601 time such as 12:00:00";
    if (in.isString()) {
      try {
        return LocalTime.parse(in.string(form));
      } catch (DateTimeException e) {
        return TimeCoercion.time(in, form);
      }
    }
    return TimeCoercion.time(in, form);
  }

  public static void write(JsonWriter out, LocalTime value) {
    out.writeString(time(value));
  }

  public static @Nullable LocalDateTime readLocalDateTime(JsonReader in) {
    String form = "an ISO-8601 date and time such as 2026-01-31T12:00:00";
    if (in.isString()) {
      try {
        return LocalDateTime.parse(in.string(form));
      } catch (DateTimeException e) {
        return TimeCoercion.dateTime(in, form);
      }
    }
    return TimeCoercion.dateTime(in, form);
  }

  public static void write(JsonWriter out, LocalDateTime value) {
    out.writeString(dateTime(value));
  }

  /** Reads a date and time with an offset, and converts it to UTC. */
  public static @Nullable OffsetDateTime readOffsetDateTime(JsonReader in) {
    Instant number = in.isString() ? null : TimeCoercion.seconds(in, DATE_TIME);
    if (number != null) {
      return number.atOffset(ZoneOffset.UTC);
    }
    String text = in.string(DATE_TIME).trim();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return utc(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return offsetDateTime(in, text);
    }
  }

  private static OffsetDateTime offsetDateTime(JsonReader in, String text) {
    try {
      Instant number = TimeCoercion.seconds(text);
      return number == null
          ? utc(OffsetDateTime.parse(TimeCoercion.withColon(text)))
          : number.atOffset(ZoneOffset.UTC);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw in.unexpected(DATE_TIME, e);
    }
  }

  static OffsetDateTime utc(OffsetDateTime value) {
    boolean fits = !value.isEqual(OffsetDateTime.MIN) && !value.isEqual(OffsetDateTime.MAX);
    return fits ? value.withOffsetSameInstant(ZoneOffset.UTC) : value;
  }

  public static void write(JsonWriter out, OffsetDateTime value) {
    out.writeString(dateTime(value.toLocalDateTime()) + value.getOffset().getId());
  }

  public static @Nullable OffsetTime readOffsetTime(JsonReader in) {
    String form = "an ISO-8601 time with an offset such as 12:00:00+01:00";
    if (in.isString()) {
      try {
        return OffsetTime.parse(in.string(form));
      } catch (DateTimeException e) {
        return TimeCoercion.offsetTime(in, form);
      }
    }
    return TimeCoercion.offsetTime(in, form);
  }

  public static void write(JsonWriter out, OffsetTime value) {
    out.writeString(value.toString());
  }

  /** Reads a date and time with an offset and an optional zone in brackets; converts it to UTC. */
  public static @Nullable ZonedDateTime readZonedDateTime(JsonReader in) {
    Instant number = in.isString() ? null : TimeCoercion.seconds(in, DATE_TIME);
    if (number != null) {
      return number.atZone(ZoneOffset.UTC);
    }
    String text = in.string(DATE_TIME).trim();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return ZonedDateTime.parse(text).withZoneSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return zonedDateTime(in, text);
    }
  }

  private static ZonedDateTime zonedDateTime(JsonReader in, String text) {
    try {
      Instant number = TimeCoercion.seconds(text);
      return number == null
          ? ZonedDateTime.parse(TimeCoercion.withColon(text)).withZoneSameInstant(ZoneOffset.UTC)
          : number.atZone(ZoneOffset.UTC);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw in.unexpected(DATE_TIME, e);
    }
  }

  public static void write(JsonWriter out, ZonedDateTime value) {
    out.writeString(name(value));
  }

  /** As a property's name. */
  public static String name(ZonedDateTime value) {
    return dateTime(value.toLocalDateTime()) + value.getOffset().getId();
  }

  public static @Nullable Duration readDuration(JsonReader in) {
    String form = "an ISO-8601 duration such as PT1H30M";
    if (!in.isString()) {
      return TimeCoercion.duration(in, form);
    }
    String text = in.string(form).trim();
    try {
      return text.isEmpty() ? null : Duration.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, Duration value) {
    out.writeString(value.toString());
  }

  public static @Nullable Period readPeriod(JsonReader in) {
    String form = "an ISO-8601 period such as P1Y2M3D";
    String text = in.string(form).trim();
    try {
      return text.isEmpty() ? null : Period.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, Period value) {
    out.writeString(value.toString());
  }

  public static @Nullable Year readYear(JsonReader in) {
    if (in.isInteger()) {
      return Year.of((int) in.integer(Year.MIN_VALUE, Year.MAX_VALUE));
    }
    String form = "a year such as 2026";
    String text = in.string(form).trim();
    try {
      return text.isEmpty() ? null : TimeCoercion.year(text);
    } catch (DateTimeException | NumberFormatException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, Year value) {
    out.writeInt(value.getValue());
  }

  public static @Nullable YearMonth readYearMonth(JsonReader in) {
    String form = "an ISO-8601 year and month such as 2026-01";
    if (in.isString() && in.string(form).length() == 7) {
      try {
        return YearMonth.parse(in.string(form));
      } catch (DateTimeException e) {
        return TimeCoercion.yearMonth(in, form);
      }
    }
    return TimeCoercion.yearMonth(in, form);
  }

  public static void write(JsonWriter out, YearMonth value) {
    out.writeString(value.toString());
  }

  /** Reads a month's number from 1 to 12, or its name. */
  public static @Nullable Month readMonth(JsonReader in) {
    if (in.isInteger()) {
      return Month.of((int) in.integer(1, 12));
    }
    String form = "a month such as 1 or JANUARY";
    String text = in.string(form).trim();
    try {
      return text.isEmpty() ? null : TimeCoercion.month(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw in.unexpected(form, e);
    }
  }

  /** The month that a property's name denotes, by name or number. */
  public static Month month(String name) {
    return TimeCoercion.month(name.trim());
  }

  public static void write(JsonWriter out, Month value) {
    out.writeInt(value.getValue());
  }

  public static @Nullable MonthDay readMonthDay(JsonReader in) {
    String form = "an ISO-8601 month and day such as --01-31";
    if (in.isString()) {
      try {
        return MonthDay.parse(in.string(form));
      } catch (DateTimeException e) {
        return TimeCoercion.monthDay(in, form);
      }
    }
    return TimeCoercion.monthDay(in, form);
  }

  public static void write(JsonWriter out, MonthDay value) {
    out.writeString(value.toString());
  }

  public static @Nullable ZoneId readZoneId(JsonReader in) {
    String form = "a time zone such as Europe/Berlin or +01:00";
    String text = in.string(form).trim();
    try {
      return text.isEmpty() ? null : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, ZoneId value) {
    out.writeString(value.getId());
  }

  public static @Nullable ZoneOffset readZoneOffset(JsonReader in) {
    String form = "an offset from UTC such as +01:00";
    String text = in.string(form).trim();
    try {
      return text.isEmpty() ? null : ZoneOffset.of(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, ZoneOffset value) {
    out.writeString(value.getId());
  }

  private static String dateTime(LocalDateTime value) {
    return value.toLocalDate() + "T" + time(value.toLocalTime());
  }

  /**
   * Like {@code DateTimeFormatter.ISO_LOCAL_TIME}: always with seconds, and without trailing zeros
   * in their fraction. The formatter itself would load some fifty classes.
   */
  private static String time(LocalTime value) {
    String text = value.toString();
    if (value.getSecond() == 0 && value.getNano() == 0) {
      return text + ":00";
    }
    int end = text.length();
    if (value.getNano() != 0) {
      while (text.charAt(end - 1) == '0') {
        end--;
      }
    }
    return text.substring(0, end);
  }
}
