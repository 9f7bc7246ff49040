package dev.aloft.json;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Date} in the forms of jackson-databind 3's {@code StdDateFormat}: ISO
 * 8601 with milliseconds in UTC. Shorter forms and other offsets, RFC 1123, and milliseconds since
 * 1970 are also read. As there, days and hours beyond their ranges roll over into the next month or
 * day.
 */
@SuppressWarnings("JavaUtilDate") // Users have such properties, so the codec must name the class.
public final class DateJson {
  private static final String FORM = "a date such as 2026-01-31T12:00:00.000Z, or its milliseconds";
  private static final int DATE_AFTER_YEAR = 6;
  private static final int MOST_DECIMALS = 9;
  private static final int MOST_YEARS = 9999;

  private DateJson() {}

  /** Reads a date; a blank string is null. */
  public static @Nullable Date readDate(JsonReader in) {
    if (!in.isString()) {
      if (!in.isInteger()) {
        throw in.unexpected(FORM);
      }
      return new Date(in.readLong());
    }
    String text = in.string(FORM).trim();
    if (Coercion.isNull(text)) {
      return null;
    }
    Date date = iso(text);
    if (date == null) {
      date = other(text);
    }
    if (date == null) {
      throw in.unexpected(FORM);
    }
    return date;
  }

  public static void write(JsonWriter out, Date value) {
    Calendar calendar = calendar();
    calendar.setTime(value);
    StringBuilder text = new StringBuilder(24);
    int year = calendar.get(Calendar.YEAR);
    if (calendar.get(Calendar.ERA) == GregorianCalendar.BC) {
      // 1 BC is the year 0.
      pad(text.append(year == 1 ? '+' : '-'), year - 1, 4);
    } else {
      if (year > MOST_YEARS) {
        text.append('+');
      }
      pad(text, year, 4);
    }
    pad(text.append('-'), calendar.get(Calendar.MONTH) + 1, 2);
    pad(text.append('-'), calendar.get(Calendar.DAY_OF_MONTH), 2);
    pad(text.append('T'), calendar.get(Calendar.HOUR_OF_DAY), 2);
    pad(text.append(':'), calendar.get(Calendar.MINUTE), 2);
    pad(text.append(':'), calendar.get(Calendar.SECOND), 2);
    pad(text.append('.'), calendar.get(Calendar.MILLISECOND), 3);
    out.writeString(text.append('Z').toString());
  }

  private static void pad(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < width; i++) {
      text.append('0');
    }
    text.append(digits);
  }

  private static Calendar calendar() {
    return new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
  }

  /** A date, or date, time, fraction and offset; otherwise null. A signed year needs a time. */
  private static @Nullable Date iso(String text) {
    boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
    int yearEnd = signed ? 1 : 0;
    while (yearEnd < text.length() && isDigit(text, yearEnd)) {
      yearEnd++;
    }
    boolean hasTime = text.length() > yearEnd + DATE_AFTER_YEAR;
    boolean year = signed ? yearEnd > 4 && yearEnd <= 10 && hasTime : yearEnd == 4;
    if (!year || !matches(text, yearEnd, "-dd-dd")) {
      return null;
    }
    Calendar calendar = calendar();
    calendar.clear();
    int at = yearEnd + DATE_AFTER_YEAR;
    if (hasTime && !time(text, at, calendar)) {
      return null;
    }
    calendar.set(
        Integer.parseInt(text.substring(0, yearEnd)),
        twoDigits(text, yearEnd + 1) - 1,
        twoDigits(text, yearEnd + 4));
    return calendar.getTime();
  }

  /** Sets what follows the date; false if that is not a time. */
  private static boolean time(String text, int from, Calendar calendar) {
    if (!matches(text, from, "Tdd:dd")) {
      return false;
    }
    calendar.set(Calendar.HOUR_OF_DAY, twoDigits(text, from + 1));
    calendar.set(Calendar.MINUTE, twoDigits(text, from + 4));
    int at = from + 6;
    if (matches(text, at, ":dd")) {
      calendar.set(Calendar.SECOND, twoDigits(text, at + 1));
      at += 3;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = ++at;
      int milliseconds = 0;
      for (int unit = 100; at < text.length() && isDigit(text, at); at++, unit /= 10) {
        milliseconds += unit * (text.charAt(at) - '0');
      }
      if (at == fraction || at - fraction > MOST_DECIMALS) {
        return false;
      }
      calendar.set(Calendar.MILLISECOND, milliseconds);
    }
    return offset(text, at, calendar);
  }

  /** Sets the offset at the end of the text; UTC if it is absent. */
  private static boolean offset(String text, int at, Calendar calendar) {
    String offset = text.substring(at);
    if (offset.isEmpty() || offset.equals("Z")) {
      return true;
    }
    char sign = offset.charAt(0);
    boolean form =
        switch (offset.length()) {
          case 3 -> matches(offset, 1, "dd");
          case 5 -> matches(offset, 1, "dddd");
          case 6 -> matches(offset, 1, "dd:dd");
          default -> false;
        };
    if (!form || (sign != '+' && sign != '-')) {
      return false;
    }
    int minutes = offset.length() > 3 ? twoDigits(offset, offset.length() - 2) : 0;
    int milliseconds = (twoDigits(offset, 1) * 60 + minutes) * 60_000;
    calendar.set(Calendar.ZONE_OFFSET, sign == '-' ? -milliseconds : milliseconds);
    calendar.set(Calendar.DST_OFFSET, 0);
    return true;
  }

  /** Milliseconds, or RFC 1123; null if it is neither. */
  private static @Nullable Date other(String text) {
    if (Coercion.isInteger(text) && text.charAt(0) != '+') {
      try {
        return new Date(Long.parseLong(text));
      } catch (NumberFormatException e) {
        return null;
      }
    }
    SimpleDateFormat format = new SimpleDateFormat("EEE, dd MMM yyyy HH:mm:ss zzz", Locale.US);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    return format.parse(text, new ParsePosition(0));
  }

  /** Whether the text has this form at {@code from}; in the form, d is any digit. */
  private static boolean matches(String text, int from, String form) {
    if (text.length() - from < form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char expected = form.charAt(i);
      if (expected == 'd' ? !isDigit(text, from + i) : text.charAt(from + i) != expected) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static int twoDigits(String text, int at) {
    return 10 * (text.charAt(at) - '0') + (text.charAt(at + 1) - '0');
  }
}
