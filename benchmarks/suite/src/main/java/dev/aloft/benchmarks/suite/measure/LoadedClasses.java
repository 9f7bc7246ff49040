package dev.aloft.benchmarks.suite.measure;

import dev.aloft.benchmarks.suite.subject.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the classes that a JVM loads until a program has answered once. */
public final class LoadedClasses {
  private LoadedClasses() {}

  /**
   * Starts a program once more for that.
   *
   * @param java the word of its command that starts the JVM
   * @param file gets the JVM's log of classes
   */
  public static long count(Starter starter, Variant variant, String java, Path file)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(variant.command());
    int at = command.indexOf(java);
    command.add(at + 1, "-Xlog:class+load=info:file=" + file + "::filecount=0");
    starter.start(variant.withCommand(command), 0, Optional.empty());
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }
}
