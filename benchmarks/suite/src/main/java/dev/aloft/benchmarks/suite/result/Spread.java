package dev.aloft.benchmarks.suite.result;

import java.util.Arrays;
import java.util.List;

/** Of several measurements the one in the middle, the smallest and the largest. */
public record Spread(double median, double least, double most) {
  /**
   * Sums measurements up.
   *
   * @param values at least one
   */
  public static Spread of(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Nothing was measured.");
    }
    double upper = sorted[sorted.length / 2];
    double lower = sorted[(sorted.length - 1) / 2];
    return new Spread((upper + lower) / 2, sorted[0], Arrays.stream(sorted).max().orElseThrow());
  }
}
