package dev.aloft.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of messages in the documentation is the catalogue. */
final class MessagePageTest {
  private static final Path PAGE = Path.of("../docs/messages.md");

  private static final String HEAD =
      """
      # Messages of the annotation processor

      Every message has an id whose meaning never changes. Each says what is wrong, which rule is violated and what to
      type. This page is generated from the catalogue (`Message`); `-Dgolden.update=true` rewrites it.

      """;

  @Test
  void pageIsTheCatalogue() throws IOException {
    String page =
        HEAD
            + Arrays.stream(Message.values())
                .sorted(Comparator.comparing(Message::id))
                .map(Message::reference)
                .collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page);
  }

  @Test
  void idsAreUnique() {
    assertEquals(
        Message.values().length,
        Arrays.stream(Message.values()).map(Message::id).distinct().count());
  }
}
