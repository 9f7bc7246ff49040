package dev.aloft.benchmarks.suite;

import dev.aloft.benchmarks.suite.report.Report;
import dev.aloft.benchmarks.suite.result.Results;
import dev.aloft.benchmarks.suite.subject.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds, measures and reports. Started by {@code benchmarks/run}, in the project's folder. */
public final class Suite {
  private Suite() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> words = List.of(arguments);
    if (words.contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    Options options;
    try {
      options = Options.of(words);
    } catch (IllegalArgumentException e) {
      System.err.println("benchmarks/run: " + e.getMessage());
      System.err.print(Options.HELP);
      System.exit(2);
      return;
    }
    Path work = Files.createDirectories(Path.of("benchmarks/suite/target/work"));
    Results results = new Run(options, work, jdks(), graal()).run();
    Files.createDirectories(options.output());
    results.write(options.output().resolve("results.json"));
    Report.write(results, options.output());
    System.out.println("Written: " + options.output().resolve("RESULTS.md"));
  }

  /** The JDK that runs this, and a newer one beside it; or what ALOFT_JDKS lists. */
  private static List<Jdk> jdks() throws IOException {
    List<Jdk> jdks = new ArrayList<>();
    String listed = System.getenv("ALOFT_JDKS");
    if (listed != null) {
      for (String home : listed.split(":", -1)) {
        jdks.add(Jdk.at(Path.of(home)));
      }
      return jdks;
    }
    Path running = Path.of(System.getProperty("java.home")).toRealPath();
    jdks.add(Jdk.at(running));
    Path all = running.resolveSibling(".").normalize();
    try (Stream<Path> siblings = Files.list(all)) {
      for (Path each : siblings.sorted().toList()) {
        if (!Files.isSymbolicLink(each) && Files.exists(each.resolve("release"))) {
          Jdk jdk = Jdk.at(each);
          if (jdk.feature() >= 17 && jdks.stream().noneMatch(j -> j.feature() == jdk.feature())) {
            jdks.add(jdk);
          }
        }
      }
    }
    jdks.sort(Comparator.comparingInt(Jdk::feature));
    return jdks;
  }

  private static Optional<Path> graal() {
    return Optional.ofNullable(System.getenv("GRAALVM_HOME")).map(Path::of);
  }
}
