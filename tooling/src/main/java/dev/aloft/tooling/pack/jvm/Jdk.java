package dev.aloft.tooling.pack.jvm;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK.
 *
 * @param version its feature version, 17 for example
 */
public record Jdk(Path home, int version) {
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

  /**
   * Looks at a folder.
   *
   * @throws ToolingException if it is not a JDK with the tools that packaging needs
   */
  public static Jdk at(Path home) throws ToolingException {
    for (String tool : List.of("java", "jdeps", "jlink")) {
      if (!Files.isExecutable(home.resolve("bin").resolve(tool))) {
        throw new ToolingException(
            "There is no bin/" + tool + " in " + home + ".",
            "Run the build with a JDK, or set aloft.javaHome to one.");
      }
    }
    return new Jdk(
        home,
        versionOf(home)
            .orElseThrow(
                () ->
                    new ToolingException(
                        "Cannot read the version of the JDK in " + home + " from its file release.",
                        "Set aloft.javaHome to a complete JDK.")));
  }

  /** The feature version that the file {@code release} of a folder names; empty without one. */
  public static Optional<Integer> versionOf(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() ? Optional.of(Integer.parseInt(version.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Runs one of its tools in a folder, and returns what it writes. */
  String run(Path folder, String tool, List<String> arguments) throws ToolingException {
    List<String> words = new ArrayList<>();
    words.add(home.resolve("bin").resolve(tool).toString());
    words.addAll(arguments);
    return new Command(words, folder).run();
  }
}
