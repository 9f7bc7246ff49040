package dev.aloft.benchmarks.suite.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program of a subject, as {@code subject.json} has it.
 *
 * @param form {@code jvm} or {@code native}
 * @param cloud whose protocol it speaks; {@code http} for any server
 * @param command how it is started, with {@code {java}}, {@code {flags}} and {@code {port}}
 * @param artifact files and folders whose bytes are its size
 * @param java the smallest JDK that runs it; 0 if none does
 * @param module what packages it with a JVM of its own; empty where that is not measured
 */
public record Program(
    String form,
    String cloud,
    String workload,
    List<String> command,
    Map<String, String> environment,
    List<String> artifact,
    int java,
    Optional<Module> module) {

  /**
   * A compiled module.
   *
   * @param classes the folder of its class files
   * @param libraries the folder of the jars that it needs
   */
  public record Module(String classes, String libraries) {}

  /** Takes what a file leaves out as absent. */
  public Program {
    command = List.copyOf(command);
    environment = environment == null ? Map.of() : Map.copyOf(environment);
    artifact = artifact == null ? List.of() : List.copyOf(artifact);
  }

  public boolean isNative() {
    return form.equals("native");
  }
}
