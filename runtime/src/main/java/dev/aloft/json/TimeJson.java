package dev.aloft.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Reads and writes the types of {@code java.time} in ISO-8601, in the forms that jackson-databind 3
 * writes by default: strings, except for {@link Year}, which is a number. A {@link ZonedDateTime}
 * is written with its offset, without its zone. An {@link OffsetDateTime} keeps the offset it was
 * written with.
 *
 * <p>Every read method expects the reader on the value and throws {@link JsonException} if it has
 * another form.
 */
public final class TimeJson {
  private TimeJson() {}

  public static Instant readInstant(JsonReader in) {
    String form = "an ISO-8601 instant such as 2026-01-31T12:00:00Z";
    String text = in.string(form);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, Instant value) {
    out.writeString(value.toString());
  }

  public static LocalDate readLocalDate(JsonReader in) {
    String form = "an ISO-8601 date such as 2026-01-31";
    String text = in.string(form);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, LocalDate value) {
    out.writeString(value.toString());
  }

  public static LocalTime readLocalTime(JsonReader in) {
    String form = "an ISO-8601 time such as 12:00:00";
    String text = in.string(form);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, LocalTime value) {
    out.writeString(time(value));
  }

  public static LocalDateTime readLocalDateTime(JsonReader in) {
    String form = "an ISO-8601 date and time such as 2026-01-31T12:00:00";
    String text = in.string(form);
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, LocalDateTime value) {
    out.writeString(dateTime(value));
  }

  public static OffsetDateTime readOffsetDateTime(JsonReader in) {
    String form = "an ISO-8601 date and time with an offset such as 2026-01-31T12:00:00+01:00";
    String text = in.string(form);
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, OffsetDateTime value) {
    out.writeString(dateTime(value.toLocalDateTime()) + value.getOffset().getId());
  }

  public static OffsetTime readOffsetTime(JsonReader in) {
    String form = "an ISO-8601 time with an offset such as 12:00:00+01:00";
    String text = in.string(form);
    try {
      return OffsetTime.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, OffsetTime value) {
    out.writeString(value.toString());
  }

  /** Reads a date and time with an offset, with or without a zone in brackets after it. */
  public static ZonedDateTime readZonedDateTime(JsonReader in) {
    String form = "an ISO-8601 date and time with an offset such as 2026-01-31T12:00:00+01:00";
    String text = in.string(form);
    try {
      return ZonedDateTime.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, ZonedDateTime value) {
    out.writeString(dateTime(value.toLocalDateTime()) + value.getOffset().getId());
  }

  public static Duration readDuration(JsonReader in) {
    String form = "an ISO-8601 duration such as PT1H30M";
    String text = in.string(form);
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, Duration value) {
    out.writeString(value.toString());
  }

  public static Period readPeriod(JsonReader in) {
    String form = "an ISO-8601 period such as P1Y2M3D";
    String text = in.string(form);
    try {
      return Period.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, Period value) {
    out.writeString(value.toString());
  }

  public static Year readYear(JsonReader in) {
    int year = (int) in.integer(Year.MIN_VALUE, Year.MAX_VALUE);
    return Year.of(year);
  }

  public static void write(JsonWriter out, Year value) {
    out.writeInt(value.getValue());
  }

  public static YearMonth readYearMonth(JsonReader in) {
    String form = "an ISO-8601 year and month such as 2026-01";
    String text = in.string(form);
    // ISO-8601 wants a sign before a year of more than four digits; YearMonth writes none.
    boolean unsigned = text.indexOf('-') > 4 && text.charAt(0) != '+';
    try {
      return YearMonth.parse(unsigned ? '+' + text : text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, YearMonth value) {
    out.writeString(value.toString());
  }

  public static MonthDay readMonthDay(JsonReader in) {
    String form = "an ISO-8601 month and day such as --01-31";
    String text = in.string(form);
    try {
      return MonthDay.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, MonthDay value) {
    out.writeString(value.toString());
  }

  public static ZoneId readZoneId(JsonReader in) {
    String form = "a time zone such as Europe/Berlin or +01:00";
    String text = in.string(form);
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, ZoneId value) {
    out.writeString(value.getId());
  }

  public static ZoneOffset readZoneOffset(JsonReader in) {
    String form = "an offset from UTC such as +01:00";
    String text = in.string(form);
    try {
      return ZoneOffset.of(text);
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
   * As {@code DateTimeFormatter.ISO_LOCAL_TIME} has it: seconds always, and no zeros at the end of
   * their fraction. The formatter itself would load some fifty classes.
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
