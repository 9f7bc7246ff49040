package dev.aloft.json.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Double#toString(double)} and {@link Float#toString(float)} are specified to return
 * since JDK 19, worked out exactly and slowly: of all decimals that are rounded to the value, those
 * with the fewest digits, but at least two, and of these the closest one.
 */
final class ShortestText {
  private ShortestText() {}

  static String of(double value) {
    String zero = zero(value == 0, 1 / value < 0);
    return zero != null
        ? zero
        : of(new BigDecimal(value), decimal -> decimal.doubleValue() == value);
  }

  static String of(float value) {
    String zero = zero(value == 0, 1 / value < 0);
    return zero != null
        ? zero
        : of(new BigDecimal(value), decimal -> Float.parseFloat(decimal.toString()) == value);
  }

  private static @Nullable String zero(boolean zero, boolean negative) {
    return zero ? (negative ? "-0.0" : "0.0") : null;
  }

  private static String of(BigDecimal exact, Predicate<BigDecimal> rounded) {
    for (int digits = 2; ; digits++) {
      BigDecimal closest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.test(closest)) {
        return format(closest);
      }
      // The interval is not symmetric: the other neighbour may be rounded to the value.
      BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal other =
          down.compareTo(closest) == 0
              ? exact.round(new MathContext(digits, RoundingMode.UP))
              : down;
      if (rounded.test(other)) {
        return format(other);
      }
    }
  }

  private static String format(BigDecimal decimal) {
    String digits = decimal.abs().unscaledValue().toString();
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    int point = digits.length() - decimal.scale(); // digits before the point
    digits = digits.substring(0, end);
    String text;
    if (point > 7 || point < -2) {
      String fraction = digits.length() > 1 ? digits.substring(1) : "0";
      text = digits.charAt(0) + "." + fraction + "E" + (point - 1);
    } else if (point <= 0) {
      text = "0." + "0".repeat(-point) + digits;
    } else if (point >= digits.length()) {
      text = digits + "0".repeat(point - digits.length()) + ".0";
    } else {
      text = digits.substring(0, point) + "." + digits.substring(point);
    }
    return decimal.signum() < 0 ? "-" + text : text;
  }
}
