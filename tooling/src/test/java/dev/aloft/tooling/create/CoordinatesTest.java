package dev.aloft.tooling.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CoordinatesTest {
  @Test
  void aProjectStandsInItsGroupAndItsPackage(@TempDir Path parent)
      throws ToolingException, IOException {
    Coordinates coordinates = Coordinates.of("com.my-company", "2.0-rc.1", "com.acme.shop");

    Path folder =
        new NewProject("my-shop", "queue", "aws").with(coordinates).create(parent, new Messages());

    String pom = Files.readString(folder.resolve("pom.xml"));
    assertTrue(
        pom.contains(
            """
              <groupId>com.my-company</groupId>
              <artifactId>my-shop</artifactId>
              <version>2.0-rc.1</version>
            """),
        pom);
    String main = "src/main/java/com/acme/shop/Orders.java";
    String test = "src/test/java/com/acme/shop/OrdersTest.java";
    assertTrue(Files.readString(folder.resolve(main)).startsWith("package com.acme.shop;\n"));
    assertTrue(Files.readString(folder.resolve(test)).startsWith("package com.acme.shop;\n"));
    String readme = Files.readString(folder.resolve("README.md"));
    assertTrue(readme.contains("(" + main + ")") && readme.contains("(" + test + ")"), readme);
  }

  @Test
  void onlyTheNameIsNeeded() throws ToolingException {
    Coordinates coordinates = Coordinates.of(ProjectName.of("my-shop"));

    assertEquals("myshop", coordinates.groupId());
    assertEquals("1", coordinates.version());
    assertEquals("myshop", coordinates.packageName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".a", "a.", "a..b", "a b", "a<b", "${a}", "\u00e4", "a\n"})
  void aGroupThatMavenRefuses(String groupId) {
    assertRefused("The group id \"" + groupId + "\"", groupId, "1", "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1/2", "1:2", "[1,2)", "${v}", "1 0", "1&2"})
  void aVersionThatMavenRefuses(String version) {
    assertRefused("The version \"" + version + "\"", "a", version, "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a-b", "a..b", "1a", "a.1b", "a.class", "_", "java", "java.shop", "a;", "a/b"})
  void aPackageThatJavaRefuses(String packageName) {
    assertRefused("The package \"" + packageName + "\"", "a", "1", packageName);
  }

  @Test
  void packagesThatOnlyLookLikeTheJdks() throws ToolingException {
    assertEquals("javas/a", Coordinates.of("a", "1", "javas.a").packagePath());
  }

  private static void assertRefused(String says, String groupId, String version, String name) {
    ToolingException refused =
        assertThrows(ToolingException.class, () -> Coordinates.of(groupId, version, name));
    String message = Objects.requireNonNull(refused.getMessage());
    assertTrue(message.startsWith(says + " cannot be used. It has "), message);
  }
}
