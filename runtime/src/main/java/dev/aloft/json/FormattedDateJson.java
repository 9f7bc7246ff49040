package dev.aloft.json;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Date} by a pattern, as jackson-databind 3 does with {@link
 * SimpleDateFormat}: text after what the pattern matches is ignored. Only loaded by codecs whose
 * types ask for a form.
 */
@SuppressWarnings("JavaUtilDate") // Users have such properties, so the codec must name the class.
public final class FormattedDateJson {
  private FormattedDateJson() {}

  /**
   * Reads a date by a pattern, or its milliseconds since 1970; a blank string is null.
   *
   * @param locale a language tag; empty for the process's locale
   * @param timezone the id of a {@link TimeZone}; empty for UTC
   * @param strict whether days and hours must not roll over into the next month or day
   */
  public static @Nullable Date readDate(
      JsonReader in, String pattern, String locale, String timezone, boolean strict) {
    if (!in.isString()) {
      return DateJson.readDate(in);
    }
    String form = "a string of the form " + pattern;
    String text = in.string(form).trim();
    if (text.isEmpty()) {
      return null;
    }
    SimpleDateFormat format = format(pattern, locale, timezone);
    if (strict) {
      format.setLenient(false);
    }
    try {
      return format.parse(text);
    } catch (ParseException e) {
      throw in.unexpected(form, e);
    }
  }

  /** Writes a date by a pattern; the parameters are the same as for reading. */
  public static void write(
      JsonWriter out, Date value, String pattern, String locale, String timezone) {
    out.writeString(format(pattern, locale, timezone).format(value));
  }

  /** Writes milliseconds since 1970. */
  public static void writeMillis(JsonWriter out, Date value) {
    out.writeLong(value.getTime());
  }

  private static SimpleDateFormat format(String pattern, String locale, String timezone) {
    SimpleDateFormat format =
        locale.isEmpty()
            ? new SimpleDateFormat(pattern, Locale.getDefault())
            : new SimpleDateFormat(pattern, Locale.forLanguageTag(locale.replace('_', '-')));
    format.setTimeZone(TimeZone.getTimeZone(timezone.isEmpty() ? "UTC" : timezone));
    return format;
  }
}
