package dev.aloft.emulator;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A double that can be started by its name.
 *
 * @param starter starts it with its defaults
 * @param server starts it for long, as if this function was deployed
 */
record Cloud(
    String name,
    String description,
    Supplier<CloudEmulator> starter,
    Function<DeployedFunction, CloudEmulator> server) {

  /** All doubles: the one list that {@link CloudEmulator#start} and {@link LocalRun} read. */
  private static final List<Cloud> ALL =
      List.of(
          new Cloud("aws", "AWS Lambda", LambdaEmulator::start, Cloud::lambda),
          new Cloud(
              "aws-web",
              "AWS Lambda, a Web Function",
              WebFunctionEmulator::start,
              Cloud::webFunction),
          new Cloud("tencent", "Tencent SCF", ScfEmulator::start, Cloud::scf),
          new Cloud(
              "aliyun",
              "Aliyun Function Compute",
              FunctionComputeEmulator::start,
              Cloud::functionCompute),
          new Cloud("scaleway", "Scaleway, a container", ScalewayEmulator::start, Cloud::container),
          new Cloud(
              "scaleway-core",
              "Scaleway, its core runtime",
              ScalewayCoreEmulator::start,
              Cloud::core),
          new Cloud(
              "knative", "Knative, Google Cloud Run", KnativeEmulator::start, Cloud::knative));

  /** Starts the double of this name. */
  static CloudEmulator start(String name) {
    return named(name).starter.get();
  }

  /** Starts the double of this name for a function. */
  static CloudEmulator start(String name, DeployedFunction function) {
    return named(name).server.apply(function);
  }

  private static CloudEmulator lambda(DeployedFunction function) {
    return deployed(LambdaEmulator.builder(), function).recordExchanges(false).start();
  }

  private static CloudEmulator webFunction(DeployedFunction function) {
    return WebFunctionEmulator.builder()
        .functionName(function.name())
        .handler(function.name())
        .timeout(function.timeout())
        .start();
  }

  private static CloudEmulator scf(DeployedFunction function) {
    return deployed(ScfEmulator.builder(), function).recordExchanges(false).start();
  }

  private static CloudEmulator functionCompute(DeployedFunction function) {
    return deployed(FunctionComputeEmulator.builder(), function).start();
  }

  private static <B extends FunctionBuilder<B>> B deployed(B builder, DeployedFunction function) {
    return builder
        .functionName(function.name())
        .handler(function.name())
        .memoryMb(function.memoryMb())
        .timeout(function.timeout());
  }

  private static CloudEmulator container(DeployedFunction function) {
    return ScalewayEmulator.builder().handler(function.name()).start();
  }

  private static CloudEmulator core(DeployedFunction function) {
    return ScalewayCoreEmulator.builder()
        .applicationName(function.name())
        .handler(function.name())
        .applicationMemoryMb(function.memoryMb())
        .start();
  }

  private static CloudEmulator knative(DeployedFunction function) {
    return KnativeEmulator.builder().handler(function.name()).start();
  }

  private static Cloud named(String name) {
    for (Cloud cloud : ALL) {
      if (cloud.name.equals(name)) {
        return cloud;
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
