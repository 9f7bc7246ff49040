package dev.aloft.tooling.pack.jvm;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      if (version.find()) {
        return new Jdk(home, Integer.parseInt(version.group(1)));
      }
      throw new IOException("it has no JAVA_VERSION");
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot read the version of the JDK in " + home + " from its file release.",
          "Set aloft.javaHome to a complete JDK.",
          e);
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
