package dev.aloft.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A project in a folder of its own, and the Maven that builds it. */
final class UserProject {
  private final PublishedAloft aloft;
  private final Path folder;

  UserProject(PublishedAloft aloft, Path folder) {
    this.aloft = aloft;
    this.folder = folder;
  }

  /** Writes a file; {@code VERSION} in it becomes that of this build. */
  UserProject file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text.replace("VERSION", aloft.version()));
    return this;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Runs Maven to its end. */
  Result maven(String... arguments) throws IOException, InterruptedException {
    return result(start(arguments));
  }

  /**
   * Runs lines as they are typed into a shell, up to the first that fails; Maven gets more options.
   */
  Result typed(String lines, String... options) throws IOException, InterruptedException {
    String script =
        "mvn() { " + quoted(command()) + " \"$@\" " + quoted(List.of(options)) + "; }\n" + lines;
    return result(start(List.of("sh", "-ec", script)));
  }

  private static String quoted(List<String> words) {
    return words.stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  private static Result result(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), ofTheBuild(output));
  }

  /** Starts Maven, whose output and errors come together. */
  Process start(String... arguments) throws IOException {
    return start(command(arguments));
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    String home = System.getProperty("aloft.maven", System.getProperty("maven.home"));
    command.add(Path.of(home, "bin/mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-gs", aloft.settings().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_ARGS");
    builder.environment().remove("MAVEN_OPTS");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /**
   * Without what Maven itself writes on any build: it resets the colours of a terminal even where
   * there is none, and JDK 25 warns of methods that the libraries of Maven 3.8 call.
   */
  private static String ofTheBuild(String output) {
    return output.replace("\u001b[0m", "").replaceAll("(?m)^WARNING: .*\\R", "");
  }

  /**
   * What came of it.
   *
   * @param output what Maven wrote
   */
  record Result(int code, String output) {}
}
