package dev.aloft.tooling.deploy.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a user's file is kept, and where its errors are. */
final class YamlReaderTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [1|line 1, column 6",
        "a: 1\\nb: 'x|line 2, column 6",
        "a: 1\\n  b: 2|line 2, column 4",
        "a: 1\\nb: 2\\na: 3|line 3, column 1",
        "- a|line 1, column 1",
        "x: &e {<<: *e}|line 1, column 4",
        "b: {<<: {c: 1}}|line 1, column 5",
        "[a]: 1|line 1, column 1",
        "a: !new {b: 1}|line 1, column 4",
        "a: \"\\\\q\"|line 1, column 6",
        "a:\\n\\tb: 1|line 2, column 1"
      })
  void errorsSayWhere(String text, String place) throws IOException {
    Path file = folder.resolve("aws.yaml");
    Files.writeString(file, text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\"));
    String message =
        String.valueOf(
            assertThrows(ToolingException.class, () -> YamlReader.read(file)).getMessage());
    assertTrue(message.startsWith(file + ", " + place + ": "), message);
    assertTrue(message.endsWith(". Correct the YAML there."), message);
  }

  @Test
  void smallFilesThatBecomeLargeAreRefused() throws IOException {
    Path file = folder.resolve("aws.yaml");
    String ten = "[*NAME,*NAME,*NAME,*NAME,*NAME,*NAME,*NAME,*NAME,*NAME,*NAME]";
    Files.writeString(
        file,
        "a: [&x [1,1,1,1,1,1,1,1,1,1],&y "
            + ten.replace("NAME", "x")
            + ",&z "
            + ten.replace("NAME", "y")
            + ",&u "
            + ten.replace("NAME", "z")
            + ",&v "
            + ten.replace("NAME", "u")
            + "]\n");
    assertRefused(file, "too many values");
    Files.writeString(file, "a: " + "[".repeat(20_000));
    assertRefused(file, "Correct the YAML there.");
  }

  private static void assertRefused(Path file, String why) {
    String message =
        String.valueOf(
            assertThrows(ToolingException.class, () -> YamlReader.read(file)).getMessage());
    assertTrue(message.contains(why), message);
  }

  @Test
  void bytesThatAreNotTextAreRefused() throws IOException {
    Path file = folder.resolve("aws.yaml");
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xff});
    String message =
        String.valueOf(
            assertThrows(ToolingException.class, () -> YamlReader.read(file)).getMessage());
    assertEquals(file + " is not in UTF-8. Save it in UTF-8.", message);
  }

  /** What versions of YAML read differently stays as it is, for the cloud's tool to decide. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "on",
        "No",
        "y",
        "012",
        "0.10",
        "1e3",
        "2012-10-17",
        "12:30",
        "123456789012",
        "true",
        ".inf",
        "1_000",
        "+1",
        "'yes'",
        "'012'",
        "'true'",
        "text",
        "a b c"
      })
  void scalarsAreWrittenAsTheyWereRead(String scalar) throws Exception {
    String text = "a: " + scalar + "\n";
    assertEquals(text, written(text));
  }

  @Test
  void shortFormsOfFunctionsBecomeLong() throws Exception {
    assertEquals(
        "a:\n  Ref: X\nb:\n  Fn::GetAtt:\n    - X\n    - Y.Z\nc:\n  Fn::Sub: x\n"
            + "d:\n  Fn::Join:\n    - '-'\n    -   - p\n        - Ref: q\n",
        written("a: !Ref X\nb: !GetAtt X.Y.Z\nc: !Sub x\nd: !Join ['-', [p, !Ref q]]\n"));
  }

  @Test
  void emptyFilesAndCommentsHaveNoDocuments() throws Exception {
    Path file = folder.resolve("aws.yaml");
    for (String text : List.of("", "# nothing\n", "---\n", "--- ~\n")) {
      Files.writeString(file, text);
      assertEquals(List.of(), YamlReader.read(file), text);
    }
  }

  private String written(String text) throws IOException, ToolingException {
    Path file = folder.resolve("aws.yaml");
    Files.writeString(file, text);
    return YamlWriter.write(
        List.of(), List.of(Merge.merge(Map.of(), YamlReader.read(file).get(0))));
  }
}
