package dev.aloft.tooling.cloud;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget.Base;
import dev.aloft.tooling.cloud.CloudTarget.Delivery;
import dev.aloft.tooling.cloud.CloudTarget.Range;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of all clouds. Runtime names are what clouds retire, so they are here and nowhere else.
 *
 * <p>Sources, read in November 2026: the quota and runtime pages of AWS Lambda; Tencent's SCF
 * quotas, and the type list of its deploy component; the schema of Serverless Devs' fc3 component;
 * Scaleway's container limits; Knative's serving specification.
 */
public final class CloudTargets {
  private static final long MB = 1L << 20;
  private static final List<Architecture> X64 = List.of(Architecture.X64);
  private static final List<Architecture> BOTH = List.of(Architecture.X64, Architecture.ARM64);

  private static final List<CloudTarget> ALL =
      List.of(
          new CloudTarget(
              "aws",
              "AWS Lambda",
              Delivery.ZIP,
              List.of(
                  new Base("provided.al2023", 234, 0),
                  new Base("java25", 234, 25),
                  new Base("java21", 234, 21),
                  new Base("java17", 226, 17)),
              range(128, 10_240, 1),
              range(1, 900, 1),
              50 * MB,
              250 * MB,
              "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
              BOTH),
          new CloudTarget(
              "tencent",
              "Tencent SCF",
              Delivery.ZIP,
              List.of(new Base("CustomRuntime", 217, 0)),
              new Range(128, 3072, 128, Set.of(64)),
              range(1, 900, 1),
              50 * MB,
              500 * MB,
              "",
              X64),
          new CloudTarget(
              "aliyun",
              "Aliyun Function Compute",
              Delivery.ZIP,
              List.of(
                  new Base("custom.debian12", 236, 0),
                  new Base("custom.debian11", 231, 0),
                  new Base("custom.debian10", 228, 0),
                  new Base("custom", 224, 0)),
              range(128, 32_768, 64),
              range(1, 86_400, 1),
              100 * MB,
              500 * MB,
              "FC_FUNCTION_MEMORY_SIZE",
              X64),
          new CloudTarget(
              "scaleway",
              "Scaleway",
              Delivery.IMAGE,
              List.of(new Base("container", 0, 0)),
              range(128, 12_228, 1),
              range(1, 3600, 1),
              0,
              0,
              "",
              X64),
          new CloudTarget(
              "knative",
              "Knative",
              Delivery.IMAGE,
              List.of(new Base("container", 0, 0)),
              range(32, 1 << 20, 1),
              range(1, 3600, 1),
              0,
              0,
              "",
              BOTH));

  private CloudTargets() {}

  /** All clouds, in the order in which messages name them. */
  public static List<CloudTarget> all() {
    return ALL;
  }

  /**
   * The cloud of this id.
   *
   * @throws ToolingException if there is none
   */
  public static CloudTarget of(String id) throws ToolingException {
    for (CloudTarget each : ALL) {
      if (each.id().equals(id)) {
        return each;
      }
    }
    throw new ToolingException(
        "There is no cloud \"" + id + "\".",
        "Clouds are " + ALL.stream().map(CloudTarget::id).collect(Collectors.joining(", ")) + ".");
  }

  private static Range range(int least, int most, int step) {
    return new Range(least, most, step, Set.of());
  }
}
