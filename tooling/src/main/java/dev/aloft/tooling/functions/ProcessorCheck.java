package dev.aloft.tooling.functions;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.extensions.ExtensionList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether the annotation processor ran where it should have. */
public final class ProcessorCheck {
  /** How a class file names an annotation; a name of a class never ends so. */
  private static final String FUNCTION = "Ldev/aloft/Function;";

  private static final String EXTENSION = "Ldev/aloft/aws/extension/Extension;";

  private ProcessorCheck() {}

  /**
   * Looks at a folder of class files.
   *
   * @throws ToolingException if a class has a {@code @Function} or {@code @Extension}, and the
   *     processor did not write the file that lists such
   */
  public static void of(Path classes) throws ToolingException {
    if (!Files.isDirectory(classes)) {
      return;
    }
    boolean functions = Files.exists(classes.resolve(FunctionList.PATH));
    boolean extensions = Files.exists(classes.resolve(ExtensionList.PATH));
    if (functions && extensions) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(each -> each.toString().endsWith(".class")).toList();
      for (Path each : files) {
        String content = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        if (!functions && content.contains(FUNCTION)) {
          throw missing(classes.relativize(each), "@Function", "aloft-processor and the provider");
        }
        if (!extensions && content.contains(EXTENSION)) {
          throw missing(classes.relativize(each), "@Extension", "aloft-processor");
        }
      }
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot read " + classes + ": " + e.getMessage() + ".", "Build the module again.", e);
    }
  }

  private static ToolingException missing(Path file, String annotation, String processors) {
    return new ToolingException(
        file + " has a " + annotation + ", and Aloft's annotation processor did not run.",
        "Give the plugin <extensions>true</extensions>, which sets the compiler up, and do not"
            + " switch processing off with -proc:none; or name "
            + processors
            + " in annotationProcessorPaths.");
  }
}
