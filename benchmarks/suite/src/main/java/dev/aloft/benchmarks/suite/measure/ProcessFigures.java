package dev.aloft.benchmarks.suite.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What Linux knows of a process.
 *
 * @param cpuMillis in all its threads
 * @param peakKilobytes the most that was resident
 * @param residentKilobytes what is resident
 */
record ProcessFigures(double cpuMillis, long peakKilobytes, long residentKilobytes) {
  /** {@code USER_HZ}, which is 100 for user space on every architecture that Aloft runs on. */
  private static final long MILLIS_PER_TICK = 10;

  static ProcessFigures of(long pid) throws IOException {
    Path folder = Path.of("/proc", Long.toString(pid));
    String stat = Files.readString(folder.resolve("stat"));
    // The name of the command may contain spaces and brackets.
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
    long ticks = Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12));
    long peak = 0;
    long resident = 0;
    for (String line : Files.readAllLines(folder.resolve("status"))) {
      if (line.startsWith("VmHWM:")) {
        peak = kilobytes(line);
      } else if (line.startsWith("VmRSS:")) {
        resident = kilobytes(line);
      }
    }
    double cpu = Math.max((double) (ticks * MILLIS_PER_TICK), threadMillis(folder));
    return new ProcessFigures(cpu, peak, resident);
  }

  /**
   * What the threads that still run have used, exactly: the process's own count is cut to ticks, in
   * which a native program's start disappears, but has threads that have ended.
   */
  private static double threadMillis(Path folder) throws IOException {
    long nanos = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(folder.resolve("task"))) {
      for (Path thread : threads) {
        Path file = thread.resolve("schedstat");
        try {
          String schedstat = Files.readString(file);
          nanos += Long.parseLong(schedstat.substring(0, schedstat.indexOf(' ')));
        } catch (NoSuchFileException e) {
          // It has ended, or the kernel does not count.
        }
      }
    }
    return nanos / 1e6;
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
