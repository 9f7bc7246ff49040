package dev.aloft.tooling.command;

import dev.aloft.tooling.ToolingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A tool that is run to its end, without a shell.
 *
 * @param words the program and its arguments
 * @param folder the folder in which it runs
 */
public record Command(List<String> words, Path folder) {
  /** How much of a failed tool's output is repeated. */
  private static final int TAIL_LINES = 30;

  /** Copies the list. */
  public Command {
    words = List.copyOf(words);
  }

  /**
   * Runs it and returns what it wrote to both of its outputs.
   *
   * @throws ToolingException if it cannot be started or ends with another exit code than 0; the
   *     message ends with the last lines that it wrote
   */
  public String run() throws ToolingException {
    try {
      Process process =
          new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new ToolingException(
            words.get(0) + " ended with exit code " + code + ".",
            "It wrote:\n" + tail(output) + "\nIt was run as: " + String.join(" ", words));
      }
      return output;
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot start " + words.get(0) + ": " + e.getMessage() + ".",
          "Check that it exists and may be executed.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolingException(
          "Interrupted while " + words.get(0) + " was running.", "Run the build again.", e);
    }
  }

  private static String tail(String output) {
    List<String> lines = output.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }
}
