package dev.aloft.tooling.deploy.descriptor;

/**
 * The thousandths of a vCPU that go with an amount of memory: 70 for 128 MB, and so on in
 * proportion, as in Scaleway's table of container resources; between 70 and 6000.
 */
public final class ScalewayCpu {
  private ScalewayCpu() {}

  /** For an amount of memory in MB. */
  public static int of(int memoryMb) {
    return Math.max(70, Math.min(6000, memoryMb * 70 / 128));
  }
}
