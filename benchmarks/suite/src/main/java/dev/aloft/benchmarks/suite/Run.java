package dev.aloft.benchmarks.suite;

import dev.aloft.benchmarks.suite.measure.LoadedClasses;
import dev.aloft.benchmarks.suite.measure.Quota;
import dev.aloft.benchmarks.suite.measure.Rounds;
import dev.aloft.benchmarks.suite.measure.Start;
import dev.aloft.benchmarks.suite.measure.Starter;
import dev.aloft.benchmarks.suite.result.Results;
import dev.aloft.benchmarks.suite.result.Results.JsonRow;
import dev.aloft.benchmarks.suite.result.Results.Skip;
import dev.aloft.benchmarks.suite.result.Row;
import dev.aloft.benchmarks.suite.result.Rows;
import dev.aloft.benchmarks.suite.subject.Build;
import dev.aloft.benchmarks.suite.subject.Jdk;
import dev.aloft.benchmarks.suite.subject.SkippedException;
import dev.aloft.benchmarks.suite.subject.Subject;
import dev.aloft.benchmarks.suite.subject.Variant;
import dev.aloft.benchmarks.suite.subject.Variant.Form;
import dev.aloft.benchmarks.suite.subject.Variants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of the suite. */
final class Run {
  /** What clouds give functions of 128 and of 512 MB, about. */
  private static final List<Integer> QUOTAS = List.of(7, 30);

  private static final int QUOTA_ROUNDS = 2;

  /** In which forms programs are started with a share of a core, where a start takes long. */
  private static final Set<Form> SHARED = Set.of(Form.JAR, Form.PACKAGED, Form.NATIVE);

  /** Whose native programs are built in minutes, or are what all are compared with. */
  private static final Set<String> OWN = Set.of("aloft", "floor", "lambda-rust");

  private final Options options;
  private final Path work;
  private final List<Jdk> jdks;
  private final Optional<Path> graal;
  private final Starter starter;
  private final List<Skip> skipped = new ArrayList<>();

  /**
   * @param jdks from the oldest to the newest
   * @param graal what builds native images, if there is one
   */
  Run(Options options, Path work, List<Jdk> jdks, Optional<Path> graal) {
    this.options = options;
    this.work = work;
    this.jdks = jdks;
    this.graal = options.natives() ? graal : Optional.empty();
    starter = new Starter(work.resolve("process.log"));
  }

  Results run() throws IOException, InterruptedException {
    List<Variant> variants = variants();
    say(variants.size() + " variants");
    Map<Variant, List<Start>> starts = starts(variants);
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Variant, List<Start>> each : starts.entrySet()) {
      Variant variant = each.getKey();
      rows.add(Rows.of(variant, each.getValue(), 0, classes(variant), soak(variant)));
    }
    if (options.quotas()) {
      rows.addAll(shares(List.copyOf(starts.keySet())));
    }
    List<JsonRow> json = List.of();
    if (options.json()) {
      say("JSON libraries");
      json = JsonComparison.run(work, this::skip);
    }
    return new Results(
        Machine.commit(),
        Machine.description(),
        options.rounds(),
        options.calls(),
        options.soak(),
        rows,
        json,
        skipped);
  }

  private List<Variant> variants() throws IOException, InterruptedException {
    if (graal.isEmpty()) {
      skip("native programs", options.natives() ? "GRAALVM_HOME is not set" : "--no-native");
    }
    Build build = new Build(work, jdks.get(0).home(), graal);
    Variants variants = new Variants(jdks, work.toAbsolutePath(), starter::train, this::skip);
    List<Variant> all = new ArrayList<>();
    for (Subject subject : Subject.all(Path.of("benchmarks/subjects"))) {
      if (!options.measures(subject.id())) {
        continue;
      }
      try {
        if (options.build()) {
          say("building " + subject.id());
          build.run(subject, OWN.contains(subject.id()) || options.nativePeers());
        }
        all.addAll(variants.of(subject));
      } catch (SkippedException e) {
        skip(subject.name(), String.valueOf(e.getMessage()));
      }
    }
    return all.stream().filter(each -> options.only().matcher(each.label()).find()).toList();
  }

  private Map<Variant, List<Start>> starts(List<Variant> variants) throws InterruptedException {
    if (!variants.isEmpty()) {
      say("warming up");
      rounds(2, "warm-up").run(variants.subList(0, 1), Optional.empty());
    }
    return rounds(options.rounds(), "starts").run(variants, Optional.empty());
  }

  private Rounds rounds(int count, String what) {
    return new Rounds(
        starter,
        count,
        options.calls(),
        (variant, reason) -> skip(variant.label(), reason),
        (number, of) -> say(what + ", round " + number + " of " + of));
  }

  private long classes(Variant variant) throws InterruptedException {
    if (variant.form() != Form.JAR || variant.jdk().isEmpty()) {
      return 0;
    }
    Path file = work.resolve("classes.log").toAbsolutePath();
    try {
      Files.deleteIfExists(file);
      return LoadedClasses.count(starter, variant, variant.jdk().get().java(), file);
    } catch (IOException e) {
      skip("classes of " + variant.label(), String.valueOf(e.getMessage()));
      return 0;
    }
  }

  /** What is resident after many calls, of hello in the forms whose memory differs. */
  private double soak(Variant variant) throws InterruptedException {
    String newest = jdks.get(jdks.size() - 1).version();
    boolean measured =
        options.soak() > 0
            && variant.program().workload().equals("hello")
            && (variant.form() == Form.NATIVE || variant.form() == Form.JAR)
            && variant.jdk().map(jdk -> jdk.version().equals(newest)).orElse(true);
    if (!measured) {
      return 0;
    }
    say(options.soak() + " calls of " + variant.label());
    try {
      return starter.soak(variant, options.soak());
    } catch (IOException e) {
      skip("many calls of " + variant.label(), String.valueOf(e.getMessage()));
      return 0;
    }
  }

  private List<Row> shares(List<Variant> variants) throws IOException, InterruptedException {
    String newest = jdks.get(jdks.size() - 1).version();
    List<Variant> hello =
        variants.stream()
            .filter(each -> each.program().workload().equals("hello"))
            .filter(each -> each.program().cloud().equals("aws"))
            .filter(each -> SHARED.contains(each.form()))
            .filter(each -> each.jdk().map(jdk -> jdk.version().equals(newest)).orElse(true))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int percent : QUOTAS) {
      Optional<Quota> quota = Quota.of(percent);
      if (quota.isEmpty()) {
        skip("starts with " + percent + " % of a core", "no control group can be made here");
        continue;
      }
      try (Quota open = quota.get()) {
        Rounds rounds =
            new Rounds(
                starter,
                QUOTA_ROUNDS,
                0,
                (variant, reason) -> skip(variant.label() + " at " + percent + " %", reason),
                (number, of) -> say(percent + " % of a core, round " + number + " of " + of));
        for (Map.Entry<Variant, List<Start>> each : rounds.run(hello, quota).entrySet()) {
          rows.add(Rows.of(each.getKey(), each.getValue(), open.percent(), 0, 0));
        }
      }
    }
    return rows;
  }

  private void skip(String what, String reason) {
    say("skipped: " + what + ": " + reason);
    skipped.add(new Skip(what, reason));
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
