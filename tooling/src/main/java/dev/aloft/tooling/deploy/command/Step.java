package dev.aloft.tooling.deploy.command;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.command.ShellWord;
import java.io.IOException;
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

  /**
   * Runs it, with this process's input, output and errors, to its end.
   *
   * @throws ToolingException if it does not start, or fails
   */
  void run() throws ToolingException {
    Process process;
    try {
      process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot start " + command.get(0) + ": " + e.getMessage() + ".",
          "The command was " + text() + ".",
          e);
    }
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new ToolingException(
            command.get(0) + " failed with status " + status + ".",
            "Its output above says why; the command was " + text() + ".");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new ToolingException(
          command.get(0) + " was interrupted.",
          "Look at what the cloud has by now before you try again.",
          e);
    }
  }
}
