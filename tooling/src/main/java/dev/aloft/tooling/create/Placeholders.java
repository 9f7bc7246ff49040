package dev.aloft.tooling.create;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in templates' files: {@code @name@} becomes a value. All are replaced in one pass, so that
 * a value is never taken for a placeholder.
 */
record Placeholders(Map<String, String> values) {
  private static final Pattern PLACEHOLDER = Pattern.compile("@([a-z][a-zA-Z]*)@");

  /** Copies the map. */
  Placeholders {
    values = Map.copyOf(values);
  }

  /** A file of this package's resources, filled in. */
  String file(String resource) {
    try (InputStream in = Placeholders.class.getResourceAsStream(resource)) {
      return fill(
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text, filled in. A placeholder without a value is a mistake of the template's. */
  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(found.group(1)), found.group())));
  }
}
