package dev.aloft.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes types of {@code java.time} as strings of a form of their own. Only loaded by
 * codecs whose types ask for one; {@link TimeJson} is lighter.
 *
 * <p>Every read method expects the reader on a value that is not null. Besides strings of the form
 * they take the numbers that {@link TimeJson} takes. A blank string or an empty array is null; what
 * has another form is a {@link JsonException} that names the form by its pattern.
 */
public final class FormattedTimeJson {
  private FormattedTimeJson() {}

  public static @Nullable Instant readInstant(
      JsonReader in, DateTimeFormatter form, String pattern) {
    if (!in.isString()) {
      return TimeCoercion.seconds(in, expected(pattern));
    }
    String text = in.string(expected(pattern)).trim();
    try {
      return text.isEmpty() ? null : Instant.from(form.parse(text));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static @Nullable LocalDate readLocalDate(
      JsonReader in, DateTimeFormatter form, String pattern) {
    if (!in.isString()) {
      return TimeCoercion.dateOfNumbers(in, expected(pattern));
    }
    String text = in.string(expected(pattern)).trim();
    try {
      return text.isEmpty() ? null : LocalDate.from(form.parse(text));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static @Nullable LocalDateTime readLocalDateTime(
      JsonReader in, DateTimeFormatter form, String pattern) {
    if (!in.isString()) {
      return TimeCoercion.dateTimeOfNumbers(in, expected(pattern));
    }
    String text = in.string(expected(pattern)).trim();
    try {
      return text.isEmpty() ? null : LocalDateTime.from(form.parse(text));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static @Nullable LocalTime readLocalTime(
      JsonReader in, DateTimeFormatter form, String pattern) {
    if (!in.isString()) {
      return TimeCoercion.timeOfNumbers(in, expected(pattern));
    }
    String text = in.string(expected(pattern)).trim();
    try {
      return text.isEmpty() ? null : LocalTime.from(form.parse(text));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static @Nullable MonthDay readMonthDay(
      JsonReader in, DateTimeFormatter form, String pattern) {
    if (!in.isString()) {
      return TimeCoercion.monthDayOfNumbers(in, expected(pattern));
    }
    String text = in.string(expected(pattern)).trim();
    try {
      return text.isEmpty() ? null : MonthDay.from(form.parse(text));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static @Nullable YearMonth readYearMonth(
      JsonReader in, DateTimeFormatter form, String pattern) {
    if (!in.isString()) {
      return TimeCoercion.yearMonthOfNumbers(in, expected(pattern));
    }
    String text = in.string(expected(pattern)).trim();
    try {
      return text.isEmpty() ? null : YearMonth.from(form.parse(text));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static void write(JsonWriter out, TemporalAccessor value, DateTimeFormatter form) {
    out.writeString(form.format(value));
  }

  private static String expected(String pattern) {
    return "a string of the form " + pattern;
  }
}
