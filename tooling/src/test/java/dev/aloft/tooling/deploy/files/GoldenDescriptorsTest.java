package dev.aloft.tooling.deploy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.deploy.Choices;
import dev.aloft.tooling.deploy.Choices.HttpFront;
import dev.aloft.tooling.deploy.Choices.Resources;
import dev.aloft.tooling.deploy.DeployedLayer;
import dev.aloft.tooling.deploy.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What is written for a module with every trigger, compared with files. {@code
 * -Dgolden.update=true} writes the files anew; look at the difference before committing it.
 */
final class GoldenDescriptorsTest {
  static final Path GOLDEN = Path.of("src/test/resources/deploy/golden");

  /** Without anything of the user's. */
  static final List<String> GENERATED =
      List.of(
          "aws",
          "aws-referenced",
          "aws-plain",
          "aws-websocket",
          "aws-layers",
          "tencent",
          "aliyun",
          "scaleway",
          "scaleway-referenced",
          "knative");

  static final List<String> OVERLAID =
      List.of(
          "aws-overlaid",
          "tencent-overlaid",
          "aliyun-overlaid",
          "scaleway-overlaid",
          "knative-overlaid");

  private static final Path OVERLAYS = Path.of("src/test/resources/deploy/overlays");

  @TempDir private Path folder;

  @ParameterizedTest
  @FieldSource({"GENERATED", "OVERLAID"})
  void descriptorsAreTheGoldenOnes(String variant) throws IOException, ToolingException {
    List<Path> written = Descriptors.write(deployment(variant), folder, new Samples.Log());
    assertFalse(written.isEmpty());
    Path golden = GOLDEN.resolve(variant);
    if (Boolean.getBoolean("golden.update")) {
      for (Path each : files(golden)) {
        Files.delete(golden.resolve(each));
      }
      for (Path each : written) {
        Path copy = golden.resolve(folder.relativize(each));
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
    assertEquals(files(golden), files(folder));
    for (Path each : files(folder)) {
      assertEquals(Files.readString(golden.resolve(each)), Files.readString(folder.resolve(each)));
    }
  }

  private static Deployment deployment(String variant) throws ToolingException {
    String cloud = variant.replaceAll("-.*", "");
    if (variant.endsWith("-overlaid")) {
      return Samples.every(cloud, true).overlaidBy(OVERLAYS);
    }
    if (variant.endsWith("-websocket")) {
      return Samples.chat();
    }
    if (variant.endsWith("-layers")) {
      return Samples.one(cloud, Samples.function("hello", Trigger.EVENT, ""))
          .beside(
              List.of(
                  new DeployedLayer("log-shipper", "layers/log-shipper.zip"),
                  new DeployedLayer("trace", "layers/trace.zip")));
    }
    if (variant.endsWith("-plain")) {
      Deployment every = Samples.every(cloud, true);
      return new Deployment(
          every.application(),
          every.target().on(every.target().cloud().base(Optional.of("java21"), true)),
          every.functions());
    }
    if (variant.endsWith("-referenced")) {
      Deployment each = Samples.every(cloud, false);
      return new Deployment(
              each.application(),
              each.target().on(Architecture.ARM64).in(cloud.equals("aws") ? "eu-west-1" : "nl-ams"),
              each.functions())
          .with(
              new Choices(
                  Resources.REFERENCE, HttpFront.HTTP_API, List.of("https://shop.example")));
    }
    return Samples.every(cloud, true);
  }

  static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}
