package dev.aloft.json.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** Powers of ten and of two, which are where the spacing and the exactness of numbers change. */
class PowersTest {
  private final Bits bits = new Bits();

  @Test
  void everyPowerOfTenInEveryForm() {
    for (int power = -420; power <= 420; power++) {
      bits.assertAsParsed("1e" + power);
      bits.assertAsParsed("1E" + (power < 0 ? "" : "+") + power);
      bits.assertAsParsed("1.0e" + power);
      bits.assertAsParsed("10e" + (power - 1));
      bits.assertAsParsed("0.001e" + (power + 3));
      bits.assertAsParsed("1e" + (power < 0 ? "-00" : "00") + Math.abs(power));
      bits.assertAsParsed(new BigDecimal("1e" + power).toPlainString());
    }
  }

  @Test
  void neighboursOfEveryPowerOfTen() {
    for (int power = -324; power <= 308; power++) {
      neighbours(Double.parseDouble("1e" + power));
    }
    for (int power = -46; power <= 38; power++) {
      neighbours(Float.parseFloat("1e" + power));
    }
  }

  @Test
  void everyPowerOfTwoWithNeighbours() {
    for (int power = Double.MIN_EXPONENT - 53; power <= Double.MAX_EXPONENT; power++) {
      neighbours(Math.scalb(1.0, power));
    }
    for (int power = Float.MIN_EXPONENT - 24; power <= Float.MAX_EXPONENT; power++) {
      neighbours(Math.scalb(1.0f, power));
    }
  }

  @Test
  void everySubnormalWithOneBitAndAllBitsBelowIt() {
    for (int bit = 0; bit <= 52; bit++) {
      neighbours(Double.longBitsToDouble(1L << bit));
      neighbours(Double.longBitsToDouble((1L << bit) - 1));
    }
    for (int bit = 0; bit <= 23; bit++) {
      neighbours(Float.intBitsToFloat(1 << bit));
      neighbours(Float.intBitsToFloat((1 << bit) - 1));
    }
  }

  @Test
  void theLargestAndSmallest() {
    neighbours(Double.MAX_VALUE);
    neighbours(Double.MIN_NORMAL);
    neighbours(Double.MIN_VALUE);
    neighbours(Float.MAX_VALUE);
    neighbours(Float.MIN_NORMAL);
    neighbours(Float.MIN_VALUE);
    bits.assertDouble(Double.POSITIVE_INFINITY, "1e400");
    bits.assertDouble(Double.NEGATIVE_INFINITY, "-1e400");
    bits.assertDouble(0.0, "1e-400");
    bits.assertDouble(-0.0, "-1e-400");
    bits.assertDouble(-0.0, "-0.0");
    bits.assertDouble(-0.0, "-0e0");
    bits.assertDouble(0.0, "-0");
    bits.assertFloat(Float.POSITIVE_INFINITY, "1e40");
    bits.assertFloat(Float.NEGATIVE_INFINITY, "-1e40");
    bits.assertFloat(-0.0f, "-1e-50");
    bits.assertFloat(-0.0f, "-0.0");
    bits.assertFloat(0.0f, "-0");
  }

  private void neighbours(double value) {
    for (double near : new double[] {Math.nextDown(value), value, Math.nextUp(value)}) {
      if (Double.isFinite(near)) {
        verify(near);
        verify(-near);
      }
    }
  }

  /** As the JDK writes it, with digits to spare, and exactly, with or without an exponent. */
  private void verify(double value) {
    bits.assertDouble(value, Double.toString(value));
    if (value != 0) {
      BigDecimal exact = new BigDecimal(value);
      bits.assertDouble(value, exact.round(new MathContext(17)).toString());
      bits.assertDouble(
          value, value > 0 ? exact.toPlainString() : exact.unscaledValue() + "e" + -exact.scale());
    }
  }

  private void neighbours(float value) {
    for (float near : new float[] {Math.nextDown(value), value, Math.nextUp(value)}) {
      if (Float.isFinite(near)) {
        verify(near);
        verify(-near);
      }
    }
  }

  private void verify(float value) {
    bits.assertFloat(value, Float.toString(value));
    if (value != 0) {
      BigDecimal exact = new BigDecimal(value);
      bits.assertFloat(value, exact.round(new MathContext(9)).toString());
      bits.assertFloat(
          value, value > 0 ? exact.toPlainString() : exact.unscaledValue() + "e" + -exact.scale());
    }
  }
}
