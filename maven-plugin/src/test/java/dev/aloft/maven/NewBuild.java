package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.maven.UserProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code aloft:new} makes in an empty folder builds at once, and its tests run. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class NewBuild {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"json, aws", "http, aws", "queue, scaleway", "schedule, aws"})
  void fromAnEmptyFolderToAnArtifact(String template, String cloud)
      throws IOException, InterruptedException {
    PublishedAloft aloft = new PublishedAloft();
    Result made =
        run(
            aloft,
            folder,
            goal(aloft),
            "-Daloft.name=my-shop",
            "-Daloft.template=" + template,
            "-Daloft.cloud=" + cloud);
    assertTrue(made.output().contains("next: cd my-shop && mvn package"), made.output());

    Path project = folder.resolve("my-shop");
    run(aloft, project, "-q", "package", "-Daloft.jvm=plain");

    assertTestsRan(project.resolve("target/surefire-reports"));
    assertTrue(holdsFile(project.resolve("target/aloft/" + cloud)));
    run(aloft, project, "-q", "aloft:check");
  }

  @Test
  void aRefusalSaysWhatIsAllowed() throws IOException, InterruptedException {
    PublishedAloft aloft = new PublishedAloft();

    Result refused = new UserProject(aloft, folder).maven(goal(aloft), "-Daloft.template=soap");

    assertTrue(refused.code() != 0, refused.output());
    assertTrue(
        refused.output().contains("Templates are json, http, queue, schedule."), refused.output());
  }

  private static String goal(PublishedAloft aloft) {
    return "dev.aloft:aloft-maven-plugin:" + aloft.version() + ":new";
  }

  private static Result run(PublishedAloft aloft, Path folder, String... arguments)
      throws IOException, InterruptedException {
    Result result = new UserProject(aloft, folder).maven(arguments);
    assertEquals(0, result.code(), result.output());
    return result;
  }

  private static void assertTestsRan(Path reports) throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      Path report =
          files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
      String text = Files.readString(report);
      assertTrue(text.matches("(?s).*Tests run: [1-9]\\d*, Failures: 0, Errors: 0.*"), text);
    }
  }

  /** A zip, or what a container image is made of. */
  private static boolean holdsFile(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.anyMatch(
          file -> file.toString().endsWith(".zip") || file.toString().endsWith("Dockerfile"));
    }
  }
}
