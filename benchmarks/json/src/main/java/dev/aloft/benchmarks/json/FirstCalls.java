package dev.aloft.benchmarks.json;

import dev.aloft.benchmarks.json.peer.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Starts {@link FirstCall} as whole processes, all libraries in turn, and prints the medians. */
public final class FirstCalls {
  private static final List<String> FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private final Path file;
  private final int rounds;

  private FirstCalls(Path file, int rounds) {
    this.file = file;
    this.rounds = rounds;
  }

  /** Arguments: the number of rounds, a folder for files. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Agreement.check();
    Path file = Path.of(args[1], "first-call.json");
    Files.write(file, Agreement.json(Document.ORDER));
    new FirstCalls(file, Integer.parseInt(args[0])).print();
  }

  private void print() throws IOException, InterruptedException {
    List<String> names = new ArrayList<>(Peer.NAMES);
    names.add(0, "nothing");
    Map<String, long[]> nanos = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (String name : names) {
        long taken = run(name, List.of());
        if (round >= 0) {
          nanos.computeIfAbsent(name, unused -> new long[rounds])[round] = taken;
        }
      }
    }
    System.out.println("| | first answer, ms | beyond nothing, ms | classes | of them from jars |");
    System.out.println("| --- | --- | --- | --- | --- |");
    double nothing = median(nanos.get("nothing"));
    for (String name : names) {
      double median = median(nanos.get(name));
      List<String> classes = classes(name);
      long fromJars = classes.stream().filter(line -> line.contains(".jar")).count();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %d | %d |%n",
          name,
          median / 1e6,
          (median - nothing) / 1e6,
          classes.size(),
          fromJars);
    }
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
  }

  /** From the start of the process to the end of its answer, which it writes in one go. */
  private long run(String name, List<String> flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(flags);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            FirstCall.class.getName(),
            name,
            file.toString()));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    long taken;
    try (InputStream out = process.getInputStream()) {
      if (out.read() != '{') {
        throw new IllegalStateException(name + " gave no document");
      }
      taken = System.nanoTime() - start;
      out.readAllBytes();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(name + " failed");
    }
    return taken;
  }

  private List<String> classes(String name) throws IOException, InterruptedException {
    Path log = file.resolveSibling("classes-" + name + ".log");
    run(name, List.of("-Xlog:class+load:file=" + log));
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).toList();
    }
  }
}
