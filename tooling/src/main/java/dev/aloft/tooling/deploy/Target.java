package dev.aloft.tooling.deploy;

import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTarget.Base;
import java.util.Optional;

/**
 * Where functions run.
 *
 * @param cloud the cloud
 * @param base the system that the artifacts run on, one of the cloud's
 * @param architecture the processor that the artifacts run on, one of the cloud's
 * @param region the cloud's name of a region; empty to leave it to the cloud's tool
 */
public record Target(
    CloudTarget cloud, Base base, Architecture architecture, Optional<String> region) {

  /**
   * The cloud's first base and architecture, in its default region: {@code cn-hangzhou} for Aliyun,
   * {@code ap-guangzhou} for Tencent, {@code fr-par} for Scaleway, whose descriptors must name one;
   * elsewhere none, as the tools have settings for it.
   */
  public static Target of(CloudTarget cloud) {
    return new Target(
        cloud, cloud.bases().get(0), cloud.architectures().get(0), defaultRegion(cloud.id()));
  }

  private static Optional<String> defaultRegion(String cloud) {
    return switch (cloud) {
      case "aliyun" -> Optional.of("cn-hangzhou");
      case "tencent" -> Optional.of("ap-guangzhou");
      case "scaleway" -> Optional.of("fr-par");
      default -> Optional.empty();
    };
  }

  /** The same on another base. */
  public Target on(Base other) {
    return new Target(cloud, other, architecture, region);
  }

  /** The same on another processor. */
  public Target on(Architecture other) {
    return new Target(cloud, base, other, region);
  }

  /** The same in another region. */
  public Target in(String other) {
    return new Target(cloud, base, architecture, Optional.of(other));
  }

  /** The same in another region, if one is given. */
  public Target in(Optional<String> other) {
    return other.isPresent() ? in(other.get()) : this;
  }
}
