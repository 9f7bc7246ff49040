package dev.aloft.benchmarks.suite.result;

import dev.aloft.benchmarks.suite.measure.Start;
import dev.aloft.benchmarks.suite.subject.Jdk;
import dev.aloft.benchmarks.suite.subject.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Makes rows of starts. */
public final class Rows {
  private Rows() {}

  /**
   * Sums the starts of a variant up.
   *
   * @param starts at least one
   * @param quota percent of one core; 0 for all
   * @param classes that its JVM loaded; 0 if they were not counted
   * @param soakMegabytes resident after many calls; 0 if that was not measured
   */
  public static Row of(
      Variant variant, List<Start> starts, int quota, long classes, double soakMegabytes)
      throws IOException {
    return new Row(
        variant.subject().name(),
        variant.subject().version(),
        variant.program().cloud(),
        variant.program().workload(),
        variant.form().label(),
        variant.jdk().map(Jdk::version).orElse(""),
        quota,
        spread(starts, Start::readyMillis),
        spread(starts, Start::firstMillis),
        spread(starts, Start::cpuMillis),
        spread(starts, Start::peakMegabytes),
        classes,
        variant.bytes(),
        soakMegabytes,
        warm(starts));
  }

  private static Row.@Nullable Warm warm(List<Start> starts) {
    List<Start.Warm> warm = starts.stream().map(Start::warm).flatMap(Optional::stream).toList();
    if (warm.isEmpty()) {
      return null;
    }
    return new Row.Warm(
        spread(warm, Start.Warm::medianMicros),
        spread(warm, Start.Warm::slowMicros),
        spread(warm, Start.Warm::cpuMicros),
        spread(warm, Start.Warm::residentMegabytes));
  }

  private static <T> Spread spread(List<T> values, ToDoubleFunction<T> figure) {
    Function<T, Double> boxed = figure::applyAsDouble;
    return Spread.of(values.stream().map(boxed).toList());
  }
}
