package dev.aloft.json;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * How strings and numbers of a type of {@code java.time} are read and written where plain ISO-8601
 * is not enough. Immutable. Only loaded by codecs whose types ask for a form.
 */
public final class TimeForm {
  /** Blank strings, and forms other than the pattern or ISO-8601, are rejected. */
  public static final int STRICT = 1;

  /** Case is ignored in a string that is read by a pattern. */
  public static final int ANY_CASE = 2;

  /** Integers are milliseconds, not seconds since 1970 or nanoseconds of a second. */
  public static final int MILLIS = 4;

  /** The offset or zone that is read is kept instead of moving the value to UTC. */
  public static final int SAME_ZONE = 8;

  /** A strict date may still be a number of days since 1970. */
  public static final int DAYS = 16;

  private final @Nullable DateTimeFormatter formatter;
  private final String pattern;
  private final int rules;

  private TimeForm(@Nullable DateTimeFormatter formatter, String pattern, int rules) {
    this.formatter = formatter;
    this.pattern = pattern;
    this.rules = rules;
  }

  /**
   * ISO-8601 with further rules.
   *
   * @param rules a sum of this class's constants
   */
  public static TimeForm iso(int rules) {
    return new TimeForm(null, "", rules);
  }

  /**
   * A form with a pattern.
   *
   * @param pattern a pattern of {@link DateTimeFormatter}
   * @param locale a language tag; empty for the process's locale
   * @param timezone the id of a {@link TimeZone}; empty for none
   * @param rules a sum of this class's constants
   */
  public static TimeForm of(String pattern, String locale, String timezone, int rules) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
    if ((rules & ANY_CASE) != 0) {
      builder.parseCaseInsensitive();
    }
    builder.appendPattern(pattern);
    DateTimeFormatter formatter =
        locale.isEmpty()
            ? builder.toFormatter()
            : builder.toFormatter(Locale.forLanguageTag(locale.replace('_', '-')));
    if ((rules & STRICT) != 0) {
      formatter = formatter.withResolverStyle(ResolverStyle.STRICT);
    }
    if (!timezone.isEmpty()) {
      formatter = formatter.withZone(TimeZone.getTimeZone(timezone).toZoneId());
    }
    return new TimeForm(formatter, pattern, rules);
  }

  /** Null for ISO-8601. */
  @Nullable DateTimeFormatter formatter() {
    return formatter;
  }

  /** The formatter of a form that has one. */
  DateTimeFormatter ownFormatter() {
    DateTimeFormatter own = formatter;
    if (own == null) {
      throw new IllegalStateException("A form without a pattern.");
    }
    return own;
  }

  boolean has(int rule) {
    return (rules & rule) != 0;
  }

  /** The name of this form in messages. */
  String expected() {
    return formatter == null ? "an ISO-8601 string" : "a string of the form " + pattern;
  }
}
