package dev.aloft.json.numbers;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers whose text is long, or whose exponent is far beyond what its digits need. */
class LongTextsTest {
  private static final long SEED = 20261129;

  private final Bits bits = new Bits();
  private final Random random = new Random(SEED);

  @Test
  void hundredsOfDigits() {
    for (int length : new int[] {15, 16, 17, 18, 19, 20, 21, 22, 38, 39, 100, 308, 309, 310, 800}) {
      for (int i = 0; i < 40; i++) {
        String digits = (1 + random.nextInt(9)) + digits(length - 1);
        bits.assertAsParsed(digits);
        int point = 1 + random.nextInt(length - 1);
        bits.assertAsParsed(digits.substring(0, point) + "." + digits.substring(point));
        bits.assertAsParsed(digits + "e" + (random.nextInt(700) - 350 - length));
        bits.assertAsParsed("0." + digits + "e" + (random.nextInt(700) - 350));
      }
    }
  }

  @Test
  void zerosInFrontAndBehindChangeNothing() {
    for (int zeros = 0; zeros <= 420; zeros++) {
      String many = "0".repeat(zeros);
      bits.assertAsParsed("0." + many + "1");
      bits.assertAsParsed("0." + many + "123456789012345678");
      bits.assertAsParsed("1" + many);
      bits.assertAsParsed("123456789012345678" + many + ".5");
      bits.assertDouble(1.0, "0." + many + "1e" + (zeros + 1));
      bits.assertDouble(1.0, "1" + many + "e-" + zeros);
      bits.assertDouble(1.5, "1.5" + many);
      bits.assertDouble(9007199254740992.0, "9007199254740993.0" + many);
      bits.assertFloat(0.1f, "0." + many + "1e" + zeros);
      bits.assertFloat(16777216.0f, "16777217.0" + many);
      bits.assertFloat(16777218.0f, "16777217." + many + "1");
    }
  }

  private String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  /** Exponents around and beyond those that an int, a long and their negatives hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "400",
        "999",
        "2147483647",
        "2147483648",
        "4294967295",
        "4294967296",
        "4294967297",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "18446744073709551617",
        "1000000000000000000000000000000",
      })
  void exponentsBeyondAllMeasure(String exponent) {
    for (String e : new String[] {"e", "E+", "e000"}) {
      bits.assertDouble(Double.POSITIVE_INFINITY, "1" + e + exponent);
      bits.assertDouble(Double.NEGATIVE_INFINITY, "-0.001" + e + exponent);
      bits.assertDouble(0.0, "0" + e + exponent);
      bits.assertDouble(-0.0, "-0.000" + e + exponent);
      bits.assertFloat(Float.POSITIVE_INFINITY, "1.5" + e + exponent);
      bits.assertFloat(-0.0f, "-0.0" + e + exponent);
    }
    for (String e : new String[] {"e-", "E-000"}) {
      bits.assertDouble(0.0, "1" + e + exponent);
      bits.assertDouble(-0.0, "-123456789012345678901234567890" + e + exponent);
      bits.assertDouble(0.0, "0.0" + e + exponent);
      bits.assertFloat(0.0f, "9" + e + exponent);
    }
  }
}
