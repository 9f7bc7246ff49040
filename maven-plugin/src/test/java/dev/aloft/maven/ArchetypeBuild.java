package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.maven.UserProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code archetype:generate} makes what {@code aloft:new} makes. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class ArchetypeBuild {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"json, tencent", "http, aliyun", "queue, scaleway", "schedule, knative"})
  void theFilesAreThoseOfNew(String template, String cloud, @TempDir Path other)
      throws IOException, InterruptedException {
    Result generated =
        generate("-DartifactId=my-shop", "-Dtemplate=" + template, "-Dcloud=" + cloud);
    PublishedAloft aloft = new PublishedAloft();
    Result made =
        new UserProject(aloft, other)
            .maven(
                "dev.aloft:aloft-maven-plugin:" + aloft.version() + ":new",
                "-Daloft.name=my-shop",
                "-Daloft.template=" + template,
                "-Daloft.cloud=" + cloud);

    assertEquals(0, generated.code(), generated.output());
    assertTrue(generated.output().contains("next: cd my-shop && mvn package"), generated.output());
    assertEquals(0, made.code(), made.output());
    assertEquals(5, files(folder).size());
    assertEquals(files(other), files(folder));
  }

  /** With nothing but a group, as IDEs ask for, in a project of several modules. */
  @Test
  void aModuleInAGroupOfItsOwnBuilds() throws IOException, InterruptedException {
    UserProject modules =
        new UserProject(new PublishedAloft(), folder)
            .file(
                "pom.xml",
                """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.my-company</groupId>
                  <artifactId>all</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                </project>
                """);

    Result made = generate("-DgroupId=com.my-company");

    assertEquals(0, made.code(), made.output());
    Result built = modules.maven("package", "-Daloft.jvm=plain");
    assertEquals(0, built.code(), built.output());
    assertTrue(built.output().contains("Tests run: 1, Failures: 0"), built.output());
    assertTrue(Files.exists(folder.resolve("hello/target/classes/com/mycompany/Greeter.class")));
    assertTrue(Files.exists(folder.resolve("hello/target/aloft/aws/hello-1.zip")));
  }

  @Test
  void aRefusalSaysWhatIsAllowedAndLeavesNothing() throws IOException, InterruptedException {
    Result refused = generate("-Dtemplate=soap");

    assertTrue(refused.code() != 0, refused.output());
    assertTrue(
        refused.output().contains("Templates are json, http, queue, schedule."), refused.output());
    assertEquals(Map.of(), files(folder));
    assertTrue(Files.notExists(folder.resolve("hello")));
  }

  private Result generate(String... properties) throws IOException, InterruptedException {
    PublishedAloft aloft = new PublishedAloft();
    List<String> arguments = new ArrayList<>();
    arguments.add(
        "org.apache.maven.plugins:maven-archetype-plugin:"
            + System.getProperty("aloft.archetypePlugin")
            + ":generate");
    // Otherwise the plugin fetches the list of all archetypes of Maven Central.
    arguments.add("-DarchetypeCatalog=internal");
    arguments.add("-DarchetypeGroupId=dev.aloft");
    arguments.add("-DarchetypeArtifactId=aloft-archetype");
    arguments.add("-DarchetypeVersion=" + aloft.version());
    arguments.addAll(List.of(properties));
    return new UserProject(aloft, folder).maven(arguments.toArray(String[]::new));
  }

  /** The contents of all files, by their paths. */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
