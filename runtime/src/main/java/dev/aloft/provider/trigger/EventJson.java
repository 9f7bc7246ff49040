package dev.aloft.provider.trigger;

import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of clouds' events leniently: a member may be missing, null, or of another scalar
 * type than documented, and new ones appear at any time. Only what an adapter cannot do without is
 * required, by the adapter itself.
 */
public final class EventJson {
  /** No id, time or size has more, and an exponent could demand millions. */
  private static final int MOST_DIGITS = 40;

  private EventJson() {}

  /** A string; a number or a boolean as text; null for everything else. */
  public static @Nullable String text(JsonReader in) {
    if (in.isString()) {
      return in.readString();
    }
    if (in.isNumber()) {
      return plain(in.readText());
    }
    if (in.isBoolean()) {
      return in.readBoolean() ? "true" : "false";
    }
    in.skip();
    return null;
  }

  /** A number's text without its exponent, unless that makes it much longer. */
  private static String plain(String number) {
    if (number.indexOf('e') < 0 && number.indexOf('E') < 0) {
      return number;
    }
    try {
      BigDecimal value = new BigDecimal(number);
      long digits = Math.max(value.precision(), value.precision() - (long) value.scale());
      return Math.max(digits, value.scale()) > MOST_DIGITS ? number : value.toPlainString();
    } catch (NumberFormatException e) {
      return number;
    }
  }

  /** The same, with the empty text for null. */
  public static String textOrEmpty(JsonReader in) {
    String text = text(in);
    return text == null ? "" : text;
  }

  /** An integer, also as a string; -1 for everything else. */
  public static long number(JsonReader in) {
    if (in.isInteger()) {
      return in.readLong();
    }
    String text = in.isString() ? in.readString() : "";
    if (text.isEmpty()) {
      in.skip();
      return -1;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Whether it is true, or the string {@code "true"}. */
  public static boolean flag(JsonReader in) {
    return "true".equals(text(in));
  }

  /** An ISO-8601 instant; null for everything else. */
  public static @Nullable Instant instant(JsonReader in) {
    String text = text(in);
    return text == null ? null : instant(text);
  }

  /** An object's entity tag without the quotation marks around it; empty if it is not a text. */
  public static String entityTag(JsonReader in) {
    String tag = textOrEmpty(in);
    int last = tag.length() - 1;
    return last > 0 && tag.charAt(0) == '"' && tag.charAt(last) == '"'
        ? tag.substring(1, last)
        : tag;
  }

  /** A text as an ISO-8601 instant; null for any other text. */
  public static @Nullable Instant instant(String text) {
    try {
      return isPlain(text) ? plainInstant(text) : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether it looks like {@code 2026-01-31T12:00:00Z}, perhaps with milliseconds. */
  private static boolean isPlain(String text) {
    String form = text.length() == 20 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000Z";
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
        return false;
      }
    }
    return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
  }

  /** Without the formatter of {@link Instant#parse}, which is some ninety classes to load. */
  private static Instant plainInstant(String text) {
    LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    int seconds = number(text, 11, 13) * 3600 + number(text, 14, 16) * 60 + number(text, 17, 19);
    int millis = text.length() == 20 ? 0 : number(text, 20, 23);
    return Instant.ofEpochSecond(day.toEpochDay() * 86_400 + seconds, millis * 1_000_000L);
  }

  private static int number(String digits, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digits.charAt(i) - '0';
    }
    return number;
  }

  /**
   * Enters an object: moves to its first property, whose name it returns; go on with {@link
   * JsonReader#nextName()}. Null for an object without properties, and for anything else, which is
   * skipped.
   */
  public static @Nullable String firstName(JsonReader in) {
    if (in.isObject()) {
      return in.nextName();
    }
    in.skip();
    return null;
  }

  /**
   * An object of names with a text or a list of texts, such as headers: name, value, name, value,
   * ... Anything but text is left out.
   */
  public static void fields(JsonReader in, List<String> fields) {
    for (String name = firstName(in); name != null; name = in.nextName()) {
      if (in.isArray()) {
        in.beginArray();
        while (in.nextElement()) {
          field(name, in, fields);
        }
      } else {
        field(name, in, fields);
      }
    }
  }

  private static void field(String name, JsonReader in, List<String> fields) {
    String value = text(in);
    if (value != null) {
      fields.add(name);
      fields.add(value);
    }
  }

  /**
   * A text member that may also come as JSON: a string, an object or array as JSON text without
   * white space, the empty text for null.
   */
  public static String textOrJson(JsonReader in) {
    return in.isObject() || in.isArray() ? in.readRaw().compact().text() : textOrEmpty(in);
  }

  /** The same in UTF-8. */
  public static ByteSlice body(JsonReader in, Utf8Buffer unescaped) {
    return in.isObject() || in.isArray()
        ? in.readRaw().compact()
        : in.isString() ? in.readUtf8(unescaped) : ByteSlice.of(textOrEmpty(in));
  }
}
