package dev.aloft.benchmarks.suite.measure;

import java.util.Optional;

/**
 * What one start of a process took.
 *
 * @param readyMillis from its start until it could be called
 * @param firstMillis from its start until its first answer
 * @param cpuMillis of all its threads until then
 * @param peakMegabytes the most that was resident until then
 * @param warm what came after; empty if nothing was measured
 */
public record Start(
    double readyMillis,
    double firstMillis,
    double cpuMillis,
    double peakMegabytes,
    Optional<Warm> warm) {

  /**
   * Warm calls.
   *
   * @param medianMicros of one call, as the cloud sees it
   * @param slowMicros what 99 of 100 calls took at most
   * @param cpuMicros of all threads of the process, per call
   * @param residentMegabytes what was resident after them
   */
  public record Warm(
      double medianMicros, double slowMicros, double cpuMicros, double residentMegabytes) {}
}
