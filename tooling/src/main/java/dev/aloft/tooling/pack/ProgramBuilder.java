package dev.aloft.tooling.pack;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.file.Path;

/** Fills a folder with all files of an artifact. */
interface ProgramBuilder {
  /** The name of the file that clouds start. */
  String BOOTSTRAP = "bootstrap";

  /** The name of the jar with the function and its libraries. */
  String JAR = "function.jar";

  /**
   * Fills it.
   *
   * @param folder exists, and is empty
   */
  void build(Program program, Path folder) throws IOException, ToolingException;
}
