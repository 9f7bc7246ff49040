package dev.aloft.tooling.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of files that are made anew. */
final class Folders {
  private Folders() {}

  /** Deletes what the folder contains, links but not their targets, and makes it if absent. */
  static void empty(Path folder) throws IOException {
    delete(folder);
    Files.createDirectories(folder);
  }

  /** Deletes a folder with all that it contains, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  /** The sum of their sizes. */
  static long bytes(Collection<Path> files) throws IOException {
    long sum = 0;
    for (Path each : files) {
      sum += Files.size(each);
    }
    return sum;
  }
}
