package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.maven.UserProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** After {@code aloft:init} a project builds functions. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class InitBuild {
  @TempDir private Path folder = Path.of("");

  @Test
  void anExistingProjectBuildsFunctions() throws IOException, InterruptedException {
    PublishedAloft aloft = new PublishedAloft();
    UserProject project =
        new UserProject(aloft, folder)
            .file(
                "pom.xml",
                """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>old</groupId>
                  <artifactId>old</artifactId>
                  <version>1</version>
                </project>
                """)
            .file(
                "src/main/java/old/Echo.java",
                """
                package old;

                public final class Echo {
                  @dev.aloft.Function("echo")
                  String echo(String text) {
                    return text;
                  }
                }
                """);
    String goal = "dev.aloft:aloft-maven-plugin:" + aloft.version() + ":init";

    run(project, goal);
    String pom = Files.readString(folder.resolve("pom.xml"));
    run(project, goal);

    assertEquals(pom, Files.readString(folder.resolve("pom.xml")));
    run(project, "-q", "package", "-Daloft.jvm=plain");
    assertTrue(Files.exists(folder.resolve("target/aloft/aws/old-1.zip")));
  }

  private static void run(UserProject project, String... arguments)
      throws IOException, InterruptedException {
    Result result = project.maven(arguments);
    assertEquals(0, result.code(), result.output());
  }
}
