package dev.aloft.processor.trigger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads {@code clouds/clouds.txt} of Aloft's sources, which the processor's jar contains. */
final class KnownClouds {
  private static final String LIST = "clouds.txt";

  private KnownClouds() {}

  /**
   * The display names of the clouds that have a trigger, in the list's order.
   *
   * @param annotation its simple name; empty for plain events, which every cloud has
   */
  static List<String> having(String annotation) {
    try (InputStream in = KnownClouds.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("the processor's jar lacks " + LIST);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" *\\| *", -1))
          .filter(columns -> !List.of(columns[2].split(" ", -1)).contains("@" + annotation))
          .map(columns -> columns[1])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
