package dev.aloft.json;

import dev.aloft.json.internal.MimeBase64;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Converts between numbers, strings and booleans where a value is of another kind than expected and
 * jackson-databind 3 accepts it by default; rejects the rest. Only loaded for such a value.
 */
final class Coercion {
  private Coercion() {}

  /** Whether a string means null where a boxed number or boolean is expected. */
  static boolean isNull(String text) {
    String trimmed = text.trim();
    return trimmed.isEmpty() || trimmed.equals("null");
  }

  static long integer(JsonReader in, long least, long most) {
    String expected = range(least, most);
    long value;
    try {
      if (in.isString()) {
        String text = in.string(expected).trim();
        expected = isInteger(text) ? expected : "an integer";
        value = Long.parseLong(text);
      } else if (in.isNumber()) {
        value = truncated(in.readDouble(), most == Long.MAX_VALUE);
      } else {
        throw in.unexpected("an integer");
      }
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      throw in.unexpected(expected, e);
    }
    if (value < least || value > most) {
      throw in.unexpected(expected);
    }
    return value;
  }

  /** The integer that remains without the fraction; one beyond the range is refused. */
  private static long truncated(double value, boolean isLong) {
    double least = isLong ? Long.MIN_VALUE : Integer.MIN_VALUE;
    double most = isLong ? Long.MAX_VALUE : Integer.MAX_VALUE;
    if (value < least || value > most) {
      throw new ArithmeticException();
    }
    return (long) value;
  }

  static String range(long least, long most) {
    return "an integer from " + least + " to " + most;
  }

  static BigInteger bigInteger(JsonReader in) {
    if (in.isString()) {
      String text = number(in, "an integer");
      if (!isInteger(text)) {
        throw in.unexpected("an integer");
      }
      return new BigInteger(text);
    }
    if (in.isNumber()) {
      return Expansion.integer(in, in.readBigDecimal());
    }
    throw in.unexpected("an integer");
  }

  /** Whether the text is only ASCII digits, with an optional sign. */
  static boolean isInteger(String text) {
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > from;
  }

  /** Whether the text is a number in decimal digits, with an optional sign, point and exponent. */
  private static boolean isNumber(String text) {
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int whole = digits(text, from);
    int at = whole;
    if (at < text.length() && text.charAt(at) == '.') {
      at = digits(text, at + 1);
      if (at == whole + 1) {
        return whole > from && at == text.length();
      }
    } else if (whole == from) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      int exponent = at + 1;
      if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
        exponent++;
      }
      at = digits(text, exponent);
      return at > exponent && at == text.length();
    }
    return at == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  static BigDecimal bigDecimal(JsonReader in) {
    String text = number(in, "a number");
    if (!isNumber(text)) {
      throw in.unexpected("a number");
    }
    return new BigDecimal(text);
  }

  static double real(JsonReader in) {
    String text = number(in, "a number");
    return isNumber(text) ? Double.parseDouble(text) : special(in);
  }

  static float single(JsonReader in) {
    String text = number(in, "a number");
    return isNumber(text) ? Float.parseFloat(text) : (float) special(in);
  }

  /** A number in a string, as an Integer, Long or Double. */
  static Number number(JsonReader in) {
    String text = number(in, "a number");
    if (!isInteger(text)) {
      boolean valid = isNumber(text);
      return valid ? Double.parseDouble(text) : special(in, text);
    }
    long value = integer(in, Long.MIN_VALUE, Long.MAX_VALUE);
    if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
      return value;
    }
    return (int) value;
  }

  /** The text of a number in a string, within the limit for numbers. */
  private static String number(JsonReader in, String expected) {
    String text = in.string(expected).trim();
    if (text.length() > in.limits().maxNumberLength()) {
      throw in.unexpected("a number of at most " + in.limits().maxNumberLength() + " characters");
    }
    return text;
  }

  /** NaN and the infinities, for which JSON has no number. */
  private static double special(JsonReader in) {
    return special(in, in.string("a number"));
  }

  private static double special(JsonReader in, String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity", "+Infinity", "INF", "+INF" -> Double.POSITIVE_INFINITY;
      case "-Infinity", "-INF" -> Double.NEGATIVE_INFINITY;
      default -> throw in.unexpected("a number");
    };
  }

  static boolean flag(JsonReader in) {
    String expected = "true or false";
    if (in.isInteger()) {
      return in.readBigInteger().signum() != 0;
    }
    return switch (in.string(expected).trim()) {
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> throw in.unexpected(expected);
    };
  }

  /**
   * The constant's name for its number, or for its name with blanks around it; other text is
   * returned as it is.
   */
  static String constant(JsonReader in, @Nullable String fallback, String[] names) {
    if (in.isInteger()) {
      int index = in.readInt();
      if (index >= 0 && index < names.length) {
        return names[index];
      }
      if (fallback == null) {
        throw in.unexpected(
            "the name of a constant, or its number from 0 to " + (names.length - 1));
      }
      return fallback;
    }
    String text = in.string("the name of a constant").trim();
    for (String name : names) {
      if (name.equals(text)) {
        return text;
      }
    }
    return indexed(text, names);
  }

  private static String indexed(String text, String[] names) {
    boolean digits = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    if (digits && (text.length() == 1 || text.charAt(0) != '0')) {
      try {
        int index = Integer.parseInt(text);
        return index < names.length ? names[index] : text;
      } catch (NumberFormatException e) {
        return text;
      }
    }
    return text;
  }

  static char character(JsonReader in) {
    if (!in.isInteger()) {
      throw in.unexpected("a string of one character");
    }
    return (char) in.integer(Character.MIN_VALUE, Character.MAX_VALUE);
  }

  static String text(JsonReader in, String expected) {
    if (in.isNumber() || in.isBoolean()) {
      return in.readText();
    }
    throw in.unexpected(expected);
  }

  static char[] characters(JsonReader in) {
    if (!in.isArray()) {
      throw in.unexpected("a string");
    }
    StringBuilder text = new StringBuilder();
    while (in.nextElement()) {
      String element = in.string("a string of one character");
      if (element.length() != 1) {
        throw in.unexpected("a string of one character");
      }
      text.append(element);
    }
    return text.toString().toCharArray();
  }

  static byte[] bytes(JsonReader in) {
    if (!in.isArray()) {
      throw in.unexpected("a string of base64");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (in.nextElement()) {
      bytes.write(in.readByte());
    }
    return bytes.toByteArray();
  }

  /** An array of doubles or floats in base64: the bits of each, in {@code size} bytes. */
  static ByteBuffer packed(JsonReader in, int size) {
    byte[] bytes = in.base64();
    if (bytes.length % size != 0) {
      throw in.unexpected("base64 of " + size + " bytes for each number");
    }
    return ByteBuffer.wrap(bytes);
  }

  /** Base64 with white space around its groups of four, and with padding wherever a group ends. */
  static byte[] base64(JsonReader in, String text) {
    try {
      return MimeBase64.decode(text);
    } catch (IllegalArgumentException e) {
      throw in.unexpected("a string of base64 (RFC 4648 section 4)", e);
    }
  }
}
