package dev.aloft.benchmarks.suite.report;

import dev.aloft.benchmarks.suite.result.Spread;
import java.util.Locale;

/** Numbers as readers see them: as many digits as are worth reading. */
final class Figures {
  private Figures() {}

  /** Below 10 with two decimals, below 100 with one, above with none. */
  static String of(double value) {
    String format = value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }

  /** The median, and in brackets what it was between. */
  static String of(Spread spread) {
    return of(spread.median()) + " (" + of(spread.least()) + "–" + of(spread.most()) + ")";
  }

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String bytes(long bytes) {
    return String.format(Locale.ROOT, "%,d", bytes);
  }
}
