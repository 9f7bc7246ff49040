package dev.aloft.json.internal;

import java.nio.charset.StandardCharsets;

/**
 * The nearest doubles and floats to decimal numbers. Most numbers in documents have few digits:
 * both their digits, as an integer, and the power of ten are exact, so that one multiplication or
 * division rounds once (Clinger, How to Read Floating Point Numbers Accurately, 1990). Not
 * thread-safe.
 */
final class Decimals {
  /** More digits may not fit a long. */
  private static final int MOST_DIGITS = 18;

  private static final long DOUBLE_DIGITS = 1L << 53;
  private static final long FLOAT_DIGITS = 1L << 24;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** Integers of so many digits are exact as doubles. */
  private static final int EXACT_DIGITS = 15;

  private static final int DOUBLE_POWERS = 22;
  private static final int FLOAT_POWERS = 10;

  /** The JDK reads as many difficult numbers before {@link FastDouble} is loaded. */
  private static final int FEW = 100;

  private long digits;

  /** Where the point is among the digits; -1 if there is none. */
  private int point;

  private int count;
  private int exponent;
  private int difficult;

  private double usual;

  Decimals() {}

  /**
   * Reads a number without an exponent, and with few digits.
   *
   * @return the index behind it; -1 if it is another, or none
   */
  int usualEnd(byte[] b, int start, int end) {
    boolean negative = b[start] == '-';
    int from = negative ? start + 1 : start;
    int i = digits(b, from, end);
    int whole = point < 0 ? i : point;
    if (whole == from
        || point == i - 1
        || (b[from] == '0' && whole > from + 1)
        || i - from > EXACT_DIGITS
        || (i < end && !NumberGrammar.mayFollow(b[i]))) {
      return -1;
    }
    if (point < 0) {
      // The integer zero has no sign.
      usual = negative ? -digits : digits;
    } else {
      double positive = digits / POWERS[i - 1 - point];
      usual = negative ? -positive : positive;
    }
    return i;
  }

  /** The number that {@link #usualEnd} read. */
  double usualValue() {
    return usual;
  }

  /** The double nearest to the number in these bytes, which was checked. */
  double doubleValue(byte[] b, int from, int to) {
    scan(b, from, to);
    double value;
    if (count > MOST_DIGITS) {
      return parsed(b, from, to);
    }
    if (digits <= DOUBLE_DIGITS && exponent >= -DOUBLE_POWERS && exponent <= DOUBLE_POWERS) {
      value = exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
    } else if (difficult < FEW) {
      difficult++;
      return parsed(b, from, to);
    } else {
      value = FastDouble.of(digits, exponent);
    }
    return isNegative(b, from, to) ? -value : value;
  }

  private static double parsed(byte[] b, int from, int to) {
    return Double.parseDouble(text(b, from, to));
  }

  /** The float nearest to the number in these bytes, which was checked. */
  float floatValue(byte[] b, int from, int to) {
    scan(b, from, to);
    if (count > MOST_DIGITS
        || digits > FLOAT_DIGITS
        || exponent < -FLOAT_POWERS
        || exponent > FLOAT_POWERS) {
      return Float.parseFloat(text(b, from, to));
    }
    float power = (float) POWERS[Math.abs(exponent)];
    float value = exponent < 0 ? digits / power : digits * power;
    return isNegative(b, from, to) ? -value : value;
  }

  /** The integer zero has no sign. */
  private boolean isNegative(byte[] b, int from, int to) {
    return b[from] == '-' && (digits != 0 || to - from > 2);
  }

  private static String text(byte[] b, int from, int to) {
    return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Finds the digits before the exponent, as one integer, and the power of ten they are due. */
  private void scan(byte[] b, int from, int to) {
    int leading = b[from] == '-' ? from + 1 : from;
    int i = digits(b, leading, to);
    count = i - leading - (point < 0 ? 0 : 1);
    int fraction = point < 0 ? 0 : i - point - 1;
    exponent = i == to ? -fraction : written(b, i + 1, to) - fraction;
  }

  /** Reads digits, perhaps with a point among them, and gives the index behind them. */
  private int digits(byte[] b, int from, int end) {
    long value = 0;
    int found = -1;
    int i = from;
    for (; i < end; i++) {
      int c = b[i];
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
      } else if (c == '.' && found < 0) {
        found = i;
      } else {
        break;
      }
    }
    digits = value;
    point = found;
    return i;
  }

  private static int written(byte[] b, int from, int to) {
    boolean negative = b[from] == '-';
    int value = 0;
    for (int i = negative || b[from] == '+' ? from + 1 : from; i < to; i++) {
      value = Math.min(value * 10 + (b[i] - '0'), 1_000_000);
    }
    return negative ? -value : value;
  }
}
