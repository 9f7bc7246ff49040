package dev.aloft.servlet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as HTTP writes them: RFC 9110, section 5.6.7. */
final class HttpDates {
  /** {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
  private static final Pattern RFC_850 =
      Pattern.compile("[A-Za-z]+, ([0-9]{2})-([A-Za-z]{3})-([0-9]{2}) ([0-9:]{8}) GMT");

  /** {@code Sun Nov 6 08:49:37 1994}. */
  private static final Pattern ASCTIME =
      Pattern.compile("[A-Za-z]{3} ([A-Za-z]{3}) ([ 0-9][0-9]) ([0-9:]{8}) ([0-9]{4})");

  private HttpDates() {}

  /**
   * Milliseconds of the epoch. Years of two digits are those from 1970 to 2069.
   *
   * @throws IllegalArgumentException if the date is in none of the three forms
   */
  static long parse(String date) {
    try {
      return OffsetDateTime.parse(preferred(date), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant()
          .toEpochMilli();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("Not an HTTP date: " + date, e);
    }
  }

  /** The form that RFC 9110 prefers. */
  private static String preferred(String date) {
    Matcher old = RFC_850.matcher(date);
    if (old.matches()) {
      String century = old.group(3).compareTo("70") < 0 ? "20" : "19";
      return form(old.group(1), old.group(2), century + old.group(3), old.group(4));
    }
    Matcher asctime = ASCTIME.matcher(date);
    return asctime.matches()
        ? form(
            asctime.group(2).replace(' ', '0'),
            asctime.group(1),
            asctime.group(4),
            asctime.group(3))
        : date;
  }

  private static String form(String day, String month, String year, String time) {
    return day + " " + month + " " + year + " " + time + " GMT";
  }

  /**
   * The preferred form of a date, in milliseconds of the epoch.
   *
   * @throws java.time.DateTimeException if its year has more than four digits
   */
  static String format(long millis) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    // The JDK writes a day below 10 with one digit, HTTP with two.
    return date.charAt(6) == ' ' ? date.substring(0, 5) + "0" + date.substring(5) : date;
  }
}
