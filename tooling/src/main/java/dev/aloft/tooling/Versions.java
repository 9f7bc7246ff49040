package dev.aloft.tooling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The versions of what projects and builds get from us: those that this build was made and tested
 * with.
 *
 * @param aloft of Aloft
 * @param jspecify of JSpecify's annotations
 * @param junit of JUnit Jupiter
 * @param compiler of Maven's plugin that compiles
 * @param surefire of Maven's plugin that tests
 */
public record Versions(
    String aloft, String jspecify, String junit, String compiler, String surefire) {

  /** Those of this build. */
  public static Versions read() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      properties.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(
        properties.getProperty("aloft"),
        properties.getProperty("jspecify"),
        properties.getProperty("junit"),
        properties.getProperty("compiler"),
        properties.getProperty("surefire"));
  }
}
