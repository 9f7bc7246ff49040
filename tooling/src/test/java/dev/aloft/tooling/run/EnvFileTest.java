package dev.aloft.tooling.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class EnvFileTest {
  @TempDir private Path folder;

  @Test
  void readsEveryForm() throws Exception {
    Map<String, String> variables =
        read(
            """
            # a comment
            PLAIN=a b
            export EXPORTED = spaced   # a comment

            HASH=a#b
            EMPTY=
            COMMENTED=# nothing
            SINGLE='a "b" \\n # c' # a comment
            DOUBLE="a 'b'\\n\\t\\"c\\" \\\\ #d"
            EQUALS=a=b=c
            """);
    assertEquals(
        Map.of(
            "PLAIN", "a b",
            "EXPORTED", "spaced",
            "HASH", "a#b",
            "EMPTY", "",
            "COMMENTED", "",
            "SINGLE", "a \"b\" \\n # c",
            "DOUBLE", "a 'b'\n\t\"c\" \\ #d",
            "EQUALS", "a=b=c"),
        variables);
    assertEquals("PLAIN", List.copyOf(variables.keySet()).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "secret, has no =",
        "A='secret\0', has a NUL character",
        "1A=secret, has no variable's name before =",
        "=secret, has no variable's name before =",
        "secret key=1, has no variable's name before =",
        "A='secret, does not close its quote",
        "A=\"secret, does not close its quote",
        "A='secret' more, goes on behind its closing quote",
        "A=\"secret\\x\", has an unknown escape in double quotes",
        "FIRST=secret, sets FIRST a second time"
      })
  void anErrorHasItsLineAndNotItsText(String line, String problem) {
    ToolingException failure =
        assertThrows(ToolingException.class, () -> read("FIRST=1\n\n" + line + "\nLAST=2\n"));
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(".env, line 3: the line " + problem + "."), message);
    assertFalse(message.contains("secret"), message);
  }

  @Test
  void aMissingFileIsReported() {
    ToolingException failure =
        assertThrows(ToolingException.class, () -> EnvFile.read(folder.resolve("missing")));
    assertTrue(String.valueOf(failure.getMessage()).startsWith("Cannot read "));
  }

  @Test
  void otherEncodingsAreReported() throws Exception {
    Path file = folder.resolve(".env");
    Files.write(file, new byte[] {'A', '=', (byte) 0xE9});
    ToolingException failure = assertThrows(ToolingException.class, () -> EnvFile.read(file));
    assertTrue(String.valueOf(failure.getMessage()).endsWith("Save it in UTF-8."));
  }

  private Map<String, String> read(String text) throws IOException, ToolingException {
    Path file = folder.resolve(".env");
    Files.writeString(file, text);
    return EnvFile.read(file);
  }
}
