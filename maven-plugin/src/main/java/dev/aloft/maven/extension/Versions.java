package dev.aloft.maven.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * The versions of what the extension adds to a build.
 *
 * @param aloft of Aloft
 * @param compiler of the maven-compiler-plugin that replaces one that is too old
 * @param surefire of the maven-surefire-plugin that does
 */
record Versions(String aloft, String compiler, String surefire) {
  static Versions read() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(
        properties.getProperty("aloft"),
        properties.getProperty("compiler"),
        properties.getProperty("surefire"));
  }

  static boolean isOlder(String version, String than) {
    return new ComparableVersion(version).compareTo(new ComparableVersion(than)) < 0;
  }
}
