package dev.aloft.conformance.additions;

import dev.aloft.provider.tests.TestProcess;
import java.util.List;

/**
 * How a main class is started: on a JVM, or, where the system property {@code aloft.native} names
 * an executable, by that one, which has the mains of the whole suite and starts the one that its
 * first argument names.
 */
final class Program {
  private Program() {}

  static List<String> command(Class<?> main) {
    String executable = System.getProperty("aloft.native", "");
    return executable.isBlank() ? TestProcess.command(main) : List.of(executable, main.getName());
  }
}
