package dev.aloft.tooling.run.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a process holds in memory. */
final class Memory {
  private Memory() {}

  /** Its resident set; empty where there is no {@code /proc}, or the process has ended. */
  static OptionalLong resident(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          String kilobytes = line.replaceAll("[^0-9]", "");
          return OptionalLong.of(Long.parseLong(kilobytes) << 10);
        }
      }
    } catch (IOException e) {
      // Not Linux, or it has just ended.
    }
    return OptionalLong.empty();
  }
}
