package dev.aloft.json;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the JDK's types that are strings in JSON, in the forms that jackson-databind 3
 * writes by default.
 *
 * <p>Every read method expects the reader on a value that is not null. Blanks around the text are
 * dropped, except around a regular expression; of a number or boolean, the text is used. Blank text
 * is null, the empty URI or the empty locale; other forms cause a {@link JsonException}.
 */
public final class TextJson {
  private static final int UUID_LENGTH = 36;

  private TextJson() {}

  private static String text(JsonReader in, String form) {
    return in.isString() ? in.string(form).trim() : Coercion.text(in, form);
  }

  /** Reads a UUID, also its sixteen bytes as base64. */
  public static @Nullable UUID readUuid(JsonReader in) {
    String form = "a UUID such as 123e4567-e89b-12d3-a456-426614174000";
    String text = text(in, form);
    if (isUuid(text)) {
      return UUID.fromString(text);
    }
    UUID uuid = text.isEmpty() ? null : TextCoercion.uuid(text);
    if (uuid == null && !text.isEmpty()) {
      throw in.unexpected(form);
    }
    return uuid;
  }

  /** {@link UUID#fromString} also accepts shorter and signed groups. */
  private static boolean isUuid(String text) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (dash ? c != '-' : !hex) {
        return false;
      }
    }
    return true;
  }

  public static void write(JsonWriter out, UUID value) {
    out.writeString(value.toString());
  }

  public static URI readUri(JsonReader in) {
    String form = "a URI such as https://example.com/path";
    String text = text(in, form);
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, URI value) {
    out.writeString(value.toString());
  }

  /** Reads a URL without connecting or resolving. */
  public static @Nullable URL readUrl(JsonReader in) {
    String form = "a URL such as https://example.com/path";
    String text = text(in, form);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, URL value) {
    out.writeString(value.toString());
  }

  /** Reads base64 into a buffer of its own. */
  public static ByteBuffer readByteBuffer(JsonReader in) {
    return ByteBuffer.wrap(in.base64());
  }

  /** Writes the bytes between position and limit as base64; the buffer is not changed. */
  public static void write(JsonWriter out, ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.duplicate().get(bytes);
    out.writeBinary(bytes);
  }

  /** Reads a time zone's id; one unknown to the JDK becomes GMT. */
  public static @Nullable TimeZone readTimeZone(JsonReader in) {
    String text = text(in, "a time zone such as Europe/Berlin or GMT+01:00");
    return text.isEmpty() ? null : TimeZone.getTimeZone(text);
  }

  public static void write(JsonWriter out, TimeZone value) {
    out.writeString(value.getID());
  }

  /** Reads a language tag (BCP 47), or the form of {@link Locale#toString()}. */
  public static Locale readLocale(JsonReader in) {
    String text = text(in, "a language tag such as de-DE");
    if (text.isEmpty()) {
      return Locale.ROOT;
    }
    int mark = TextCoercion.mark(text);
    if (mark < 0) {
      return new Locale(text);
    }
    return text.charAt(mark) == '-' ? Locale.forLanguageTag(text) : TextCoercion.locale(text, mark);
  }

  @SuppressWarnings("ReferenceEquality") // Any other empty locale is "und", as in databind.
  public static void write(JsonWriter out, Locale value) {
    out.writeString(value == Locale.ROOT ? "" : value.toLanguageTag());
  }

  public static @Nullable Currency readCurrency(JsonReader in) {
    String form = "an ISO 4217 currency code such as EUR";
    String text = text(in, form);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Currency.getInstance(text);
    } catch (IllegalArgumentException e) {
      throw in.unexpected(form, e);
    }
  }

  public static void write(JsonWriter out, Currency value) {
    out.writeString(value.getCurrencyCode());
  }

  /**
   * Reads a regular expression. Matching a malicious one can take for ever: accept patterns only
   * from callers you trust.
   */
  public static @Nullable Pattern readPattern(JsonReader in) {
    String form = "a regular expression";
    String text = in.isString() ? in.string(form) : Coercion.text(in, form);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException | StackOverflowError e) {
      throw in.unexpected(form, e);
    }
  }

  /** Writes the expression without its flags. */
  public static void write(JsonWriter out, Pattern value) {
    out.writeString(value.pattern());
  }

  public static CharSequence readCharSequence(JsonReader in) {
    return in.readString();
  }

  /** Writes a string, also a {@link StringBuilder}. */
  public static void write(JsonWriter out, CharSequence value) {
    out.writeString(value.toString());
  }

  public static StringBuilder readStringBuilder(JsonReader in) {
    return new StringBuilder(in.readString());
  }

  /** Reads a path without opening it or looking it up. Callers can choose any path. */
  public static @Nullable File readFile(JsonReader in) {
    String text = text(in, "a path");
    return text.isEmpty() ? null : new File(text);
  }

  /** Writes the absolute path. */
  public static void write(JsonWriter out, File value) {
    out.writeString(value.getAbsolutePath());
  }

  public static @Nullable Charset readCharset(JsonReader in) {
    String form = "the name of a character set such as UTF-8";
    String text = text(in, form);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Charset.forName(text);
    } catch (IllegalArgumentException e) {
      throw in.unexpected(form, e);
    }
  }

  /** Parses a byte in decimal digits: signed, or unsigned up to 255. */
  public static byte parseByte(String name) {
    int value = Integer.parseInt(name);
    if (value < Byte.MIN_VALUE || value > 255) {
      throw new NumberFormatException("No byte: " + name);
    }
    return (byte) value;
  }

  public static void write(JsonWriter out, Charset value) {
    out.writeString(value.name());
  }
}
