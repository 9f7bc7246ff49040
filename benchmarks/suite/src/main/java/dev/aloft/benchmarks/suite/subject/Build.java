package dev.aloft.benchmarks.suite.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the {@code build} of subjects. */
public final class Build {
  private static final int SKIPPED = 3;
  private static final long LIMIT_MINUTES = 30;

  private final Path logs;
  private final Path java;
  private final Optional<Path> graal;

  /**
   * @param logs the folder for what the builds print
   * @param java the JDK that compiles
   * @param graal builds native images, if there is one
   */
  public Build(Path logs, Path java, Optional<Path> graal) {
    this.logs = logs;
    this.java = java;
    this.graal = graal;
  }

  /**
   * Builds a subject.
   *
   * @param nativeToo whether its native programs are built
   * @throws SkippedException if it cannot be built here
   */
  public void run(Subject subject, boolean nativeToo)
      throws IOException, InterruptedException, SkippedException {
    List<String> command = new ArrayList<>(List.of("./build"));
    if (nativeToo && graal.isPresent()) {
      command.add("native");
    }
    Path log = logs.resolve(subject.id() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(subject.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", java.toString());
    graal.ifPresent(home -> builder.environment().put("GRAALVM_HOME", home.toString()));
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new SkippedException("its build took more than " + LIMIT_MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new SkippedException(reason(process.exitValue(), log));
    }
  }

  private static String reason(int status, Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    if (status == SKIPPED && !lines.isEmpty()) {
      return lines.get(lines.size() - 1);
    }
    String error =
        lines.stream()
            .filter(line -> line.contains("ERROR"))
            .findFirst()
            .orElse(lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1));
    return "its build failed with status " + status + ": " + error.strip();
  }
}
