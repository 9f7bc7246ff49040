package dev.aloft.tooling.deploy.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program with its arguments.
 *
 * @param folder where it runs
 */
record Step(Path folder, List<String> command) {
  /** As one would type it into a POSIX shell. */
  String text() {
    return "(cd "
        + quoted(folder.toString())
        + " && "
        + command.stream().map(Step::quoted).collect(Collectors.joining(" "))
        + ")";
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
