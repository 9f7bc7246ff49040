package dev.aloft.tooling.pack;

import dev.aloft.tooling.extensions.ExtensionEntry;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled module that has extensions of AWS Lambda.
 *
 * @param classes the folder of its class files
 * @param libraries the jars and folders that it needs at run time, in class-path order
 */
public record ExtensionModule(List<ExtensionEntry> extensions, Path classes, List<Path> libraries) {
  /** Copies the lists. */
  public ExtensionModule {
    extensions = List.copyOf(extensions);
    libraries = List.copyOf(libraries);
  }
}
