package dev.aloft.json.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Decimals exactly between two doubles, or two floats, and just beside: the even one is read, or
 * the nearer one, however far behind the digit that decides is.
 */
class HalfwayTest {
  private static final long SEED = 20261129;

  /** Beyond every digit of an exact midpoint, which has at most 767 significant ones. */
  private static final BigDecimal TINY = new BigDecimal(BigInteger.ONE, 1_200);

  private final Bits bits = new Bits();
  private final Random random = new Random(SEED);

  @Test
  void betweenDoublesOfEveryExponent() {
    for (int exponent = 0; exponent < 0x7ff; exponent += 1 + random.nextInt(4)) {
      betweenDoubles((random.nextLong() & 0xf_ffff_ffff_ffffL) | ((long) exponent << 52));
    }
  }

  @Test
  void betweenDoublesWhereTheSpacingChanges() {
    for (int exponent = 1; exponent < 0x7ff; exponent += 7) {
      betweenDoubles((long) exponent << 52);
      betweenDoubles(((long) exponent << 52) - 1);
    }
    betweenDoubles(0);
    betweenDoubles(1);
    betweenDoubles(Double.doubleToRawLongBits(Double.MAX_VALUE));
  }

  /** As integers they have no point, and the last double bits of a long are decided here. */
  @Test
  void betweenDoublesThatAreIntegers() {
    for (long odd = 1L << 53; odd > 0; odd = (odd | 1) << 1) {
      betweenDoubles(Double.doubleToRawLongBits((double) odd));
    }
    for (int i = 0; i < 2_000; i++) {
      betweenDoubles(
          Double.doubleToRawLongBits((double) (random.nextLong() >>> (1 + random.nextInt(9)))));
    }
  }

  @Test
  void betweenFloatsOfEveryExponent() {
    for (int exponent = 0; exponent < 0xff; exponent++) {
      betweenFloats(exponent << 23);
      betweenFloats((exponent << 23) | 0x7f_ffff);
      for (int i = 0; i < 8; i++) {
        betweenFloats((exponent << 23) | random.nextInt(1 << 23));
      }
    }
  }

  /** Rounding to a double first, and then to a float, would read the wrong neighbour here. */
  @Test
  void besideTheMiddleOfFloatsByLessThanADoubleCanHold() {
    for (int i = 0; i < 2_000; i++) {
      float lower = Float.intBitsToFloat(random.nextInt(0x7f00_0000));
      BigDecimal middle = middle(new BigDecimal(lower), new BigDecimal(Math.nextUp(lower)));
      BigDecimal little = middle.ulp().movePointLeft(1 + random.nextInt(30));
      bits.assertFloat(Math.nextUp(lower), middle.add(little).toString());
      bits.assertFloat(lower, middle.subtract(little).toString());
    }
  }

  private void betweenDoubles(long raw) {
    double lower = Double.longBitsToDouble(raw);
    double upper = Math.nextUp(lower);
    if (Double.isNaN(lower) || Double.isInfinite(lower)) {
      return;
    }
    double even = (raw & 1) == 0 ? lower : upper;
    BigDecimal middle =
        middle(
            new BigDecimal(lower),
            Double.isInfinite(upper)
                ? new BigDecimal(Math.scalb(1.0, 1023)).multiply(two())
                : new BigDecimal(upper));
    for (String form : forms(middle)) {
      bits.assertDouble(even, form);
      bits.assertDouble(-even, "-" + form);
    }
    bits.assertDouble(upper, middle.add(TINY).toPlainString());
    bits.assertDouble(lower, middle.subtract(TINY).toPlainString());
    bits.assertDouble(-upper, middle.add(TINY).negate().toPlainString());
    bits.assertDouble(-lower, middle.subtract(TINY).negate().toPlainString());
  }

  private void betweenFloats(int raw) {
    float lower = Float.intBitsToFloat(raw);
    float upper = Math.nextUp(lower);
    float even = (raw & 1) == 0 ? lower : upper;
    BigDecimal middle =
        middle(
            new BigDecimal(lower),
            Float.isInfinite(upper) ? new BigDecimal(Math.scalb(1.0, 128)) : new BigDecimal(upper));
    for (String form : forms(middle)) {
      bits.assertFloat(even, form);
      bits.assertFloat(-even, "-" + form);
    }
    bits.assertFloat(upper, middle.add(TINY).toPlainString());
    bits.assertFloat(lower, middle.subtract(TINY).toPlainString());
  }

  private static String[] forms(BigDecimal middle) {
    BigInteger digits = middle.unscaledValue();
    int scale = middle.scale();
    String plain = middle.toPlainString();
    return new String[] {
      plain,
      plain + (plain.indexOf('.') < 0 ? ".0" : "") + "0".repeat(50),
      digits + "e" + -scale,
      "0." + digits + "E" + (digits.toString().length() - scale),
    };
  }

  private static BigDecimal middle(BigDecimal lower, BigDecimal upper) {
    return lower.add(upper).divide(two());
  }

  private static BigDecimal two() {
    return BigDecimal.valueOf(2);
  }
}
