package dev.aloft.json;

import java.math.BigInteger;

/**
 * Reads integers from strings of digits with a radix other than ten, upper or lower case, with an
 * optional sign; nothing else, like jackson-databind 3. Only loaded by codecs whose types ask for
 * it.
 */
public final class RadixJson {
  private RadixJson() {}

  /**
   * Reads an integer from {@code least} to {@code most}.
   *
   * @param radix from 2 to 36
   */
  public static long read(JsonReader in, int radix, long least, long most) {
    long value;
    try {
      value = Long.parseLong(text(in, radix), radix);
    } catch (NumberFormatException e) {
      throw in.unexpected(expected(radix), e);
    }
    if (value < least || value > most) {
      throw in.unexpected(expected(radix) + ", " + Coercion.range(least, most));
    }
    return value;
  }

  /**
   * Reads an integer of any size, within {@link JsonLimits#maxNumberLength()}, which limits its
   * characters and its decimal digits.
   *
   * @param radix from 2 to 36
   */
  public static BigInteger readBigInteger(JsonReader in, int radix) {
    try {
      return Expansion.checked(in, new BigInteger(text(in, radix), radix));
    } catch (NumberFormatException e) {
      throw in.unexpected(expected(radix), e);
    }
  }

  private static String text(JsonReader in, int radix) {
    String text = in.string(expected(radix));
    if (text.length() > in.limits().maxNumberLength()) {
      throw in.unexpected("a number of at most " + in.limits().maxNumberLength() + " characters");
    }
    return text;
  }

  private static String expected(int radix) {
    return "a string with an integer of radix " + radix;
  }
}
