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

/** The README's project with another Maven than the one around, in {@code aloft.maven}. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
@EnabledIfSystemProperty(named = "aloft.maven", matches = ".+")
final class OtherMavenBuild {
  @TempDir private Path folder = Path.of("");

  @Test
  void itsProjectIsPackagedAndInvoked() throws IOException, InterruptedException {
    UserProject hello = ReadmeBuild.project(folder).file("event.json", "{\"name\":\"Ada\"}");
    Result result =
        hello.maven(
            "package",
            "aloft:invoke",
            "-Daloft.jvm=plain",
            "-Daloft.function=hello",
            "-Daloft.payload=@event.json");
    assertEquals(0, result.code(), result.output());
    assertTrue(result.output().contains("{\"message\":\"Hello, Ada!\"}\n"), result.output());
    assertTrue(Files.exists(hello.path("target/aloft/aws/hello-1.zip")), result.output());
  }

  @Test
  void theProfileNativeNeedsNoProfile() throws IOException, InterruptedException {
    Result result = ReadmeBuild.project(folder).maven("validate", "-Pnative");
    assertEquals(0, result.code(), result.output());
  }
}
