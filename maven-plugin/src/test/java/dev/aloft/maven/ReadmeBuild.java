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

/** The project in the README is what it says: it builds, for more than one cloud. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class ReadmeBuild {
  @TempDir private Path folder = Path.of("");

  @Test
  void itsProjectBuilds() throws IOException, InterruptedException {
    UserProject hello = project(folder);
    Result aws = hello.maven("-q", "package", "-Daloft.archive=none");
    assertEquals("", aws.output());
    assertTrue(Files.exists(hello.path("target/aloft/aws/hello-1.zip")));
    Result scaleway =
        hello.maven(
            "-q",
            "clean",
            "package",
            "-Dcloud=scaleway",
            "-Daloft.jvm=plain",
            "-Daloft.image=registry.example/hello:1",
            "-Daloft.baseImage=scratch");
    assertEquals("", scaleway.output());
    assertTrue(Files.exists(hello.path("target/aloft/scaleway/work/hello-1.Dockerfile")));
    assertTrue(Files.exists(hello.path("target/aloft/scaleway/hello-1.tar")));
    assertTrue(
        Files.readString(hello.path("target/aloft/scaleway/serverless.yml"))
            .contains("registry.example/hello:1"));
  }

  /** Of the first pom and the first class in the README. */
  static UserProject project(Path folder) throws IOException {
    String readme = Files.readString(Path.of(System.getProperty("aloft.root"), "README.md"));
    String pom = snippet(readme, "xml", readme.indexOf("## Use it"));
    assertTrue(pom.lines().count() <= 25, pom);
    return new UserProject(new PublishedAloft(), folder)
        .file("pom.xml", pom)
        .file("src/main/java/hello/Greeter.java", snippet(readme, "java", 0));
  }

  private static String snippet(String page, String language, int from) {
    String fence = "```" + language + "\n";
    int start = page.indexOf(fence, from) + fence.length();
    return page.substring(start, page.indexOf("```", start));
  }
}
