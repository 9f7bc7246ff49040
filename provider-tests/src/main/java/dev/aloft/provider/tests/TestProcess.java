package dev.aloft.provider.tests;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.FunctionProcess;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a test function becomes a process of its own. */
public final class TestProcess {
  public static final Duration LIMIT = Duration.ofSeconds(60);

  /** The exit code of a process that a signal to end has ended. */
  public static final int SIGTERM = 143;

  private TestProcess() {}

  /** The command that runs a class of the test's class path, with these options of the JVM. */
  public static List<String> command(Class<?> main, String... options) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return command;
  }

  /** Starts a test function beside its cloud; {@code mode} is for its {@link TestActions}. */
  public static FunctionProcess launch(
      CloudEmulator cloud, Class<?> main, String mode, String... options) {
    return cloud.launch(command(main, options), Map.of("TEST_MODE", mode));
  }

  /** How often {@code part} is in the process's log. */
  public static int occurrences(FunctionProcess process, String part) {
    return process.log().split(part, -1).length - 1;
  }
}
