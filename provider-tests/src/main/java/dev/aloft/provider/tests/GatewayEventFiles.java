package dev.aloft.provider.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Events of API Gateway, and what a handler is called with. */
public final class GatewayEventFiles {
  public static final Context CONTEXT = new TestContext("aws", "1");

  private GatewayEventFiles() {}

  /** The event as a loop hands it over. */
  public static Input input(byte[] json) {
    Input input = new Input();
    input.reset(json, 0, json.length);
    return input;
  }

  /** An event of the module whose tests run. */
  public static byte[] resource(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/events", name + ".json"));
  }

  /**
   * The events that other runtimes for Lambda are tested with, where they are at hand: a folder
   * {@code shared/fixtures} in one above the repository. They are not part of it.
   */
  public static Map<String, byte[]> fixtures() throws IOException {
    Map<String, byte[]> events = new TreeMap<>();
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/fixtures/aws");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
            events.put(
                String.valueOf(file.getFileName()).replace(".json", ""), Files.readAllBytes(file));
          }
        }
      }
    }
    assumeTrue(!events.isEmpty(), "There is no folder shared/fixtures/aws.");
    return events;
  }
}
