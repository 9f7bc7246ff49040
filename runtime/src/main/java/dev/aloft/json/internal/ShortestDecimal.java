package dev.aloft.json.internal;

/**
 * The shortest decimal text of a double or float that reads back as the same number, as {@link
 * Double#toString(double)} gives it since JDK 19; before, that often had more digits than it needs.
 * The algorithm is Raffaello Giulietti's (The Schubfach way to render doubles, 2021).
 *
 * <p>Loaded for numbers of many digits on an older JDK.
 */
final class ShortestDecimal {
  private static final int DOUBLE_BITS = 52;
  private static final int DOUBLE_LEAST_EXPONENT = -1074;
  private static final int FLOAT_BITS = 23;
  private static final int FLOAT_LEAST_EXPONENT = -149;

  /** Numbers of fewer units in the last place of the least ones have too few digits to choose. */
  private static final int DOUBLE_TINY = 3;

  private static final int FLOAT_TINY = 8;

  private static final long LOW_63 = Long.MAX_VALUE;

  /** The decimal's digits and exponent. */
  private long digits;

  private int exponent;

  private ShortestDecimal() {}

  /** The text of a finite double. */
  static String of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    ShortestDecimal decimal = new ShortestDecimal();
    int biased = (int) (bits >>> DOUBLE_BITS) & 0x7ff;
    long fraction = bits & ((1L << DOUBLE_BITS) - 1);
    decimal.find(fraction, biased, DOUBLE_BITS, DOUBLE_LEAST_EXPONENT, DOUBLE_TINY);
    return decimal.text(bits < 0);
  }

  /** The text of a finite float. */
  static String of(float value) {
    int bits = Float.floatToRawIntBits(value);
    ShortestDecimal decimal = new ShortestDecimal();
    int biased = (bits >>> FLOAT_BITS) & 0xff;
    int fraction = bits & ((1 << FLOAT_BITS) - 1);
    decimal.find(fraction, biased, FLOAT_BITS, FLOAT_LEAST_EXPONENT, FLOAT_TINY);
    return decimal.text(bits < 0);
  }

  private void find(long fraction, int biased, int bits, int least, int tiny) {
    if (biased == 0) {
      if (fraction == 0) {
        digits = 0;
      } else if (fraction < tiny) {
        find(10 * fraction, least, false, -1);
      } else {
        find(fraction, least, false, 0);
      }
      return;
    }
    long significand = (1L << bits) | fraction;
    int power = biased - 1 + least;
    if (power <= 0 && power > -bits - 1 && Long.numberOfTrailingZeros(significand) >= -power) {
      digits = significand >> -power;
      return;
    }
    find(significand, power, fraction == 0 && biased > 1, 0);
  }

  /**
   * Finds the decimal for {@code significand * 2^power}.
   *
   * @param uneven whether the next lower number is half as far as the next higher one
   * @param scaled the exponent of the power of ten by which the significand was multiplied
   */
  private void find(long significand, int power, boolean uneven, int scaled) {
    int odd = (int) significand & 1;
    int k = uneven ? floorLog10ThreeQuarters(power) : floorLog10(power);
    int shift = power + floorLog2OfPowerOfTen(-k) + 2;
    int place = k - PowersOfTen.LEAST;
    long high = PowersOfTen.HIGH[place];
    long low = PowersOfTen.LOW[place];
    long middle = significand << 2;
    long at = product(high, low, middle << shift);
    long below = product(high, low, (middle - (uneven ? 1 : 2)) << shift);
    long above = product(high, low, (middle + 2) << shift);
    long lower = at >> 2;
    exponent = k + scaled;
    if (lower >= 100 && isTenfold(lower, below, above, odd)) {
      return;
    }
    long upper = lower + 1;
    boolean lowerFits = below + odd <= lower << 2;
    boolean upperFits = (upper << 2) + odd <= above;
    if (lowerFits != upperFits) {
      digits = lowerFits ? lower : upper;
      return;
    }
    long nearer = at - ((lower + upper) << 1);
    digits = nearer < 0 || (nearer == 0 && (lower & 1) == 0) ? lower : upper;
  }

  /** Tries one digit less. */
  private boolean isTenfold(long lower, long below, long above, int odd) {
    long tenLower = lower / 10 * 10;
    long tenUpper = tenLower + 10;
    boolean lowerFits = below + odd <= tenLower << 2;
    boolean upperFits = (tenUpper << 2) + odd <= above;
    if (lowerFits == upperFits) {
      return false;
    }
    digits = lowerFits ? tenLower : tenUpper;
    return true;
  }

  /** The highest bits of the product, rounded to odd. */
  private static long product(long high, long low, long factor) {
    long carried = Math.multiplyHigh(low, factor);
    long middle = ((high * factor) >>> 1) + carried;
    long top = Math.multiplyHigh(high, factor) + (middle >>> 63);
    return top | (((middle & LOW_63) + LOW_63) >>> 63);
  }

  private static int floorLog10(int powerOfTwo) {
    return (int) ((powerOfTwo * 661_971_961_083L) >> 41);
  }

  private static int floorLog10ThreeQuarters(int powerOfTwo) {
    return (int) ((powerOfTwo * 661_971_961_083L - 274_743_187_321L) >> 41);
  }

  private static int floorLog2OfPowerOfTen(int power) {
    return (int) ((power * 913_124_641_741L) >> 38);
  }

  private String text(boolean negative) {
    StringBuilder text = new StringBuilder(26);
    if (negative) {
      text.append('-');
    }
    if (digits == 0) {
      return text.append("0.0").toString();
    }
    String all = String.valueOf(digits);
    int length = all.length();
    int point = length + exponent;
    while (length > 1 && all.charAt(length - 1) == '0') {
      length--;
    }
    if (point > 0 && point <= 7) {
      appendPlain(text, all, length, point);
    } else if (point > -3 && point <= 0) {
      text.append("0.").append("00", 0, -point).append(all, 0, length);
    } else {
      text.append(all.charAt(0)).append('.');
      text.append(length == 1 ? "0" : all.substring(1, length));
      text.append('E').append(point - 1);
    }
    return text.toString();
  }

  private static void appendPlain(StringBuilder text, String digits, int length, int point) {
    for (int i = 0; i < point; i++) {
      text.append(i < length ? digits.charAt(i) : '0');
    }
    text.append('.');
    if (length > point) {
      text.append(digits, point, length);
    } else {
      text.append('0');
    }
  }
}
