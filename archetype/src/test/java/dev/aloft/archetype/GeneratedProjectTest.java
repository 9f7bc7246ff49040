package dev.aloft.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the folder that the archetype plugin has made. */
final class GeneratedProjectTest {
  @TempDir private Path parent = Path.of("");

  private final List<String> lines = new ArrayList<>();
  private final Properties properties = new Properties();

  @Test
  void theProjectStandsInItsPlace() throws IOException, ToolingException {
    Path folder = begun("my-shop");

    create();

    assertTrue(Files.readString(folder.resolve("pom.xml")).contains("<groupId>com.acme</groupId>"));
    assertTrue(Files.exists(folder.resolve("src/main/java/com/acme/shop/Greeter.java")));
    assertTrue(lines.contains("next: cd my-shop && mvn package"), lines.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          artifactId | My-Shop | lower-case letters (a-z), digits and single hyphens
          artifactId | new     | such as "new-function"
          template   | soap    | Templates are json, http, queue, schedule.
          cloud      | azure   | Clouds are aws, tencent, aliyun, scaleway, knative.
          groupId    | a..b    | as in "com.example".
          version    | $x      | as in "1.0-SNAPSHOT".
          package    | a.class | as in "com.example.shop".
          """)
  void aRefusalLeavesNoFolder(String property, String value, String says) throws IOException {
    Path folder = begun(property.equals("artifactId") ? value : "my-shop");
    properties.setProperty(property, value);

    String message = refusal();

    assertTrue(message.contains(says), message);
    assertFalse(Files.exists(folder));
  }

  @Test
  void aFolderWithOtherFilesIsLeftWithThem() throws IOException {
    Path mine = Files.writeString(begun("my-shop").resolve("mine.txt"), "mine");

    String message = refusal();

    assertTrue(message.contains("exists already, and was not touched."), message);
    assertEquals("mine", Files.readString(mine));
    assertFalse(Files.exists(parent.resolve("my-shop/pom.xml")));
  }

  @Test
  void aRefusalNamesTheModuleThatStaysBehind() throws IOException {
    Path pom = Files.writeString(parent.resolve("pom.xml"), "<module>my-shop</module>");
    begun("my-shop");
    properties.setProperty("cloud", "azure");

    String message = refusal();

    assertTrue(message.contains("Clouds are aws, "), message);
    assertTrue(message.contains("Remove <module>my-shop</module> from " + pom), message);
  }

  @Test
  void aNameThatLooksAbsoluteStaysInTheFolder() throws IOException {
    Path outside = Files.createDirectory(parent.resolve("outside"));
    Path pom = Files.writeString(outside.resolve("pom.xml"), "mine");
    begun("my-shop");
    properties.setProperty("artifactId", outside.toString());

    refusal();

    assertEquals("mine", Files.readString(pom));
  }

  /** As the archetype plugin leaves it. */
  private Path begun(String name) throws IOException {
    Path folder = Files.createDirectory(parent.resolve(name));
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    properties.setProperty("artifactId", name);
    properties.setProperty("groupId", "com.acme");
    properties.setProperty("version", "1.0-SNAPSHOT");
    properties.setProperty("package", "com.acme.shop");
    properties.setProperty("template", "http");
    properties.setProperty("cloud", "aliyun");
    return folder;
  }

  private void create() throws IOException, ToolingException {
    new GeneratedProject(parent.toFile(), properties).create(lines::add, lines::add);
  }

  private String refusal() {
    return Objects.requireNonNull(assertThrows(ToolingException.class, this::create).getMessage());
  }
}
