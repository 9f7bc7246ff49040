package dev.aloft.json.internal;

/**
 * The shortest text of doubles and floats, the same on every JDK. Loaded for numbers with many
 * decimal places, with an exponent, and for floats.
 */
final class DecimalText {
  /** Since this version, the JDK's own text is the shortest. */
  private static final boolean IS_SHORTEST = Runtime.version().feature() >= 19;

  private DecimalText() {}

  static String of(double value) {
    return IS_SHORTEST ? Double.toString(value) : ShortestDecimal.of(value);
  }

  static String of(float value) {
    return IS_SHORTEST ? Float.toString(value) : ShortestDecimal.of(value);
  }
}
