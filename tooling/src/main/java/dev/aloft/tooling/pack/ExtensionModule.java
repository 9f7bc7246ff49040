package dev.aloft.tooling.pack;

import dev.aloft.tooling.extensions.ExtensionEntry;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A compiled module that has extensions of AWS Lambda.
 *
 * @param classes the folder of its class files
 * @param libraries the jars and folders that it needs at run time, in class-path order
 */
public record ExtensionModule(List<ExtensionEntry> extensions, Path classes, List<Path> libraries) {
  /** Where a class file has its version, and of which number that of Java 1 would be the next. */
  private static final int MAJOR_VERSION_AT = 6;

  private static final int MAJOR_VERSION_BEFORE_JAVA_1 = 44;

  /** Copies the lists. */
  public ExtensionModule {
    extensions = List.copyOf(extensions);
    libraries = List.copyOf(libraries);
  }

  /** The feature version of Java that an extension's main class is compiled for. */
  int javaOf(ExtensionEntry extension) throws IOException {
    Path file = classes.resolve(extension.mainClass().replace('.', '/') + ".class");
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.skipNBytes(MAJOR_VERSION_AT);
      return in.readUnsignedShort() - MAJOR_VERSION_BEFORE_JAVA_1;
    }
  }
}
