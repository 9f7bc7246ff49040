package dev.aloft.json.internal;

/**
 * Writes integers, and numbers with few decimal places, into a buffer. Each method needs room for
 * {@link #MOST} bytes, and returns where the number ends.
 */
final class Digits {
  /** As many characters as any {@code long} has at most. */
  static final int MOST = 20;

  /** More decimal places are looked for in another way. */
  private static final int MOST_PLACES = 6;

  private Digits() {}

  /**
   * Writes a number with few decimal places; returns {@code at} for any other. If the nearest
   * decimal with so many places reads as the same double, and has at most fifteen digits, it is the
   * only one of that length.
   */
  static int decimal(double value, byte[] b, int at) {
    double positive = Math.abs(value);
    if (!(positive >= 1e-3 && positive < 1e7)) {
      return at;
    }
    double power = 1;
    for (int places = 1; places <= MOST_PLACES; places++) {
      power *= 10;
      long digits = (long) (positive * power + 0.5);
      if (digits / power == positive) {
        return decimal(value < 0, digits, (long) power, places, b, at);
      }
    }
    return at;
  }

  /** The same for a float, and at most six digits. */
  static int decimal(float value, byte[] b, int at) {
    float positive = Math.abs(value);
    float power = 1;
    for (int places = 1; places <= MOST_PLACES && positive >= 1e-3f; places++) {
      power *= 10;
      float shifted = positive * power + 0.5f;
      if (shifted >= 1_000_000) {
        return at;
      }
      if ((int) shifted / power == positive) {
        return decimal(value < 0, (int) shifted, (long) power, places, b, at);
      }
    }
    return at;
  }

  private static int decimal(
      boolean negative, long digits, long power, int places, byte[] b, int at) {
    int to = at;
    if (negative) {
      b[to++] = '-';
    }
    long whole = digits / power;
    to = integer(whole, b, to);
    b[to] = '.';
    int rest = (int) (digits - whole * power);
    for (int i = to + places; i > to; i--) {
      b[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return to + places + 1;
  }

  /** Writes an integer. */
  static int integer(long value, byte[] b, int at) {
    int from = at;
    long rest = value;
    if (rest < 0) {
      b[from++] = '-';
      if (rest == Long.MIN_VALUE) {
        // It has no positive counterpart: the last digit apart.
        int last = integer(-(rest / 10), b, from);
        b[last] = '8';
        return last + 1;
      }
      rest = -rest;
    }
    int to = from + count(rest);
    int end = to;
    while (rest > Integer.MAX_VALUE) {
      long hundredth = rest / 100;
      to -= 2;
      pair((int) (rest - hundredth * 100), b, to);
      rest = hundredth;
    }
    int low = (int) rest;
    while (low >= 100) {
      int hundredth = low / 100;
      to -= 2;
      pair(low - hundredth * 100, b, to);
      low = hundredth;
    }
    if (low >= 10) {
      pair(low, b, from);
    } else {
      b[from] = (byte) ('0' + low);
    }
    return end;
  }

  private static void pair(int value, byte[] b, int at) {
    // Exact for two digits.
    int tens = (value * 103) >> 10;
    b[at] = (byte) ('0' + tens);
    b[at + 1] = (byte) ('0' + value - tens * 10);
  }

  private static int count(long value) {
    int digits = 1;
    long limit = 10;
    while (digits < 19 && value >= limit) {
      limit *= 10;
      digits++;
    }
    return digits;
  }
}
