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

/**
 * Reads and writes types of {@code java.time} as strings of a form of their own. Only loaded by
 * codecs whose types ask for one; {@link TimeJson} is lighter.
 *
 * <p>Every read method expects the reader on the value and throws {@link JsonException} if it has
 * another form; messages name the form by its pattern.
 */
public final class FormattedTimeJson {
  private FormattedTimeJson() {}

  public static Instant readInstant(JsonReader in, DateTimeFormatter form, String pattern) {
    String text = in.string(expected(pattern));
    try {
      return Instant.from(form.parse(text.trim()));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static LocalDate readLocalDate(JsonReader in, DateTimeFormatter form, String pattern) {
    String text = in.string(expected(pattern));
    try {
      return LocalDate.from(form.parse(text.trim()));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static LocalDateTime readLocalDateTime(
      JsonReader in, DateTimeFormatter form, String pattern) {
    String text = in.string(expected(pattern));
    try {
      return LocalDateTime.from(form.parse(text.trim()));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static LocalTime readLocalTime(JsonReader in, DateTimeFormatter form, String pattern) {
    String text = in.string(expected(pattern));
    try {
      return LocalTime.from(form.parse(text.trim()));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static MonthDay readMonthDay(JsonReader in, DateTimeFormatter form, String pattern) {
    String text = in.string(expected(pattern));
    try {
      return MonthDay.from(form.parse(text.trim()));
    } catch (DateTimeException e) {
      throw in.unexpected(expected(pattern), e);
    }
  }

  public static YearMonth readYearMonth(JsonReader in, DateTimeFormatter form, String pattern) {
    String text = in.string(expected(pattern));
    try {
      return YearMonth.from(form.parse(text.trim()));
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
