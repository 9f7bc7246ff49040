package dev.aloft.json;

import java.time.DateTimeException;
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
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes types of {@code java.time} in a {@link TimeForm}. Only loaded by codecs whose
 * types ask for one; {@link TimeJson} is lighter.
 *
 * <p>Every read method expects the reader on a value that is not null. Besides strings of the form
 * they accept the numbers that {@link TimeJson} accepts. A blank string or an empty array is null,
 * unless the form is strict; for any other form they throw a {@link JsonException} that names the
 * pattern.
 */
public final class FormattedTimeJson {
  private FormattedTimeJson() {}

  public static @Nullable Instant readInstant(JsonReader in, TimeForm form) {
    Instant number = number(in, form);
    if (number != null) {
      return number;
    }
    if (form.formatter() == null) {
      return checked(in, form, TimeJson.readInstant(in));
    }
    TemporalAccessor parsed = parsed(in, form);
    try {
      return parsed == null ? null : Instant.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable OffsetDateTime readOffsetDateTime(JsonReader in, TimeForm form) {
    Instant number = number(in, form);
    if (number != null) {
      return number.atOffset(ZoneOffset.UTC);
    }
    if (form.formatter() == null) {
      boolean same = form.has(TimeForm.SAME_ZONE);
      return checked(
          in, form, same ? TimeZones.readOffsetDateTime(in) : TimeJson.readOffsetDateTime(in));
    }
    TemporalAccessor parsed = parsed(in, form);
    try {
      OffsetDateTime value = parsed == null ? null : OffsetDateTime.from(parsed);
      return value == null || form.has(TimeForm.SAME_ZONE) ? value : TimeJson.utc(value);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable ZonedDateTime readZonedDateTime(JsonReader in, TimeForm form) {
    Instant number = number(in, form);
    if (number != null) {
      return number.atZone(ZoneOffset.UTC);
    }
    if (form.formatter() == null) {
      boolean same = form.has(TimeForm.SAME_ZONE);
      return checked(
          in, form, same ? TimeZones.readZonedDateTime(in) : TimeJson.readZonedDateTime(in));
    }
    TemporalAccessor parsed = parsed(in, form);
    try {
      ZonedDateTime value = parsed == null ? null : ZonedDateTime.from(parsed);
      return value == null || form.has(TimeForm.SAME_ZONE)
          ? value
          : value.withZoneSameInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable LocalDate readLocalDate(JsonReader in, TimeForm form) {
    if (in.isInteger() && form.has(TimeForm.STRICT) && !form.has(TimeForm.DAYS)) {
      throw in.unexpected(form.expected());
    }
    if (form.formatter() == null) {
      refuseFurther(in, form, 'T');
      return checked(in, form, TimeJson.readLocalDate(in));
    }
    if (!in.isString()) {
      return TimeCoercion.dateOfNumbers(in, form.expected());
    }
    TemporalAccessor parsed = checked(in, form, parsed(in, form));
    try {
      return parsed == null ? null : LocalDate.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable LocalDateTime readLocalDateTime(JsonReader in, TimeForm form) {
    if (!in.isString()) {
      return TimeCoercion.dateTimeOfNumbers(in, form.expected(), form.has(TimeForm.MILLIS));
    }
    if (form.formatter() == null) {
      refuseFurther(in, form, 'Z');
      return checked(in, form, TimeJson.readLocalDateTime(in));
    }
    TemporalAccessor parsed = checked(in, form, parsed(in, form));
    try {
      return parsed == null ? null : LocalDateTime.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable LocalTime readLocalTime(JsonReader in, TimeForm form) {
    if (!in.isString()) {
      return TimeCoercion.timeOfNumbers(in, form.expected(), form.has(TimeForm.MILLIS));
    }
    if (form.formatter() == null) {
      return checked(in, form, TimeJson.readLocalTime(in));
    }
    TemporalAccessor parsed = checked(in, form, parsed(in, form));
    try {
      return parsed == null ? null : LocalTime.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable OffsetTime readOffsetTime(JsonReader in, TimeForm form) {
    if (!in.isString()) {
      return TimeCoercion.offsetTimeOfNumbers(in, form.expected(), form.has(TimeForm.MILLIS));
    }
    if (form.formatter() == null) {
      return checked(in, form, TimeJson.readOffsetTime(in));
    }
    TemporalAccessor parsed = checked(in, form, parsed(in, form));
    try {
      return parsed == null ? null : OffsetTime.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable Year readYear(JsonReader in, TimeForm form) {
    if (form.formatter() == null || in.isInteger()) {
      return checked(in, form, TimeJson.readYear(in));
    }
    TemporalAccessor parsed = checked(in, form, parsed(in, form));
    try {
      return parsed == null ? null : Year.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable YearMonth readYearMonth(JsonReader in, TimeForm form) {
    if (form.formatter() == null) {
      return checked(in, form, TimeJson.readYearMonth(in));
    }
    if (!in.isString()) {
      return TimeCoercion.yearMonthOfNumbers(in, form.expected());
    }
    TemporalAccessor parsed = checked(in, form, parsed(in, form));
    try {
      return parsed == null ? null : YearMonth.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable Month readMonth(JsonReader in, TimeForm form) {
    if (form.formatter() == null || in.isInteger()) {
      return checked(in, form, TimeJson.readMonth(in));
    }
    TemporalAccessor parsed = checked(in, form, parsed(in, form));
    try {
      return parsed == null ? null : Month.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable MonthDay readMonthDay(JsonReader in, TimeForm form) {
    if (form.formatter() == null) {
      return checked(in, form, TimeJson.readMonthDay(in));
    }
    if (!in.isString()) {
      return TimeCoercion.monthDayOfNumbers(in, form.expected());
    }
    TemporalAccessor parsed = checked(in, form, parsed(in, form));
    try {
      return parsed == null ? null : MonthDay.from(parsed);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  public static @Nullable Period readPeriod(JsonReader in, TimeForm form) {
    return checked(in, form, TimeJson.readPeriod(in));
  }

  public static @Nullable ZoneId readZoneId(JsonReader in, TimeForm form) {
    return checked(in, form, TimeJson.readZoneId(in));
  }

  public static @Nullable ZoneOffset readZoneOffset(JsonReader in, TimeForm form) {
    return checked(in, form, TimeJson.readZoneOffset(in));
  }

  /** Rejects null that comes from a blank string, if the form is strict. */
  private static <T> @Nullable T checked(JsonReader in, TimeForm form, @Nullable T value) {
    if (value == null && form.has(TimeForm.STRICT) && in.isString()) {
      throw in.unexpected("a string that is not blank");
    }
    return value;
  }

  public static void write(JsonWriter out, TemporalAccessor value, TimeForm form) {
    out.writeString(form.ownFormatter().format(value));
  }

  /** Appends the zone's id in brackets. */
  public static void writeZoned(JsonWriter out, ZonedDateTime value, TimeForm form) {
    out.writeString(form.ownFormatter().format(value) + "[" + value.getZone().getId() + "]");
  }

  /** Writes ISO-8601 followed by the zone's id in brackets. */
  public static void writeZoned(JsonWriter out, ZonedDateTime value) {
    out.writeString(DateTimeFormatter.ISO_ZONED_DATE_TIME.format(value));
  }

  /** Writes a year as a string. */
  public static void writeText(JsonWriter out, Year value) {
    out.writeString(value.toString());
  }

  /** Null for a blank string. */
  private static @Nullable TemporalAccessor parsed(JsonReader in, TimeForm form) {
    String text = in.string(form.expected()).trim();
    try {
      return text.isEmpty() ? null : form.ownFormatter().parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  /** The instant for a number or a string of digits; null for other strings. */
  private static @Nullable Instant number(JsonReader in, TimeForm form) {
    boolean millis = form.has(TimeForm.MILLIS);
    if (in.isInteger() && millis) {
      return Instant.ofEpochMilli(in.readLong());
    }
    if (!in.isString()) {
      return TimeCoercion.seconds(in, form.expected());
    }
    String text = millis && form.formatter() == null ? in.string(form.expected()).trim() : "";
    if (!Coercion.isInteger(text)) {
      return null;
    }
    try {
      return Instant.ofEpochMilli(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw in.unexpected(form.expected(), e);
    }
  }

  /** Rejects what a strict form does not allow to follow: a date's time, a time's zone. */
  private static void refuseFurther(JsonReader in, TimeForm form, char mark) {
    if (form.has(TimeForm.STRICT) && in.isString()) {
      String text = in.string(form.expected());
      if (text.indexOf(mark) >= 0) {
        throw in.unexpected(form.expected());
      }
    }
  }
}
