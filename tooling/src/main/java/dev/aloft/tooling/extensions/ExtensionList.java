package dev.aloft.tooling.extensions;

import dev.aloft.tooling.ToolingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the extensions of a module. */
public final class ExtensionList {
  /** Where the processor writes them, below the folder of the class files. */
  public static final String PATH = "META-INF/aloft/extensions.json";

  private ExtensionList() {}

  /**
   * Reads those of a folder of class files, in the order of their names; none if the processor
   * wrote none there. One whose main class is not there any more is of an earlier build, after
   * which the module's last extension was removed.
   *
   * @throws ToolingException if the file cannot be read, or a newer processor wrote it
   */
  public static List<ExtensionEntry> read(Path classes) throws ToolingException {
    Path file = classes.resolve(PATH);
    if (!Files.exists(file)) {
      return List.of();
    }
    return new ExtensionListReader(file)
        .read().stream()
            .filter(each -> Files.exists(classes.resolve(classFile(each.mainClass()))))
            .toList();
  }

  private static String classFile(String binaryName) {
    return binaryName.replace('.', '/') + ".class";
  }
}
