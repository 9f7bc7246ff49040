package dev.aloft.tencent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Events for adapters. */
final class Events {
  private Events() {}

  /** One of this module's own events. */
  static byte[] own(String name) {
    try (InputStream resource = Events.class.getResourceAsStream("/events/" + name)) {
      if (resource == null) {
        throw new IllegalArgumentException(name);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sample that Tencent published, if the folder with them is on this machine. */
  static Optional<byte[]> published(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path sample = folder.resolve("shared/fixtures/tencent").resolve(name);
      if (Files.exists(sample)) {
        try {
          return Optional.of(Files.readAllBytes(sample));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }
}
