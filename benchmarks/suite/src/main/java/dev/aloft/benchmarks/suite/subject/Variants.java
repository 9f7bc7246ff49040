package dev.aloft.benchmarks.suite.subject;

import dev.aloft.benchmarks.suite.subject.Packaging.Packaged;
import dev.aloft.benchmarks.suite.subject.Variant.Form;
import dev.aloft.tooling.pack.jvm.JvmFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the variants of programs: hello on every JDK and in every form, all else as jars on the
 * newest JDK, so that a run ends in time.
 */
public final class Variants {
  private static final String HELLO = "hello";

  private final List<Jdk> jdks;
  private final Path work;
  private final Training training;
  private final Skips skips;

  /** Runs a program once, so that its JVM writes an archive. */
  public interface Training {
    void run(Variant variant) throws IOException, InterruptedException;
  }

  /** Keeps what cannot be measured. */
  public interface Skips {
    void skipped(String what, String reason);
  }

  /**
   * @param jdks from the oldest to the newest
   * @param work the folder for archives and packages
   */
  public Variants(List<Jdk> jdks, Path work, Training training, Skips skips) {
    this.jdks = List.copyOf(jdks);
    this.work = work;
    this.training = training;
    this.skips = skips;
  }

  /** All variants of a subject that has been built. */
  public List<Variant> of(Subject subject) throws IOException, InterruptedException {
    List<Variant> variants = new ArrayList<>();
    for (Program program : subject.programs()) {
      if (program.isNative()) {
        addNative(subject, program, variants);
      } else {
        addJvm(subject, program, variants);
      }
    }
    return variants;
  }

  private void addNative(Subject subject, Program program, List<Variant> variants) {
    Variant variant = variant(subject, program, Form.NATIVE, Optional.empty(), program.command());
    if (Files.exists(variant.artifact().get(0))) {
      variants.add(variant);
    } else {
      skips.skipped(variant.label(), "native programs of " + subject.id() + " were not built");
    }
  }

  private void addJvm(Subject subject, Program program, List<Variant> variants)
      throws IOException, InterruptedException {
    boolean hello = program.workload().equals(HELLO);
    for (Jdk jdk : jdks) {
      boolean newest = jdk.equals(jdks.get(jdks.size() - 1));
      if (jdk.feature() < program.java() || !(hello || newest)) {
        continue;
      }
      Variant jars = jvm(subject, program, Form.JAR, jdk, List.of());
      variants.add(jars);
      if (hello && program.cloud().equals("aws")) {
        for (Archives archive : Archives.values()) {
          if (jdk.feature() >= archive.since) {
            addArchived(subject, program, jdk, archive, variants);
          }
        }
      }
    }
  }

  private void addArchived(
      Subject subject, Program program, Jdk jdk, Archives archive, List<Variant> variants)
      throws IOException, InterruptedException {
    Form form = archive == Archives.AOT ? Form.AOT : Form.CDS;
    String name = subject.id() + "-" + jdk.feature() + "." + form.name().toLowerCase(Locale.ROOT);
    Path file = work.resolve(name).toAbsolutePath();
    Files.deleteIfExists(file);
    Variant made = jvm(subject, program, form, jdk, archive.making(file.toString()));
    Variant used = jvm(subject, program, form, jdk, archive.using(file.toString()));
    try {
      training.run(made);
      if (!Files.exists(file)) {
        throw new SkippedException("its JVM wrote no archive");
      }
      variants.add(used.withArtifact(file));
      addPackaged(subject, program, jdk, archive, variants);
    } catch (SkippedException | IOException e) {
      skips.skipped(used.label(), String.valueOf(e.getMessage()));
    }
  }

  private void addPackaged(
      Subject subject, Program program, Jdk jdk, Archives archive, List<Variant> variants)
      throws IOException, SkippedException {
    if (program.module().isEmpty()) {
      return;
    }
    boolean aot = archive == Archives.AOT;
    Form form = aot ? Form.PACKAGED_AOT : Form.PACKAGED;
    Packaged packaged =
        Packaging.run(
            subject,
            program,
            program.module().get(),
            jdk,
            aot,
            work.resolve(subject.id() + "-" + jdk.feature() + "-" + form));
    variants.add(
        new Variant(
            subject,
            program,
            form,
            Optional.of(jdk),
            List.of("./bootstrap"),
            packaged.folder(),
            Map.of(),
            List.of(packaged.artifact())));
  }

  private static Variant jvm(
      Subject subject, Program program, Form form, Jdk jdk, List<String> more) {
    List<String> command = new ArrayList<>();
    for (String word : program.command()) {
      if (word.equals("{flags}")) {
        command.addAll(JvmFlags.ALL);
        command.addAll(more);
      } else {
        command.add(word.equals("{java}") ? jdk.java() : word);
      }
    }
    return variant(subject, program, form, Optional.of(jdk), command);
  }

  private static Variant variant(
      Subject subject, Program program, Form form, Optional<Jdk> jdk, List<String> command) {
    return new Variant(
        subject,
        program,
        form,
        jdk,
        command,
        subject.folder(),
        program.environment(),
        program.artifact().stream().map(subject.folder()::resolve).toList());
  }
}
