package dev.aloft.tooling.deploy.command;

import dev.aloft.tooling.ToolingException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds executables, as a shell would, in the folders of a search path. */
final class Programs {
  private final List<Path> folders;
  private final List<String> endings;

  /**
   * @param searchPath folders, separated as the system does it
   */
  Programs(String searchPath) {
    this.folders =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(searchPath)
            .filter(each -> !each.isEmpty())
            .map(Path::of)
            .toList();
    this.endings = File.separatorChar == '\\' ? List.of(".exe", ".cmd", ".bat") : List.of("");
  }

  /**
   * The first of the names that is found.
   *
   * @param install how to get it, as a sentence
   * @throws ToolingException if none is
   */
  Path need(List<String> names, String install) throws ToolingException {
    return find(names)
        .orElseThrow(
            () ->
                new ToolingException(
                    "The program " + String.join(" or ", names) + " is not on the PATH.", install));
  }

  private Optional<Path> find(List<String> names) {
    for (String name : names) {
      for (Path folder : folders) {
        for (String ending : endings) {
          Path program = folder.resolve(name + ending);
          if (Files.isExecutable(program) && Files.isRegularFile(program)) {
            return Optional.of(program);
          }
        }
      }
    }
    return Optional.empty();
  }
}
