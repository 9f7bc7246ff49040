package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.maven.UserProject.Result;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code aloft:new} makes in an empty folder does all that its README says. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class NewBuild {
  /** A row of the README's table of commands. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `(mvn [^|]+)` \\|");

  @TempDir private Path folder = Path.of("");

  /** All but the one that never ends, and the one that needs GraalVM. */
  @ParameterizedTest
  @CsvSource({
    "json, tencent, '{\"message\":\"Hello, Ada!\"}'",
    "http, aliyun, '{\"message\":\"Hello, World!\"}'",
    "queue, scaleway, ''",
    "schedule, knative, ''"
  })
  void theCommandsOfItsReadmeWork(String template, String cloud, String answer)
      throws IOException, InterruptedException {
    UserProject project = make(template, cloud);
    List<String> commands =
        COMMAND
            .matcher(Files.readString(project.path("README.md")))
            .results()
            .map(row -> row.group(1))
            .filter(command -> !command.contains("aloft:run") && !command.contains("-Pnative"))
            .toList();
    assertEquals(3, commands.size(), commands.toString());
    for (String command : commands) {
      Result result = project.typed(command, "-Daloft.jvm=plain");
      assertEquals(0, result.code(), command + "\n" + result.output());
      assertTrue(
          !command.contains("invoke") || result.output().contains("\n" + answer + "\n"),
          result.output());
    }
    assertTestsRan(project.path("target/surefire-reports"));
    assertTrue(holdsFile(project.path("target/aloft/" + cloud)));
    assertEquals("", project.maven("-q", "aloft:check").output());
  }

  /** {@link PagesBuild} has the fourth. Takes minutes, so only where it is asked for. */
  @ParameterizedTest
  @CsvSource({"http", "queue", "schedule"})
  @EnabledIfSystemProperty(named = "aloft.everyCloud", matches = "true")
  void everyTemplateWorksOnEveryCloud(String template) throws IOException, InterruptedException {
    UserProject project = make(template, "aws");
    for (CloudTarget target : CloudTargets.all()) {
      String cloud = target.id();
      Result result =
          project.maven(
              "package",
              "aloft:invoke",
              "-Dcloud=" + cloud,
              "-Daloft.function=my-shop",
              "-Daloft.jvm=plain");
      assertEquals(0, result.code(), result.output());
      assertTrue(holdsFile(project.path("target/aloft/" + cloud)), result.output());
    }
  }

  @Test
  void aRefusalSaysWhatIsAllowed() throws IOException, InterruptedException {
    PublishedAloft aloft = new PublishedAloft();

    Result refused = new UserProject(aloft, folder).maven(goal(aloft), "-Daloft.template=soap");

    assertTrue(refused.code() != 0, refused.output());
    assertTrue(
        refused.output().contains("Templates are json, http, queue, schedule."), refused.output());
  }

  /** As a new user would, in an empty folder. */
  private UserProject make(String template, String cloud) throws IOException, InterruptedException {
    PublishedAloft aloft = new PublishedAloft();
    Result made =
        new UserProject(aloft, folder)
            .maven(
                goal(aloft),
                "-Daloft.name=my-shop",
                "-Daloft.template=" + template,
                "-Daloft.cloud=" + cloud);
    assertEquals(0, made.code(), made.output());
    assertTrue(made.output().contains("next: cd my-shop && mvn package"), made.output());
    return new UserProject(aloft, folder.resolve("my-shop"));
  }

  private static String goal(PublishedAloft aloft) {
    return "dev.aloft:aloft-maven-plugin:" + aloft.version() + ":new";
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
