package dev.aloft.tooling.pack;

import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.command.ShellWord;
import dev.aloft.tooling.extensions.ExtensionEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The script that Lambda starts for an extension on a JVM: the file {@code extensions/NAME} of a
 * layer. It needs only a POSIX shell, and replaces itself by the JVM, so that signals reach it.
 */
final class LayerScript {
  /**
   * Percent of the function's memory. A function of ours has 70, so that two of them fit beside it.
   */
  private static final int HEAP_PERCENT = 10;

  /** The JVM of Lambda's Java runtimes; other runtimes have none. */
  private static final String MANAGED_JAVA = "/var/lang/bin/java";

  private final HeapShare heap;
  private final ExtensionEntry extension;

  LayerScript(CloudTarget cloud, ExtensionEntry extension) {
    this.heap = new HeapShare(cloud, HEAP_PERCENT);
    this.extension = extension;
  }

  /**
   * What starts the layer's own JVM, given from the layer's root. Lambda's Java runtimes name the
   * libraries of their JDK in LD_LIBRARY_PATH, where this JVM might look first.
   */
  static String ownJava(String java) {
    return "java=" + ShellWord.quoted(java) + "\nunset LD_LIBRARY_PATH\n";
  }

  /** What finds the JVM of the function's runtime, or of {@code JAVA_HOME}, or says what to do. */
  String managedJava() {
    return "java="
        + MANAGED_JAVA
        + "\n"
        + "if [ ! -x \"$java\" ]; then java=${JAVA_HOME:+$JAVA_HOME/bin/java}; fi\n"
        + "if [ ! -x \"$java\" ]; then\n"
        + "  echo \"The extension "
        + extension.name()
        + " found no Java: neither "
        + MANAGED_JAVA
        + ", which Lambda's Java runtimes have, nor JAVA_HOME/bin/java. Package it with"
        + " aloft.jvm=own or as a native image for functions of other runtimes.\" >&2\n"
        + "  exit 1\n"
        + "fi\n";
  }

  /**
   * Writes it.
   *
   * @param findsJava the lines that set {@code $java}
   * @param jar the jar, from the layer's root
   */
  void write(Path file, String findsJava, List<String> flags, String jar) throws IOException {
    String text =
        "#!/bin/sh\n"
            + "# Starts "
            + extension.mainClass()
            + " beside a function on AWS Lambda. Written by Aloft's packaging; every build writes"
            + " it again.\n"
            + "case $0 in */*) cd \"${0%/*}/..\" || exit 1 ;; esac\n"
            + findsJava
            + heap.lines()
            + "# Variables are those of the function, whose agents and archives are not for this"
            + " JVM.\n"
            + "unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS\n"
            + "# shellcheck disable=SC2086\n"
            + "exec \"$java\" $heap "
            + String.join(" ", flags.stream().map(ShellWord::quoted).toList())
            + " -cp "
            + jar
            + " "
            + ShellWord.quoted(extension.mainClass())
            + "\n";
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
