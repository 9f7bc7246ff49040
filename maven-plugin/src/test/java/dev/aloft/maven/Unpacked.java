package dev.aloft.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks zips as a cloud does: with the modes and times of their entries. */
final class Unpacked {
  private Unpacked() {}

  static Path of(Path zip, Path folder) throws IOException {
    try (ZipFile read = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(read.getEntries())) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in = read.getInputStream(entry)) {
          Files.copy(in, file);
        }
        if ((entry.getUnixMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
          throw new IOException("cannot make " + file + " executable");
        }
        Files.setLastModifiedTime(file, entry.getLastModifiedTime());
      }
    }
    return folder;
  }

  /** Starts what was unpacked with no variables but the cloud's, and a path to nothing. */
  static List<String> bootstrapAlone(Path task) {
    return List.of("/usr/bin/env", "-u", "HOME", "PATH=", task.resolve("bootstrap").toString());
  }
}
