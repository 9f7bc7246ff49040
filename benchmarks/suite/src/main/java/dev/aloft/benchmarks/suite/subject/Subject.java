package dev.aloft.benchmarks.suite.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of {@code benchmarks/subjects}: programs of one framework.
 *
 * @param folder where it is built and started
 */
public record Subject(Path folder, String name, String version, List<Program> programs) {
  private static final String FILE = "subject.json";

  private record Document(String name, String version, List<Program> programs) {}

  /**
   * Reads all folders that have a {@code subject.json}, in the order of their names.
   *
   * @throws IOException if one cannot be read
   */
  public static List<Subject> all(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> folders = Files.list(folder)) {
      all = folders.sorted().toList();
    }
    List<Subject> subjects = new ArrayList<>();
    for (Path each : all) {
      if (Files.exists(each.resolve(FILE))) {
        subjects.add(read(each));
      }
    }
    return subjects;
  }

  private static Subject read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      Document document = new JsonMapper().readValue(file, Document.class);
      return new Subject(
          folder.toAbsolutePath(), document.name(), document.version(), document.programs());
    } catch (JacksonException e) {
      throw new IOException("Cannot read " + file + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The name of its folder. */
  public String id() {
    return folder.getFileName().toString();
  }
}
