package dev.aloft.json.internal;

import java.math.BigInteger;

/** The powers of five from which {@link FastDouble} takes bits: the first 128 of each. */
final class PowersOfFive {
  /** The least exponent; a double with a lower one is zero. */
  static final int LEAST = -342;

  /** The greatest exponent; a double with a higher one is infinite. */
  static final int MOST = 308;

  /** Reciprocals of powers up to this one are rounded up, the others down. */
  private static final int ROUNDED_UP = 27;

  /** The upper 64 bits, at {@code exponent - LEAST}. */
  static final long[] HIGH = new long[MOST - LEAST + 1];

  /** The lower 64 bits. */
  static final long[] LOW = new long[MOST - LEAST + 1];

  private PowersOfFive() {}

  static {
    BigInteger five = BigInteger.valueOf(5);
    BigInteger power = BigInteger.ONE;
    for (int exponent = 0; exponent <= -LEAST; exponent++) {
      int length = power.bitLength();
      if (exponent <= MOST) {
        put(exponent, power.shiftLeft(128).shiftRight(length));
      }
      if (exponent > 0) {
        BigInteger reciprocal = BigInteger.ONE.shiftLeft(127 + length).divide(power);
        put(-exponent, exponent <= ROUNDED_UP ? reciprocal.add(BigInteger.ONE) : reciprocal);
      }
      power = power.multiply(five);
    }
  }

  private static void put(int exponent, BigInteger bits) {
    HIGH[exponent - LEAST] = bits.shiftRight(64).longValue();
    LOW[exponent - LEAST] = bits.longValue();
  }
}
