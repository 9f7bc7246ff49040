package dev.aloft.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.maven.UserProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A pom of a few lines is enough. */
@EnabledIfSystemProperty(named = "aloft.root", matches = ".+")
final class HelloBuild {
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>hello</groupId>
        <artifactId>hello</artifactId>
        <version>1</version>
        <dependencies>
          <dependency>
            <groupId>dev.aloft</groupId>
            <artifactId>aloft-provider-aws</artifactId>
            <version>VERSION</version>
          </dependency>
        </dependencies>
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

  private static final String GREETER =
      """
      package hello;

      import dev.aloft.Function;

      public final class Greeter {
        record Person(String name) {}

        @Function("hello")
        String hello(Person person) {
          return "Hello, " + person.name() + "!";
        }
      }
      """;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    UserProject hello = new UserProject(new PublishedAloft(), folder);
    hello.file("pom.xml", POM).file("src/main/java/hello/Greeter.java", GREETER);
    Result result = hello.maven("package");
    assertEquals(0, result.code(), result.output());
    System.out.println(result.output());
  }

  @Test
  void thereIsAZip() {
    assertTrue(Files.exists(folder.resolve("target/aloft/aws/hello-1.zip")));
  }
}
