package dev.aloft.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Applies the limits of numbers to the digits of the expanded value: {@code 1E9999} has six
 * characters, but ten thousand digits as an integer. Only loaded for integers that are written with
 * a point or an exponent, and for numbers of another radix.
 */
final class Expansion {
  /** All such numbers of a document together may take this many times the limit for one... */
  private static final int NUMBERS = 1000;

  /** ... or this many digits for each of its bytes, whichever is more. */
  private static final int DIGITS_PER_BYTE = 10;

  private Expansion() {}

  /** The value without its fraction. */
  static BigInteger integer(JsonReader in, BigDecimal value) {
    long digits = (long) value.precision() - value.scale();
    if (value.signum() == 0 || digits <= 0) {
      return BigInteger.ZERO;
    }
    check(in, digits);
    int written = in.number().length();
    if (digits > written) {
      in.expand(digits - written);
    }
    return value.toBigInteger();
  }

  /** Rejects an integer with more digits than a number may have characters. */
  static BigInteger checked(JsonReader in, BigInteger value) {
    check(in, digits(value.bitLength()));
    return value;
  }

  /** The fewest decimal digits of an integer with this many bits. */
  private static long digits(int bits) {
    // Two is ten to the power of 0.30102999...
    return bits * 30_102L / 100_000;
  }

  private static void check(JsonReader in, long digits) {
    int most = in.limits().maxNumberLength();
    if (digits > most) {
      throw in.unexpected("an integer of at most " + most + " digits");
    }
  }

  /** How many digits the numbers of a document may take beyond those written in it. */
  static long most(JsonLimits limits, int documentLength) {
    return Math.max(
        (long) NUMBERS * limits.maxNumberLength(), (long) DIGITS_PER_BYTE * documentLength);
  }
}
