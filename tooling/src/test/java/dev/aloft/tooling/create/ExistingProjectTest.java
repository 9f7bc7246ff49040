package dev.aloft.tooling.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExistingProjectTest {
  @TempDir private Path folder = Path.of("");

  private final Messages log = new Messages();

  @Test
  void addsAndSaysWhat() throws ToolingException, IOException {
    Path pom = pom("<project>\n  <artifactId>a</artifactId>\n</project>\n");

    new ExistingProject(pom).addAloft("tencent", log);

    String text = Files.readString(pom);
    assertTrue(text.contains("<cloud>tencent</cloud>"), text);
    assertTrue(
        log.infos.contains(
            "added to " + pom + ": the dependency dev.aloft:aloft-provider-${cloud}"),
        log.infos.toString());
    assertEquals(
        "next: write a method with @Function, and run mvn package",
        log.infos.get(log.infos.size() - 1));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(pom), files.toList());
    }
  }

  @Test
  void aSecondRunChangesNothing() throws ToolingException, IOException {
    Path pom = pom("<project>\n  <artifactId>a</artifactId>\n</project>\n");
    new ExistingProject(pom).addAloft("aws", log);
    String before = Files.readString(pom);

    new ExistingProject(pom).addAloft("scaleway", log);

    assertEquals(before, Files.readString(pom));
  }

  @Test
  void whatIsNotUnderstoodStaysAsItIs() throws IOException {
    String text = "<project><artifactId>a</project>";
    Path pom = pom(text);

    ToolingException refused =
        assertThrows(ToolingException.class, () -> new ExistingProject(pom).addAloft("aws", log));

    String message = Objects.requireNonNull(refused.getMessage());
    assertTrue(message.contains("was not changed: It is not well-formed XML"), message);
    assertTrue(message.contains("<artifactId>aloft-maven-plugin</artifactId>"), message);
    assertEquals(text, Files.readString(pom));
  }

  @Test
  void withoutAPom() {
    ToolingException refused =
        assertThrows(
            ToolingException.class,
            () -> new ExistingProject(folder.resolve("pom.xml")).addAloft("aws", log));

    assertTrue(Objects.requireNonNull(refused.getMessage()).contains("There is no "));
  }

  private Path pom(String text) throws IOException {
    return Files.writeString(folder.resolve("pom.xml"), text);
  }
}
