package dev.aloft.knative.internal.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps of RFC 3339, section 5.6. Without the JDK's formatter, which is some ninety classes to
 * load and takes more forms.
 */
public final class Rfc3339 {
  private static final String FORM = "0000-00-00T00:00:00";
  private static final int DAY = 86_400;
  private static final int NANO_DIGITS = 9;

  private Rfc3339() {}

  /**
   * A timestamp, whatever its offset; null if it is not one. Of a fraction, nine digits count; a
   * leap second is the second after it.
   */
  public static @Nullable Instant instant(String text) {
    if (!hasForm(text, 0, FORM)) {
      return null;
    }
    int hour = number(text, 11);
    int minute = number(text, 14);
    int second = number(text, 17);
    int zone = FORM.length();
    int nanos = 0;
    if (zone < text.length() && text.charAt(zone) == '.') {
      int digits = 0;
      for (zone++; zone < text.length() && isDigit(text.charAt(zone)); zone++, digits++) {
        nanos = digits < NANO_DIGITS ? nanos * 10 + text.charAt(zone) - '0' : nanos;
      }
      for (int i = digits; i < NANO_DIGITS; i++) {
        nanos *= 10;
      }
      if (digits == 0) {
        return null;
      }
    }
    int offset = offset(text, zone);
    if (hour > 23 || minute > 59 || second > 60 || offset <= -DAY) {
      return null;
    }
    try {
      long seconds = hour * 3600L + minute * 60L + second;
      int year = number(text, 0) * 100 + number(text, 2);
      long day = LocalDate.of(year, number(text, 5), number(text, 8)).toEpochDay();
      return Instant.ofEpochSecond(day * DAY + seconds - offset, nanos);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The seconds of an offset at the text's end; -{@link #DAY} if it is not one. */
  private static int offset(String text, int at) {
    String rest = text.substring(at);
    if (rest.equals("Z") || rest.equals("z")) {
      return 0;
    }
    boolean east = rest.startsWith("+");
    if ((!east && !rest.startsWith("-")) || rest.length() != 6 || !hasForm(rest, 1, "00:00")) {
      return -DAY;
    }
    int hours = number(rest, 1);
    int minutes = number(rest, 4);
    int seconds = hours * 3600 + minutes * 60;
    return hours > 23 || minutes > 59 ? -DAY : east ? seconds : -seconds;
  }

  /** Whether the text has digits where the form has zeros, and its other characters elsewhere. */
  private static boolean hasForm(String text, int from, String form) {
    if (text.length() < from + form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(from + i);
      char wanted = form.charAt(i);
      if (wanted == '0' ? !isDigit(c) : c != wanted && (wanted != 'T' || c != 't')) {
        return false;
      }
    }
    return true;
  }

  /** The number in two digits. */
  private static int number(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
