package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.maven.UserProject.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Pnative} needs no profile in the pom. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
@EnabledIfEnvironmentVariable(named = "GRAALVM_HOME", matches = ".+")
final class NativeBuild {
  @TempDir private Path folder = Path.of("");

  @Test
  void theZipHasAnExecutable() throws IOException, InterruptedException {
    UserProject hello = HelloBuild.project(folder.resolve("project"));
    Result result = hello.maven("-q", "package", "-Pnative");
    assertEquals("", result.output());
    Path task = Unpacked.of(hello.path("target/aloft/aws/hello-1.zip"), folder.resolve("task"));
    try (LambdaEmulator lambda = LambdaEmulator.start();
        FunctionProcess process =
            lambda.launch(Unpacked.bootstrapAlone(task), Map.of("_HANDLER", "hello"))) {
      lambda.awaitReady(Duration.ofSeconds(30));
      assertEquals("\"Hello, World!\"", lambda.call("{\"name\":\"World\"}").text());
      process.terminate();
      assertEquals(143, process.await(Duration.ofSeconds(30)), process::log);
    }
  }

  /** Only where everything is built: a second image takes minutes. */
  @EnabledIfSystemProperty(named = "aloft.everyCloud", matches = "true")
  @Test
  void theLayerHasAnExecutable() throws IOException, InterruptedException {
    UserProject project = ExtensionBuild.project(folder.resolve("watch"), "aloft-extensions-aws");
    Result result = project.maven("-q", "package", "-Pnative");
    assertEquals("", result.output());
    ExtensionBuild.runs(
        project.path("target/aloft/aws/layers/end-watch.zip"), folder.resolve("opt"));
  }
}
