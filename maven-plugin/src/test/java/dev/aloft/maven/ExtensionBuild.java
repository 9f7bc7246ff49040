package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.maven.UserProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Extensions of AWS Lambda become layers, with functions and without. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class ExtensionBuild {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String DEPENDENCY =
      """
          <dependency>
            <groupId>dev.aloft</groupId>
            <artifactId>%s</artifactId>
            <version>VERSION</version>
          </dependency>
      """;
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>shop</groupId>
        <artifactId>shop</artifactId>
        <version>1</version>
        <dependencies>
      %s  </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>dev.aloft</groupId>
              <artifactId>aloft-maven-plugin</artifactId>
              <version>VERSION</version>
              <extensions>true</extensions>
            </plugin>
          </plugins>
        </build>
      </project>
      """;
  private static final String WATCH =
      """
      package shop;

      import dev.aloft.aws.extension.Extension;
      import dev.aloft.aws.extension.ShutdownEvent;
      import dev.aloft.aws.extension.ShutdownListener;

      @Extension
      public final class EndWatch implements ShutdownListener {
        @Override
        public void shutdown(ShutdownEvent event) {
          System.out.println("ended: " + event.reason());
        }
      }
      """;
  private static final String HELLO =
      """
      package shop;

      import dev.aloft.Function;

      public final class Hello {
        @Function("hello")
        static String hello(String name) {
          return "Hello, " + name;
        }
      }
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void aProjectOfNothingElse() throws IOException, InterruptedException {
    UserProject project = project(folder.resolve("alone"), "aloft-extensions-aws");
    Result result = project.maven("package");
    assertEquals(0, result.code(), result.output());
    Path zip = project.path("target/aloft/aws/layers/end-watch.zip");
    assertTrue(
        result.output().contains("publish end-watch with aws lambda publish-layer-version"),
        result.output());
    assertTrue(result.output().contains(" --zip-file fileb://" + zip), result.output());
    runs(zip, folder.resolve("opt"));
  }

  /** Starts it with no variables but the cloud's, and a path to nothing. */
  static void runs(Path layer, Path opt) throws IOException {
    String extension = Unpacked.of(layer, opt).resolve("extensions/end-watch").toString();
    List<String> command = List.of("/usr/bin/env", "-u", "JAVA_HOME", "PATH=", extension);
    try (LambdaEmulator lambda = LambdaEmulator.start();
        FunctionProcess process = lambda.launchExtension("end-watch", command, Map.of())) {
      lambda.awaitExtension("end-watch", LIMIT);
      lambda.shutdown("spindown");
      assertEquals(0, process.await(LIMIT), process::log);
      assertTrue(process.log().contains("ended: spindown"), process.log());
    }
  }

  @Test
  void besideTheFunctionsOfOneProject() throws IOException, InterruptedException {
    UserProject project =
        project(folder.resolve("both"), "aloft-extensions-aws", "aloft-provider-aws")
            .file("src/main/java/shop/Hello.java", HELLO);
    Result result = project.maven("package", "-Daloft.jvm=plain");
    assertEquals(0, result.code(), result.output());
    assertTrue(Files.exists(project.path("target/aloft/aws/shop-1.zip")));
    assertTrue(Files.exists(project.path("target/aloft/aws/layers/end-watch.zip")));
    String template = Files.readString(project.path("target/aloft/aws/template.yaml"));
    assertTrue(template.contains("ContentUri: layers/end-watch.zip"), template);
    assertTrue(template.contains("Ref: EndWatchLayer"), template);
  }

  /** The extension {@code end-watch}, and what it depends on. */
  static UserProject project(Path folder, String... dependencies) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String each : dependencies) {
      all.append(DEPENDENCY.formatted(each));
    }
    return new UserProject(new PublishedAloft(), folder)
        .file("pom.xml", POM.formatted(all))
        .file("src/main/java/shop/EndWatch.java", WATCH);
  }
}
