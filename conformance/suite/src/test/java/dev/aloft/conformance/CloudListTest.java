package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The list of clouds says of this module's cloud what its provider says. */
final class CloudListTest {
  private static final Path CLOUDS = Path.of("..", "..", "clouds");

  private final ProviderDescriptor provider =
      ServiceLoader.load(ProviderDescriptor.class).findFirst().orElseThrow();

  @Test
  void theListHasTheProvidersNameAndWhatItLacks() throws IOException {
    List<String> lacking = new ArrayList<>();
    for (Trigger trigger : Trigger.values()) {
      if (!provider.triggers().has(trigger)) {
        lacking.add(annotation(trigger));
      }
    }
    assertEquals(
        List.of(List.of(provider.id(), provider.displayName(), lower(String.join(" ", lacking)))),
        Files.readAllLines(CLOUDS.resolve("clouds.txt")).stream()
            .filter(line -> line.startsWith(provider.id() + " "))
            .map(line -> line.split(" *\\| *", -1))
            .map(parts -> List.of(parts[0], parts[1], lower(parts[2])))
            .toList());
  }

  private static String annotation(Trigger trigger) {
    return "@" + trigger.name().replace("_", "");
  }

  /** A constant does not say which letters of its annotation are capitals. */
  private static String lower(String annotations) {
    return annotations.toLowerCase(Locale.ROOT);
  }
}
