package dev.aloft.benchmarks.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on, and of. */
final class Machine {
  private Machine() {}

  /** Cores, memory and system; no name of a machine. */
  static String description() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse(System.getProperty("os.arch", ""));
    long kilobytes =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(line -> line.startsWith("MemTotal:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .findFirst()
            .orElse(0);
    return Runtime.getRuntime().availableProcessors()
        + " cores ("
        + model
        + "), "
        + (kilobytes >> 20)
        + " GB, Linux";
  }

  /** The commit of the working tree, marked if files differ from it; empty outside of git. */
  static String commit() throws IOException, InterruptedException {
    return output(List.of("git", "describe", "--always", "--dirty", "--exclude", "*"));
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? text.strip() : "";
  }
}
