package dev.aloft.json.internal;

/**
 * Rounds decimal numbers of many digits to doubles without big integers (Lemire, Number Parsing at
 * a Gigabyte per Second, 2021). Its tables cost a few milliseconds, so it is only worth loading for
 * a reader that meets many such numbers.
 */
final class FastDouble {
  private static final int BITS = 52;
  private static final int INFINITE = 0x7ff;

  /** Exponents between which a number can lie exactly between two doubles. */
  private static final int LEAST_HALFWAY = -4;

  private static final int MOST_HALFWAY = 23;

  private FastDouble() {}

  /**
   * The double nearest to {@code digits * 10^exponent}.
   *
   * @param digits all 64 bits are a number without a sign
   */
  static double of(long digits, int exponent) {
    if (digits == 0 || exponent < PowersOfFive.LEAST) {
      return 0;
    }
    if (exponent > PowersOfFive.MOST) {
      return Double.POSITIVE_INFINITY;
    }
    int zeros = Long.numberOfLeadingZeros(digits);
    long normal = digits << zeros;
    int place = exponent - PowersOfFive.LEAST;
    long factor = PowersOfFive.HIGH[place];
    long low = normal * factor;
    long high = unsignedHigh(normal, factor);
    long undecided = -1L >>> (BITS + 3);
    if ((high & undecided) == undecided) {
      long carried = unsignedHigh(normal, PowersOfFive.LOW[place]);
      low += carried;
      if (Long.compareUnsigned(carried, low) > 0) {
        high++;
      }
    }
    return round(high, low, exponent, zeros);
  }

  private static double round(long high, long low, int exponent, int zeros) {
    int top = (int) (high >>> 63);
    int shift = top + 64 - BITS - 3;
    long significand = high >>> shift;
    int power = ((217_706 * exponent) >> 16) + 63 + top - zeros + 1023;
    if (power <= 0) {
      return subnormal(significand, power);
    }
    boolean halfway =
        Long.compareUnsigned(low, 1) <= 0
            && exponent >= LEAST_HALFWAY
            && exponent <= MOST_HALFWAY
            && (significand & 3) == 1
            && significand << shift == high;
    if (halfway) {
      significand &= ~1L;
    }
    significand = (significand + (significand & 1)) >>> 1;
    if (significand >= 2L << BITS) {
      significand = 1L << BITS;
      power++;
    }
    if (power >= INFINITE) {
      return Double.POSITIVE_INFINITY;
    }
    return Double.longBitsToDouble(((long) power << BITS) | (significand & ((1L << BITS) - 1)));
  }

  private static double subnormal(long significand, int power) {
    if (1 - power >= Long.SIZE) {
      return 0;
    }
    long shifted = significand >>> (1 - power);
    // A carry into the exponent's bits makes the least normal number, as it should.
    return Double.longBitsToDouble((shifted + (shifted & 1)) >>> 1);
  }

  private static long unsignedHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
  }
}
