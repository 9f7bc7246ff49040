package dev.aloft.emulator;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A double that can be started by its name.
 *
 * @param starter starts it with its defaults
 */
record Cloud(String name, String description, Supplier<CloudEmulator> starter) {

  /** All doubles: the one list that {@link CloudEmulator#start} and {@link LocalRun} read. */
  private static final List<Cloud> ALL =
      List.of(
          new Cloud("aws", "AWS Lambda", LambdaEmulator::start),
          new Cloud("tencent", "Tencent SCF", ScfEmulator::start),
          new Cloud("aliyun", "Aliyun Function Compute", FunctionComputeEmulator::start),
          new Cloud("scaleway", "Scaleway, a container", ScalewayEmulator::start),
          new Cloud("scaleway-core", "Scaleway, its core runtime", ScalewayCoreEmulator::start),
          new Cloud("knative", "Knative, Google Cloud Run", KnativeEmulator::start));

  /** Starts the double of this name. */
  static CloudEmulator start(String name) {
    for (Cloud cloud : ALL) {
      if (cloud.name.equals(name)) {
        return cloud.starter.get();
      }
    }
    throw new IllegalArgumentException(
        "no cloud is called "
            + name
            + "; there are "
            + ALL.stream().map(Cloud::name).collect(Collectors.joining(", ")));
  }

  /** A line for each double, its name first. */
  static String table(String indent) {
    return ALL.stream()
        .map(
            cloud ->
                String.format(Locale.ROOT, "%s%-13s  %s", indent, cloud.name, cloud.description))
        .collect(Collectors.joining("\n"));
  }
}
