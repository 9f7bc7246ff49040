package dev.aloft.benchmarks.suite.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A share of one core, as a control group of Linux: clouds give small functions such shares. Needs
 * the right to make control groups, version 1 or 2.
 */
public final class Quota implements AutoCloseable {
  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final int PERIOD_MICROS = 100_000;

  private final int percent;
  private final Path group;

  private Quota(int percent, Path group) {
    this.percent = percent;
    this.group = group;
  }

  /**
   * Makes a group.
   *
   * @param percent of one core
   * @return empty if this system does not let us
   */
  public static Optional<Quota> of(int percent) {
    boolean second = Files.exists(ROOT.resolve("cgroup.controllers"));
    Path parent = second ? ROOT : ROOT.resolve("cpu");
    Path group = parent.resolve("aloft-" + percent + "-" + ProcessHandle.current().pid());
    try {
      Files.createDirectory(group);
      int micros = PERIOD_MICROS * percent / 100;
      if (second) {
        Files.writeString(group.resolve("cpu.max"), micros + " " + PERIOD_MICROS);
      } else {
        Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
        Files.writeString(group.resolve("cpu.cfs_quota_us"), Integer.toString(micros));
      }
      return Optional.of(new Quota(percent, group));
    } catch (IOException e) {
      remove(group);
      return Optional.empty();
    }
  }

  public int percent() {
    return percent;
  }

  /** The command that enters the group and becomes the given one. */
  List<String> around(List<String> command) {
    List<String> all = new ArrayList<>();
    all.add("/bin/sh");
    all.add("-c");
    all.add("echo $$ > \"$0\" && exec \"$@\"");
    all.add(group.resolve("cgroup.procs").toString());
    all.addAll(command);
    return all;
  }

  private static void remove(Path group) {
    try {
      Files.deleteIfExists(group);
    } catch (IOException e) {
      // An empty group is left behind, which disturbs nobody.
    }
  }

  @Override
  public void close() {
    remove(group);
  }
}
