package dev.aloft.tooling.pack;

import dev.aloft.tooling.functions.FunctionEntry;
import java.util.List;

/**
 * A bootstrap that becomes one artifact.
 *
 * @param name the artifact's name, without an extension
 * @param mainClass the binary name of its main class
 * @param functions those that it can run, one or more
 */
public record Program(String name, String mainClass, List<FunctionEntry> functions) {
  /** Copies the list. */
  public Program {
    functions = List.copyOf(functions);
  }
}
