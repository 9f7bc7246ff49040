package dev.aloft.tooling.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NewProjectTest {
  @TempDir private Path parent = Path.of("");

  private final Messages log = new Messages();

  @ParameterizedTest
  @EnumSource
  void everyTemplateMakesAFunctionAndItsTest(Template template)
      throws ToolingException, IOException {
    Path folder = new NewProject("my-shop", template.id(), "tencent").create(parent, log);

    assertEquals(parent.resolve("my-shop"), folder);
    String name = template.className();
    assertEquals(
        List.of(
            ".gitignore",
            "README.md",
            "pom.xml",
            "src/main/java/myshop/" + name + ".java",
            "src/test/java/myshop/" + name + "Test.java"),
        files(folder));
    String source = Files.readString(folder.resolve("src/main/java/myshop/" + name + ".java"));
    assertTrue(source.startsWith("package myshop;\n"), source);
    assertTrue(source.contains("@Function(\"my-shop\")"), source);
    for (String file : files(folder)) {
      String text = Files.readString(folder.resolve(file));
      assertFalse(text.matches("(?s).*@[a-z]+@.*"), text);
      assertFalse(text.contains("${project."), text);
    }
  }

  @Test
  void thePomIsShortAndItsPropertyIsTheCloud() throws ToolingException, IOException {
    Path folder = new NewProject("hi", "json", "scaleway").create(parent, log);

    String pom = Files.readString(folder.resolve("pom.xml"));
    assertTrue(pom.lines().count() <= 30, pom);
    assertTrue(pom.contains("<cloud>scaleway</cloud>"), pom);
    assertTrue(pom.contains("<artifactId>aloft-provider-${cloud}</artifactId>"), pom);
    assertTrue(Files.readString(folder.resolve("README.md")).lines().count() <= 20);
  }

  @Test
  void itsPomHasAllThatAloftNeeds() throws ToolingException, IOException {
    Path pom = new NewProject("hi", "json", "aws").create(parent, log).resolve("pom.xml");
    String before = Files.readString(pom);

    new ExistingProject(pom).addAloft("aws", log);

    assertEquals(before, Files.readString(pom));
  }

  @Test
  void theLastWordsAreWhatToDoNext() throws ToolingException {
    new NewProject("hi", "json", "aws").create(parent, log);

    assertTrue(log.infos.contains("next: cd hi && mvn package"), log.infos.toString());
  }

  @Test
  void anExistingFolderIsLeftAlone() throws IOException, ToolingException {
    Path file = Files.createDirectory(parent.resolve("hi")).resolve("mine.txt");
    Files.writeString(file, "mine");
    NewProject project = new NewProject("hi", "json", "aws");

    ToolingException refused =
        assertThrows(ToolingException.class, () -> project.create(parent, log));

    assertTrue(message(refused).contains("exists already"), message(refused));
    assertEquals(List.of("mine.txt"), files(parent.resolve("hi")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a", "Hi", "my shop", "2hi", "hi-", "-hi", "a--b", "my_shop", "h\u00e4", "../hi", "a/b",
        "hi\n", "a.b"
      })
  void aNameThatSomeCloudRefusesIsRefusedWithTheRule(String name) {
    ToolingException refused =
        assertThrows(ToolingException.class, () -> new NewProject(name, "json", "aws"));

    assertTrue(message(refused).contains("lower-case letters (a-z), digits"), message(refused));
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "class", "int", "true", "java", "con", "nul", "lpt1", "pack-age"})
  void aNameThatCannotBeAPackageOrAFolderIsRefused(String name) {
    ToolingException refused =
        assertThrows(ToolingException.class, () -> new NewProject(name, "json", "aws"));

    assertTrue(message(refused).contains("\"" + name + "-function\""), message(refused));
  }

  @Test
  void namesOfTheGreatestLength() throws ToolingException {
    ProjectName.of("a".repeat(60));
    assertThrows(ToolingException.class, () -> ProjectName.of("a".repeat(61)));
  }

  @Test
  void anUnknownTemplateOrCloudIsRefusedWithTheKnownOnes() {
    ToolingException template =
        assertThrows(ToolingException.class, () -> new NewProject("hi", "soap", "aws"));
    ToolingException cloud =
        assertThrows(ToolingException.class, () -> new NewProject("hi", "json", "azure"));

    assertTrue(message(template).contains("json, http, queue, schedule"), message(template));
    assertTrue(message(cloud).contains("aws, tencent, aliyun, scaleway"), message(cloud));
  }

  private static String message(Exception e) {
    return Objects.requireNonNull(e.getMessage());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
