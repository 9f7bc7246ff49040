package dev.aloft.benchmarks.json;

import dev.aloft.benchmarks.json.peer.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link Throughput} for all peers, one short fork after the other in several rounds, so that
 * a slow minute of the machine affects all of them; prints a table of medians.
 */
public final class Comparison {
  private final Pattern pattern;
  private final int rounds;
  private final Map<String, List<Double>> scores = new TreeMap<>();

  private Comparison(Pattern pattern, int rounds) {
    this.pattern = pattern;
    this.rounds = rounds;
  }

  /**
   * Arguments: a pattern for rows such as {@code read 1KB aloft}, the number of rounds, and perhaps
   * a file for the rows: work, peer, median, least and most of the documents per second.
   */
  public static void main(String[] args) throws RunnerException, IOException {
    Agreement.check();
    Comparison comparison = new Comparison(Pattern.compile(args[0]), Integer.parseInt(args[1]));
    comparison.run();
    comparison.print();
    if (args.length > 2) {
      comparison.write(Path.of(args[2]));
    }
  }

  private static String key(String operation, Document document, String peer) {
    return operation + " " + document.label() + " " + peer;
  }

  private void run() throws RunnerException {
    for (int round = 0; round < rounds; round++) {
      for (String operation : List.of("read", "write")) {
        for (Document document : Document.values()) {
          for (String peer : Peer.NAMES) {
            String key = key(operation, document, peer);
            if (pattern.matcher(key).find()) {
              scores
                  .computeIfAbsent(key, unused -> new ArrayList<>())
                  .add(fork(operation, document, peer));
            }
          }
        }
      }
    }
  }

  private static double fork(String operation, Document document, String peer)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(Throughput.class.getName() + "\\." + operation + "$")
            .param("peer", peer)
            .param("size", document.label())
            .forks(1)
            .warmupIterations(2)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(700))
            .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    for (RunResult result : new Runner(options).run()) {
      return result.getPrimaryResult().getScore();
    }
    throw new IllegalStateException("no result");
  }

  private void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    scores.forEach(
        (key, rates) -> {
          int peer = key.lastIndexOf(' ');
          List<Double> sorted = rates.stream().sorted().toList();
          lines.add(
              String.join(
                  "\t",
                  key.substring(0, peer),
                  key.substring(peer + 1),
                  Double.toString(median(key)),
                  sorted.get(0).toString(),
                  sorted.get(sorted.size() - 1).toString()));
        });
    Files.write(file, lines);
  }

  private void print() {
    System.out.println("| | documents/s | ours / it | at least and most of " + rounds + " runs |");
    System.out.println("| --- | --- | --- | --- |");
    for (String operation : List.of("read", "write")) {
      for (Document document : Document.values()) {
        double ours = median(key(operation, document, "aloft"));
        for (String peer : Peer.NAMES) {
          String key = key(operation, document, peer);
          if (scores.containsKey(key)) {
            print(key, ours);
          }
        }
      }
    }
  }

  private void print(String key, double ours) {
    List<Double> sorted = scores.get(key).stream().sorted().toList();
    double score = median(key);
    String ratio = key.endsWith("aloft") ? "" : String.format(Locale.ROOT, "%.2f", ours / score);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %s%s | %,.0f, %,.0f |%n",
        key,
        score,
        ratio,
        ours < score ? String.format(Locale.ROOT, " (it is %.2f times as fast)", score / ours) : "",
        sorted.get(0),
        sorted.get(sorted.size() - 1));
  }

  private double median(String key) {
    List<Double> sorted = scores.getOrDefault(key, List.of()).stream().sorted().toList();
    int size = sorted.size();
    if (size == 0) {
      return Double.NaN;
    }
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
