package dev.aloft.wire;

/**
 * One second as HTTP writes it: {@code Sun, 06 Nov 1994 08:49:37 GMT} (RFC 9110, section 5.6.7).
 * Immutable. Computed here, because the JDK's formatters would load a hundred classes before the
 * first answer.
 */
final class HttpDate {
  /** The days of 400 years, after which the calendar repeats itself. */
  private static final int DAYS_OF_ERA = 146_097;

  /** The days from 1 March of the year 0 to 1 January 1970. */
  private static final long DAYS_TO_EPOCH = 719_468;

  private static final String DAYS = "SunMonTueWedThuFriSat";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final long second;
  private final String line;

  /**
   * @param second the second of the epoch, not negative
   */
  HttpDate(long second) {
    this.second = second;
    line = "Date: " + format(second);
  }

  /** The second of the epoch. */
  long second() {
    return second;
  }

  /** A whole header, without its line end. */
  String line() {
    return line;
  }

  /** The date by the Gregorian calendar, with years that start in March. */
  private static String format(long second) {
    long days = second / 86_400;
    int rest = (int) (second % 86_400);
    long shifted = days + DAYS_TO_EPOCH;
    long era = shifted / DAYS_OF_ERA;
    int day = (int) (shifted % DAYS_OF_ERA);
    int year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    int dayOfYear = day - (365 * year + year / 4 - year / 100);
    int month = (5 * dayOfYear + 2) / 153;
    int dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1;
    int calendarMonth = month < 10 ? month + 2 : month - 10;
    long calendarYear = era * 400 + year + (calendarMonth < 2 ? 1 : 0);
    int weekday = (int) ((days + 4) % 7) * 3;
    StringBuilder text = new StringBuilder(29);
    text.append(DAYS, weekday, weekday + 3).append(", ");
    two(text, dayOfMonth).append(' ');
    text.append(MONTHS, calendarMonth * 3, calendarMonth * 3 + 3).append(' ');
    two(text, (int) (calendarYear / 100));
    two(text, (int) (calendarYear % 100)).append(' ');
    two(text, rest / 3600).append(':');
    two(text, rest / 60 % 60).append(':');
    return two(text, rest % 60).append(" GMT").toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
