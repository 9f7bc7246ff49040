package dev.aloft.benchmarks.suite.result;

import org.jspecify.annotations.Nullable;

/**
 * What one variant took.
 *
 * @param subject the name of its framework
 * @param version of the framework; empty if it has none
 * @param jdk the version that ran it; empty for native programs
 * @param quota percent of one core that it had; 0 if it had all
 * @param readyMillis from its start until it could be called
 * @param firstMillis from its start until its first answer
 * @param cpuMillis of all its threads until then
 * @param peakMegabytes resident until then
 * @param classes that its JVM loaded until then; 0 if they were not counted
 * @param artifactBytes what is deployed, with its archive
 * @param soakMegabytes resident after many calls of one start; 0 if it was not measured
 * @param warm what came after; null if it was not measured
 */
public record Row(
    String subject,
    String version,
    String cloud,
    String workload,
    String form,
    String jdk,
    int quota,
    Spread readyMillis,
    Spread firstMillis,
    Spread cpuMillis,
    Spread peakMegabytes,
    long classes,
    long artifactBytes,
    double soakMegabytes,
    @Nullable Warm warm) {

  /**
   * Warm calls.
   *
   * @param medianMicros of one call, as the cloud sees it
   * @param slowMicros what 99 of 100 took at most
   * @param cpuMicros per call
   * @param residentMegabytes after them
   */
  public record Warm(
      Spread medianMicros, Spread slowMicros, Spread cpuMicros, Spread residentMegabytes) {}

  /** What is compared with what: the same work on the same protocol. */
  public boolean isLike(String otherCloud, String otherWorkload, int otherQuota) {
    return cloud.equals(otherCloud) && workload.equals(otherWorkload) && quota == otherQuota;
  }
}
