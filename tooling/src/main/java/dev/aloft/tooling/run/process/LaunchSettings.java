package dev.aloft.tooling.run.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How all functions of a module are started.
 *
 * @param cloud the cloud's id
 * @param java the {@code java} command
 * @param libraries the class path behind the module's own classes
 * @param environment variables over the cloud's own
 */
public record LaunchSettings(
    String cloud, Path java, List<Path> libraries, Map<String, String> environment) {

  /** Copies both. */
  public LaunchSettings {
    libraries = List.copyOf(libraries);
    environment = Map.copyOf(environment);
  }

  /** The command for a main class; a debug port of 0 means none. */
  List<String> command(Program program, int debugPort) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    // As a cloud's short-lived function: starts fast, and the archive is the JDK's own.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xshare:auto");
    if (debugPort != 0) {
      command.add(
          "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:"
              + debugPort);
    }
    StringBuilder classPath = new StringBuilder(program.classes().toString());
    for (Path library : libraries) {
      classPath.append(File.pathSeparatorChar).append(library);
    }
    command.add("-cp");
    command.add(classPath.toString());
    command.add(program.main());
    return command;
  }
}
