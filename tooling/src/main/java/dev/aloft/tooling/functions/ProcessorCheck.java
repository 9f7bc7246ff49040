package dev.aloft.tooling.functions;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether the annotation processor ran where it should have. */
public final class ProcessorCheck {
  /** How a class file names the annotation; a name of a class never ends so. */
  private static final String FUNCTION = "Ldev/aloft/Function;";

  private ProcessorCheck() {}

  /**
   * Looks at a folder of class files.
   *
   * @throws ToolingException if a class has a {@code @Function} and there is no {@code
   *     functions.json}
   */
  public static void of(Path classes) throws ToolingException {
    if (!Files.isDirectory(classes) || Files.exists(classes.resolve(FunctionList.PATH))) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(each -> each.toString().endsWith(".class")).toList();
      for (Path each : files) {
        if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(FUNCTION)) {
          throw new ToolingException(
              classes.relativize(each)
                  + " has a @Function, and Aloft's annotation processor did not run.",
              "Give the plugin <extensions>true</extensions>, which sets the compiler up, and do not"
                  + " switch processing off with -proc:none; or name aloft-processor and the"
                  + " provider in annotationProcessorPaths.");
        }
      }
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot read " + classes + ": " + e.getMessage() + ".", "Build the module again.", e);
    }
  }
}
