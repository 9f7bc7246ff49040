package dev.aloft.tooling.pack;

import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.command.ShellWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The script that a cloud starts, for functions that run on a JVM. It needs only a POSIX shell, and
 * replaces itself by the JVM, so that signals reach it.
 */
final class BootstrapScript {
  /** Percent of the function's memory; the rest is for the JVM, threads and buffers. */
  private static final int HEAP_PERCENT = 70;

  private final CloudTarget cloud;
  private final HeapShare heap;

  BootstrapScript(CloudTarget cloud) {
    this.cloud = cloud;
    this.heap = new HeapShare(cloud, HEAP_PERCENT);
  }

  /**
   * Writes it.
   *
   * @param java how the script starts Java, from its own folder
   * @param jar the jar, from its own folder
   */
  void write(Path file, String java, List<String> flags, String jar, String mainClass)
      throws IOException {
    Files.writeString(file, text(java, flags, jar, mainClass));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String text(String java, List<String> flags, String jar, String mainClass) {
    return "#!/bin/sh\n"
        + "# Starts "
        + mainClass
        + " on "
        + cloud.displayName()
        + ". Written by Aloft's packaging; every build writes it again.\n"
        + "case $0 in */*) cd \"${0%/*}\" || exit 1 ;; esac\n"
        + heap.lines()
        + "# shellcheck disable=SC2086\n"
        + "exec "
        + java
        + " $heap "
        + String.join(" ", flags.stream().map(ShellWord::quoted).toList())
        + " -cp "
        + jar
        + " "
        + ShellWord.quoted(mainClass)
        + "\n";
  }
}
