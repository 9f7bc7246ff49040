package dev.aloft.json.numbers;

import java.util.Random;

/** Random doubles, floats and decimal texts, of every size and of the sizes that programs use. */
final class RandomNumbers {
  private final Random random;

  RandomNumbers(long seed) {
    random = new Random(seed);
  }

  /** How many numbers a test takes; {@code -Daloft.json.random=100000000} for a long run. */
  static int count() {
    return Integer.getInteger("aloft.json.random", 1_000_000);
  }

  double nextDouble() {
    double value =
        switch (random.nextInt(8)) {
          case 0 -> random.nextInt(1 << 20) / 100.0;
          case 1 -> (double) (random.nextLong() >> random.nextInt(64));
          case 2 -> Math.scalb(1.0, random.nextInt(2100) - 1075);
          case 3 -> Double.parseDouble(nextDecimal());
          case 4 -> random.nextDouble();
          default -> Double.longBitsToDouble(random.nextLong());
        };
    return Double.isFinite(value) ? value : Double.MAX_VALUE;
  }

  float nextFloat() {
    float value =
        switch (random.nextInt(8)) {
          case 0 -> random.nextInt(1 << 16) / 100.0f;
          case 1 -> (float) (random.nextInt() >> random.nextInt(32));
          case 2 -> Math.scalb(1.0f, random.nextInt(280) - 150);
          case 3 -> Float.parseFloat(nextDecimal());
          case 4 -> random.nextFloat();
          default -> Float.intBitsToFloat(random.nextInt());
        };
    return Float.isFinite(value) ? value : Float.MAX_VALUE;
  }

  /** A number of 1 to 25 digits, with a point or not, with an exponent or not. */
  String nextDecimal() {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
    int digits = 1 + random.nextInt(25);
    int whole = random.nextInt(3) == 0 ? digits : random.nextInt(digits);
    if (whole == 0) {
      text.append('0');
    } else {
      text.append((char) ('1' + random.nextInt(9)));
      append(text, whole - 1);
    }
    if (digits > whole) {
      append(text.append('.'), digits - whole);
    }
    if (random.nextInt(3) != 0) {
      text.append(random.nextBoolean() ? 'e' : 'E');
      int exponent = random.nextInt(random.nextBoolean() ? 30 : 350);
      text.append(random.nextBoolean() ? "-" : random.nextBoolean() ? "+" : "").append(exponent);
    }
    return text.toString();
  }

  private void append(StringBuilder text, int digits) {
    int same = random.nextInt(20);
    for (int i = 0; i < digits; i++) {
      text.append((char) ('0' + (same < 10 ? same : random.nextInt(10))));
    }
  }
}
