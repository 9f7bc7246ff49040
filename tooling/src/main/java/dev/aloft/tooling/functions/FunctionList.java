package dev.aloft.tooling.functions;

import dev.aloft.tooling.ToolingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All functions of a module.
 *
 * @param functions in the order of their names
 * @param combined the binary name of the main class that has them all, by the cloud's id
 */
public record FunctionList(List<FunctionEntry> functions, Map<String, String> combined) {
  /** Where the processor writes them, below the folder of the class files. */
  public static final String PATH = "META-INF/aloft/functions.json";

  /** Copies both. */
  public FunctionList {
    functions = List.copyOf(functions);
    combined = Map.copyOf(combined);
  }

  /**
   * Reads those of a folder of class files; empty if the processor wrote none there.
   *
   * @throws ToolingException if the file cannot be read, or a newer processor wrote it
   */
  public static Optional<FunctionList> read(Path classes) throws ToolingException {
    Path file = classes.resolve(PATH);
    return Files.exists(file) ? Optional.of(new FunctionListReader(file).read()) : Optional.empty();
  }

  /** The ids of the clouds for which there are main classes, sorted. */
  public Set<String> clouds() {
    return new TreeSet<>(combined.keySet());
  }

  /** The function of this name. */
  public Optional<FunctionEntry> find(String name) {
    return functions.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
