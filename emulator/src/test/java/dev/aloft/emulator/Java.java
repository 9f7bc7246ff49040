package dev.aloft.emulator;

import java.nio.file.Path;
import java.util.List;

/** Runs classes of the tests as processes of their own. */
final class Java {
  private Java() {}

  static List<String> command(Class<?> main, String... arguments) {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }
}
