package dev.aloft.tooling.pack;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.command.Command;
import dev.aloft.tooling.files.Folders;
import dev.aloft.tooling.pack.PackSettings.NativeImage;
import dev.aloft.tooling.pack.archive.ZipFiles;
import dev.aloft.tooling.pack.jvm.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For no JVM at all: the bootstrap is a native executable. */
final class NativeBuilder implements ProgramBuilder {
  /**
   * The first version of GraalVM that has {@code -Os}. A function is smaller by a sixth then, and
   * needs less memory; what it computes takes up to a third longer ({@code docs/native.md}).
   */
  private static final int OPTIMIZES_SIZE = 23;

  /** Small, but not at the expense of the stack traces of exceptions that the JVM throws. */
  private static final List<String> SMALL =
      List.of(
          "-Os",
          "-H:+UnlockExperimentalVMOptions",
          "-H:-ReduceImplicitExceptionStackTraceInformation",
          "-H:-UnlockExperimentalVMOptions");

  /**
   * Code that lies where it was linked needs no relocation: the program starts sooner, and needs
   * less memory, by a tenth and more each.
   */
  private static final String AT_FIXED_ADDRESSES = "-H:NativeLinkerOption=-no-pie";

  private final Path classes;
  private final List<Path> libraries;
  private final NativeImage settings;
  private final ToolLog log;

  NativeBuilder(Path classes, List<Path> libraries, NativeImage settings, ToolLog log) {
    this.classes = classes;
    this.libraries = libraries;
    this.settings = settings;
    this.log = log;
  }

  @Override
  public void build(Program program, Path folder) throws IOException, ToolingException {
    long start = System.nanoTime();
    log.info(
        "building a native image of " + program.mainClass() + ", which takes a minute or more");
    Path home = home();
    List<String> words = new ArrayList<>();
    words.add(tool(home).toString());
    words.addAll(
        List.of(
            "--no-fallback",
            // A newer processor's instructions would end the process elsewhere.
            "-march=compatibility"));
    if (Jdk.versionOf(home).orElse(0) >= OPTIMIZES_SIZE) {
      words.addAll(SMALL);
    }
    words.add(AT_FIXED_ADDRESSES);
    // Aloft needs no metadata; this makes a gap in the module's own packages an error.
    words.add("--exact-reachability-metadata=" + String.join(",", packages()));
    switch (settings.linking()) {
      case MOSTLY_STATIC -> words.add("--static-nolibc");
      case STATIC -> words.addAll(List.of("--static", "--libc=musl"));
      case DYNAMIC -> {}
    }
    words.addAll(settings.arguments());
    words.addAll(List.of("-cp", classPath(), "-o", folder.resolve(BOOTSTRAP).toString()));
    words.add(program.mainClass());
    new Command(words, folder).run();
    removeReports(folder);
    log.info(
        String.format(
            Locale.ROOT, "built the native image in %.0f s", (System.nanoTime() - start) / 1e9));
  }

  private Path home() throws ToolingException {
    return settings
        .home()
        .orElseThrow(
            () ->
                new ToolingException(
                    "A native image needs GraalVM, and none was found.",
                    "Install GraalVM for JDK 21 or later, and set GRAALVM_HOME to its folder."));
  }

  private static Path tool(Path home) throws ToolingException {
    Path tool = home.resolve("bin/native-image");
    if (!Files.isExecutable(tool)) {
      throw new ToolingException(
          "There is no bin/native-image in " + home + ".",
          "Set GRAALVM_HOME to the folder of a GraalVM.");
    }
    return tool;
  }

  private String classPath() {
    return Stream.concat(Stream.of(classes), libraries.stream())
        .map(Path::toString)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private Set<String> packages() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (String file : ZipFiles.below(classes).keySet()) {
      int slash = file.lastIndexOf('/');
      if (file.endsWith(".class") && slash > 0 && !file.startsWith("META-INF/")) {
        packages.add(file.substring(0, slash).replace('/', '.'));
      }
    }
    return packages;
  }

  /** Files beside the executable, such as debug information, are not part of the artifact. */
  private static void removeReports(Path folder) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(folder)) {
      others = all.filter(each -> !each.endsWith(BOOTSTRAP) && !isLibrary(each)).toList();
    }
    for (Path each : others) {
      Folders.delete(each);
    }
  }

  private static boolean isLibrary(Path file) {
    return file.toString().endsWith(".so");
  }
}
