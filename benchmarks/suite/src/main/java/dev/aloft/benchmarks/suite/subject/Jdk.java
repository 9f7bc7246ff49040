package dev.aloft.benchmarks.suite.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK that runs programs.
 *
 * @param version as it calls itself, such as {@code 17.0.15}
 */
public record Jdk(Path home, String version) {
  /**
   * Reads its version.
   *
   * @throws IOException if there is no JDK
   */
  public static Jdk at(Path home) throws IOException {
    Properties release = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("release"))) {
      release.load(in);
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    return new Jdk(home, version);
  }

  /** Its feature release, such as 17. */
  public int feature() {
    return Integer.parseInt(version.replaceFirst("[^0-9].*", ""));
  }

  public String java() {
    return home.resolve("bin/java").toString();
  }
}
