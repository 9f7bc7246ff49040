package dev.aloft.tooling.pack;

import dev.aloft.tooling.functions.FunctionList;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled module.
 *
 * @param name the name of its artifacts, without an extension
 * @param classes the folder of its class files
 * @param libraries the jars and folders that it needs at run time, in class-path order
 */
public record ProgramModule(
    String name, FunctionList functions, Path classes, List<Path> libraries) {
  /** Copies the list. */
  public ProgramModule {
    libraries = List.copyOf(libraries);
  }
}
