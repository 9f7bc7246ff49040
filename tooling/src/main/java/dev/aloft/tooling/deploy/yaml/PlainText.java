package dev.aloft.tooling.deploy.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which texts may be written without quotes, for readers of YAML 1.1 and of YAML 1.2. */
final class PlainText {
  private static final Pattern SAFE = Pattern.compile("(\\./)?[A-Za-z_/][A-Za-z0-9_ ./:@+()-]*");
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private PlainText() {}

  /**
   * Whether every reader takes an unquoted text for a string. Narrower than the specification:
   * quotes that are not needed do no harm.
   */
  static boolean isSafe(String text) {
    return SAFE.matcher(text).matches()
        && !WORDS.contains(text.toLowerCase(Locale.ROOT))
        && !text.contains(": ")
        && !text.endsWith(":")
        && !text.endsWith(" ");
  }
}
