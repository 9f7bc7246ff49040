package dev.aloft.tooling.pack.jvm;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.command.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A Java runtime of only the modules that a program needs. */
public final class RuntimeImage {
  /** The first JDK whose elliptic curves are in {@code java.base}. */
  private static final int CURVES_IN_BASE = 22;

  private static final Pattern MODULES = Pattern.compile("[a-z][a-z0-9.]*(,[a-z][a-z0-9.]*)*");

  private final Jdk jdk;
  private final Optional<Path> jmods;
  private final ToolLog log;

  /**
   * @param jmods the modules of another JDK of the same version; empty for those of {@code jdk}
   */
  public RuntimeImage(Jdk jdk, Optional<Path> jmods, ToolLog log) {
    this.jdk = jdk;
    this.jmods = jmods;
    this.log = log;
  }

  /** The modules that a jar's classes refer to, and more; all in alphabetical order. */
  public Set<String> modules(Path jar, Collection<String> more) throws ToolingException {
    String found =
        jdk.run(
            Objects.requireNonNull(jar.getParent()),
            "jdeps",
            List.of(
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                String.valueOf(jdk.version()),
                jar.toString()));
    Set<String> modules = new TreeSet<>(List.of("java.base"));
    // What else it writes are warnings.
    found
        .lines()
        .filter(line -> MODULES.matcher(line).matches())
        .forEach(line -> modules.addAll(List.of(line.split(",", -1))));
    if (jdk.version() < CURVES_IN_BASE) {
      // Found by name, when a TLS connection needs it.
      modules.add("jdk.crypto.ec");
    }
    modules.addAll(more);
    return modules;
  }

  /** Links them into a folder, which must not exist yet. */
  public void link(Set<String> modules, Path folder) throws ToolingException {
    long start = System.nanoTime();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--add-modules",
                String.join(",", modules),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString()));
    Path path = jmods.orElse(jdk.home().resolve("jmods"));
    if (Files.isDirectory(path)) {
      arguments.addAll(List.of("--module-path", path.toString()));
    }
    jdk.run(Objects.requireNonNull(folder.getParent()), "jlink", arguments);
    log.info(
        "linked a Java "
            + jdk.version()
            + " runtime of "
            + String.join(", ", modules)
            + " in "
            + seconds(start));
  }

  /**
   * Gives a linked runtime the archive of the JDK's own classes that a JDK has, and {@code jlink}
   * leaves out. Not with G1, which would also archive objects that JDK 17's Serial ignores.
   */
  public static void share(Path runtime) throws ToolingException {
    String java = runtime.resolve("bin/java").toString();
    new Command(List.of(java, "-XX:+UseSerialGC", "-Xshare:dump"), runtime).run();
  }

  static String seconds(long startNanos) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startNanos) / 1e9);
  }
}
