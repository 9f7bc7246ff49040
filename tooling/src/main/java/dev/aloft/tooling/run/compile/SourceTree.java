package dev.aloft.tooling.run.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The Java sources of a module.
 *
 * @param roots their folders; those that do not exist have none
 */
public record SourceTree(List<Path> roots) {

  /** Copies the list. */
  public SourceTree {
    roots = List.copyOf(roots);
  }

  /** What tells whether a file has changed. */
  record Stamp(long modifiedNanos, long size) {}

  /** All files with their stamps, sorted. A file that goes away meanwhile is left out. */
  Map<Path, Stamp> snapshot() {
    Map<Path, Stamp> files = new TreeMap<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        collect(root, files);
      }
    }
    return files;
  }

  private static void collect(Path root, Map<Path, Stamp> files) {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(".java")) {
                long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                files.put(file, new Stamp(modified, attributes.size()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    }
  }
}
