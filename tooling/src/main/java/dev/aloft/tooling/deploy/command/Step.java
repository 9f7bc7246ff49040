package dev.aloft.tooling.deploy.command;

import dev.aloft.tooling.command.ShellWord;
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
        + ShellWord.quoted(folder.toString())
        + " && "
        + command.stream().map(ShellWord::quoted).collect(Collectors.joining(" "))
        + ")";
  }
}
