package dev.aloft.json.suite;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Public suites of JSON documents and numbers. They are not part of the repository: if a folder
 * {@code shared/fixtures/json} exists in one above it, they are read, otherwise the tests that need
 * them are skipped.
 */
final class SuiteFolders {
  private SuiteFolders() {}

  /** The files of one suite, in the order of their names; aborts the test if it is absent. */
  static List<Path> files(String suite) throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/fixtures/json").resolve(suite);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          return files.sorted().toList();
        }
      }
    }
    return abort("There is no folder shared/fixtures/json/" + suite + ".");
  }
}
