package dev.aloft.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Converts names of properties to numbers of any size, for the keys of maps, within the limits of
 * numbers. Only loaded by codecs of such maps.
 */
public final class NumericKeys {
  private NumericKeys() {}

  /** An integer in decimal digits. */
  public static BigInteger bigInteger(JsonReader in, String name) {
    checkLength(in, name);
    try {
      return new BigInteger(name);
    } catch (NumberFormatException e) {
      throw in.refused("the name is not an integer", e);
    }
  }

  /** A number, perhaps with an exponent. */
  public static BigDecimal bigDecimal(JsonReader in, String name) {
    checkLength(in, name);
    BigDecimal value;
    try {
      value = new BigDecimal(name);
    } catch (NumberFormatException e) {
      throw in.refused("the name is not a number", e);
    }
    int most = in.limits().maxNumberScale();
    if (Math.abs((long) value.scale()) > most) {
      throw in.refused(
          "the name is a number of more than " + most + " places around its point", null);
    }
    return value;
  }

  private static void checkLength(JsonReader in, String name) {
    int most = in.limits().maxNumberLength();
    if (name.length() > most) {
      throw in.refused("the name is a number of more than " + most + " characters", null);
    }
  }
}
