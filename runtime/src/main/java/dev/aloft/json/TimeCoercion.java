package dev.aloft.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Further forms of {@link TimeJson}'s types that jackson-databind 3 reads: seconds since 1970,
 * arrays of numbers, dates with a time that is dropped. Not loaded for ISO-8601 strings.
 */
final class TimeCoercion {
  /** More digits than any number of seconds has, for a first check. */
  private static final int MOST_DIGITS = 40;

  /** Longer texts cannot be a number of seconds, and checking them would take long. */
  private static final int MOST_CHARACTERS = 100;

  private static final int NANO_DIGITS = 9;

  private TimeCoercion() {}

  /** Null for an empty string. */
  static @Nullable Instant instant(JsonReader in, String form) {
    if (!in.isString()) {
      return seconds(in, form);
    }
    String text = in.string(form).trim();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return isNumber(text) ? seconds(new BigDecimal(text)) : Instant.parse(withZ(text));
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw in.unexpected(form, e);
    }
  }

  /** Seconds since 1970; a value that is not a number is rejected. */
  static Instant seconds(JsonReader in, String form) {
    try {
      if (in.isInteger()) {
        return Instant.ofEpochSecond(in.readLong());
      }
      if (in.isNumber()) {
        return seconds(in.readBigDecimal());
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw in.unexpected(form, e);
    }
    throw in.unexpected(form);
  }

  private static Instant seconds(BigDecimal value) {
    long whole = whole(value);
    return Instant.ofEpochSecond(whole, nanos(value, whole));
  }

  static Duration duration(JsonReader in, String form) {
    try {
      if (in.isInteger()) {
        return Duration.ofSeconds(in.readLong());
      }
      if (in.isNumber()) {
        BigDecimal value = in.readBigDecimal();
        long whole = whole(value);
        return Duration.ofSeconds(whole, nanos(value, whole));
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw in.unexpected(form, e);
    }
    throw in.unexpected(form);
  }

  private static long whole(BigDecimal seconds) {
    long digits = seconds.precision() - (long) seconds.scale();
    if (digits > MOST_DIGITS) {
      throw new ArithmeticException("More seconds than a long holds.");
    }
    if (digits <= 0) {
      return 0;
    }
    return seconds.setScale(0, RoundingMode.DOWN).longValueExact();
  }

  private static int nanos(BigDecimal seconds, long whole) {
    // A few characters such as 1e-9999 would need thousands of digits below.
    if (seconds.precision() - (long) seconds.scale() <= -NANO_DIGITS) {
      return 0;
    }
    return seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(NANO_DIGITS).intValue();
  }

  /** Whether the text is digits with an optional sign and at most one point. */
  private static boolean isNumber(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return false;
    }
    int points = 0;
    int from = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return points < 2;
  }

  /** Replaces an offset of zero by Z, as {@link Instant#parse} does not know all its forms. */
  static String withZ(String text) {
    int plus = text.lastIndexOf('+');
    boolean zero =
        plus >= 0
            && (text.endsWith("+00") || text.endsWith("+0000") || text.endsWith("+00:00"))
            && plus >= text.length() - 6;
    return zero ? text.substring(0, plus) + 'Z' : text;
  }

  /** Adds the colon to the offset of an ISO-8601 date and time. */
  static String withColon(String text) {
    int time = text.indexOf('T');
    int offset = time < 0 ? -1 : text.indexOf('+', time);
    if (time >= 0 && offset < 0) {
      offset = text.indexOf('-', time);
    }
    if (offset < 0 || offset + 5 > text.length()) {
      return text;
    }
    for (int i = offset + 1; i < offset + 5; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return text;
      }
    }
    return text.substring(0, offset + 3) + ':' + text.substring(offset + 3);
  }

  /** The instant for the text of a number of seconds; null for other text. */
  static @Nullable Instant seconds(String text) {
    return isNumber(text) ? seconds(new BigDecimal(text)) : null;
  }

  static @Nullable LocalDate date(JsonReader in, String form) {
    if (in.isString()) {
      String text = in.string(form).trim();
      if (text.isEmpty()) {
        return null;
      }
      try {
        return text.length() > 10 && text.charAt(10) == 'T'
            ? LocalDate.parse(withoutZ(text), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            : LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw in.unexpected(form, e);
      }
    }
    return dateOfNumbers(in, form);
  }

  static @Nullable LocalDate dateOfNumbers(JsonReader in, String form) {
    try {
      if (in.isInteger()) {
        return LocalDate.ofEpochDay(in.readLong());
      }
      int[] n = numbers(in, 3, 3, 3, form);
      return n == null ? null : LocalDate.of(n[0], n[1], n[2]);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  private static String withoutZ(String text) {
    return text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
  }

  static @Nullable LocalTime time(JsonReader in, String form) {
    if (in.isString()) {
      String text = in.string(form).trim();
      if (text.isEmpty()) {
        return null;
      }
      try {
        return text.indexOf('T') >= 0
            ? LocalTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            : LocalTime.parse(text);
      } catch (DateTimeException e) {
        throw in.unexpected(form, e);
      }
    }
    return timeOfNumbers(in, form, false);
  }

  /**
   * Hour, minute, second and nanosecond; the last two may be absent.
   *
   * @param millis whether the last one counts milliseconds if it is below 1000
   */
  static @Nullable LocalTime timeOfNumbers(JsonReader in, String form, boolean millis) {
    int[] n = numbers(in, 2, 1, 4, form);
    try {
      return n == null ? null : LocalTime.of(n[0], n[1], n[2], nanos(n[3], millis));
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  static @Nullable LocalDateTime dateTime(JsonReader in, String form) {
    if (in.isString()) {
      String text = in.string(form).trim();
      if (text.isEmpty()) {
        return null;
      }
      try {
        boolean dropped = text.length() > 10 && text.charAt(10) == 'T';
        return LocalDateTime.parse(dropped ? withoutZ(text) : text);
      } catch (DateTimeException e) {
        throw in.unexpected(form, e);
      }
    }
    return dateTimeOfNumbers(in, form, false);
  }

  static @Nullable LocalDateTime dateTimeOfNumbers(JsonReader in, String form, boolean millis) {
    int[] n = numbers(in, 5, 5, 7, form);
    try {
      return n == null
          ? null
          : LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5], nanos(n[6], millis));
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  private static int nanos(int part, boolean millis) {
    return millis && part < 1000 ? part * 1_000_000 : part;
  }

  static @Nullable OffsetTime offsetTime(JsonReader in, String form) {
    if (!in.isString()) {
      return offsetTimeOfNumbers(in, form, false);
    }
    String text = in.string(form).trim();
    try {
      return text.isEmpty() ? null : OffsetTime.parse(text);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  /** Hour, minute, second and nanosecond, the last two optional, and an offset. */
  static @Nullable OffsetTime offsetTimeOfNumbers(JsonReader in, String form, boolean millis) {
    try {
      in.expectArray(form);
      int[] n = new int[4];
      int length = 0;
      while (in.nextElement()) {
        if (in.isString() && length >= 2) {
          ZoneOffset offset = ZoneOffset.of(in.string(form));
          if (in.nextElement()) {
            throw in.unexpected("the end of the array");
          }
          return OffsetTime.of(n[0], n[1], n[2], nanos(n[3], millis), offset);
        }
        if (length == n.length) {
          throw in.unexpected("an offset from UTC such as +01:00");
        }
        n[length++] = number(in, form);
      }
      if (length < 2) {
        return null;
      }
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
    throw in.unexpected("an offset from UTC such as +01:00");
  }

  static @Nullable YearMonth yearMonth(JsonReader in, String form) {
    try {
      if (in.isString()) {
        String text = in.string(form).trim();
        return text.isEmpty() ? null : yearMonth(text);
      }
      return yearMonthOfNumbers(in, form);
    } catch (DateTimeException | NumberFormatException e) {
      throw in.unexpected(form, e);
    }
  }

  static @Nullable YearMonth yearMonthOfNumbers(JsonReader in, String form) {
    int[] n = numbers(in, 2, 2, 2, form);
    try {
      return n == null ? null : YearMonth.of(n[0], n[1]);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  static Year year(String text) {
    if (!Coercion.isInteger(text)) {
      throw new DateTimeException("No year: " + text);
    }
    return Year.of(Integer.parseInt(text));
  }

  /** A year of any length, followed by a month of two digits. */
  private static YearMonth yearMonth(String text) {
    int dash = text.length() - 3;
    boolean good =
        dash > 0 && text.charAt(dash) == '-' && text.charAt(0) != '+' && !text.startsWith("-0-");
    if (!good || text.charAt(dash + 1) == '+' || text.charAt(dash + 1) == '-') {
      throw new DateTimeException("No year and month: " + text);
    }
    return YearMonth.of(
        Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }

  static @Nullable MonthDay monthDay(JsonReader in, String form) {
    try {
      if (in.isString()) {
        String text = in.string(form).trim();
        return text.isEmpty() ? null : MonthDay.parse(text);
      }
      return monthDayOfNumbers(in, form);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  static @Nullable MonthDay monthDayOfNumbers(JsonReader in, String form) {
    int[] n = numbers(in, 2, 2, 2, form);
    try {
      return n == null ? null : MonthDay.of(n[0], n[1]);
    } catch (DateTimeException e) {
      throw in.unexpected(form, e);
    }
  }

  /** Parses a month's name, or its number from 1 to 12. */
  static Month month(String text) {
    char first = text.charAt(0);
    if (Character.isDigit(first) || first == '+' || first == '-') {
      return Month.of(Integer.parseInt(text));
    }
    return Month.valueOf(text);
  }

  /**
   * The integers of an array, padded with zeros; null if it is empty.
   *
   * @param least the fewest integers allowed
   * @param whole from this index on, fractions are dropped
   * @param most the most integers allowed
   */
  private static int @Nullable [] numbers(
      JsonReader in, int least, int whole, int most, String form) {
    in.expectArray(form);
    int[] numbers = new int[most];
    int length = 0;
    while (in.nextElement()) {
      if (length == most) {
        throw in.unexpected("the end of the array");
      }
      boolean cut = length >= whole && in.isNumber() && !in.isInteger();
      numbers[length++] = cut ? in.readInt() : number(in, form);
    }
    if (length > 0 && length < least) {
      throw in.unexpected(form);
    }
    return length == 0 ? null : numbers;
  }

  private static int number(JsonReader in, String form) {
    if (!in.isInteger()) {
      throw in.unexpected(form);
    }
    return in.readInt();
  }
}
