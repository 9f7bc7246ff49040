package dev.aloft.scaleway;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.FunctionProcess;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts {@link TestFunction}. */
final class Launch {
  static final Duration LIMIT = Duration.ofSeconds(60);

  private Launch() {}

  static List<String> command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TestFunction.class.getName());
    return command;
  }

  static FunctionProcess function(CloudEmulator emulator, String mode, String... options) {
    return emulator.launch(command(options), Map.of("TEST_MODE", mode));
  }

  static int occurrences(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
