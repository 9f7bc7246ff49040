package dev.aloft.tooling.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtensionListTest {
  private static final String BOTH =
      """
      {"version": 1, "extensions": [
        {"name": "A.part", "class": "shop.A$Part", "main": "shop.A_PartExtension", "later": {}},
        {"name": "b", "class": "shop.B", "main": "shop.BExtension"}],
       "sources": ["shop.A", "shop.B"]}
      """;

  @TempDir private Path classes = Path.of("");

  @Test
  void everythingThatTheProcessorWrites() throws Exception {
    write(BOTH);
    compiled("A_PartExtension");
    compiled("BExtension");
    assertEquals(
        List.of(
            new ExtensionEntry("A.part", "shop.A$Part", "shop.A_PartExtension"),
            new ExtensionEntry("b", "shop.B", "shop.BExtension")),
        ExtensionList.read(classes));
  }

  @Test
  void whatAnEarlierBuildLeftIsNoExtension() throws Exception {
    write(BOTH);
    compiled("BExtension");
    assertEquals(
        List.of("b"), ExtensionList.read(classes).stream().map(ExtensionEntry::name).toList());
  }

  @Test
  void thereIsNone() throws Exception {
    assertEquals(List.of(), ExtensionList.read(classes));
  }

  @Test
  void problemsNameTheFile() throws Exception {
    for (String document :
        List.of(
            "{\"version\": 1, \"extensions\": [{\"name\": [1]}]}",
            "{\"version\": 2, \"extensions\": []}",
            "{}",
            "[]",
            "")) {
      write(document);
      ToolingException problem =
          assertThrows(ToolingException.class, () -> ExtensionList.read(classes), document);
      assertTrue(problem.toString().contains("extensions.json"), problem::toString);
    }
  }

  private void compiled(String name) throws IOException {
    Files.createDirectories(classes.resolve("shop"));
    Files.writeString(classes.resolve("shop/" + name + ".class"), "");
  }

  private void write(String document) throws IOException {
    Path file = classes.resolve(ExtensionList.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, document);
  }
}
