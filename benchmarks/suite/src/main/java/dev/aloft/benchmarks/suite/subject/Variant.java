package dev.aloft.benchmarks.suite.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program in the form in which it is started.
 *
 * @param form how, for readers, such as {@code CDS archive}
 * @param jdk what runs it; empty for native programs
 * @param command with {@code {port}} where it listens
 * @param folder where it is started
 * @param artifact files and folders whose bytes are its size
 */
public record Variant(
    Subject subject,
    Program program,
    Form form,
    Optional<Jdk> jdk,
    List<String> command,
    Path folder,
    Map<String, String> environment,
    List<Path> artifact) {

  /** How a program is started. */
  public enum Form {
    JAR("jars"),
    CDS("jars, CDS archive"),
    AOT("jars, AOT cache"),
    PACKAGED("own JVM, CDS archive"),
    PACKAGED_AOT("own JVM, AOT cache"),
    NATIVE("native");

    private final String label;

    Form(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** The same, started by another command. */
  public Variant withCommand(List<String> other) {
    return new Variant(subject, program, form, jdk, other, folder, environment, artifact);
  }

  /** The same, with one more file to deploy. */
  Variant withArtifact(Path file) {
    List<Path> more = new ArrayList<>(artifact);
    more.add(file);
    return new Variant(subject, program, form, jdk, command, folder, environment, more);
  }

  /** The bytes of all files of its artifact. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (Path each : artifact) {
      try (Stream<Path> files = Files.walk(each)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          bytes += Files.size(file);
        }
      }
    }
    return bytes;
  }

  /** Tells it from all others. */
  public String label() {
    return subject.id()
        + " "
        + program.cloud()
        + " "
        + program.workload()
        + " "
        + form.name().toLowerCase(Locale.ROOT)
        + jdk.map(each -> " " + each.feature()).orElse("");
  }
}
