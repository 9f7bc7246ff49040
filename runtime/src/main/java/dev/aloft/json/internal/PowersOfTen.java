package dev.aloft.json.internal;

import java.math.BigInteger;

/** The powers of ten from which {@link ShortestDecimal} takes digits: 126 bits of each. */
final class PowersOfTen {
  /** The least exponent whose power is needed; the power is that of the negated exponent. */
  static final int LEAST = -324;

  private static final int MOST = 292;
  private static final int BITS = 126;

  /** The upper 63 bits of {@code 10^-k}, rounded up, at {@code k - LEAST}. */
  static final long[] HIGH = new long[MOST - LEAST + 1];

  /** The lower 63 bits. */
  static final long[] LOW = new long[MOST - LEAST + 1];

  private PowersOfTen() {}

  static {
    BigInteger power = BigInteger.ONE;
    for (int exponent = 0; exponent <= -LEAST; exponent++) {
      int length = power.bitLength();
      put(-exponent, power.shiftLeft(BITS).shiftRight(length));
      if (exponent > 0 && exponent <= MOST) {
        put(exponent, BigInteger.ONE.shiftLeft(BITS - 1 + length).divide(power));
      }
      power = power.multiply(BigInteger.TEN);
    }
  }

  private static void put(int k, BigInteger floor) {
    BigInteger ceiling = floor.add(BigInteger.ONE);
    HIGH[k - LEAST] = ceiling.shiftRight(63).longValue();
    LOW[k - LEAST] = ceiling.longValue() & Long.MAX_VALUE;
  }
}
