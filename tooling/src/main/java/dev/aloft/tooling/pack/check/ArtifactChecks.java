package dev.aloft.tooling.pack.check;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTarget.Base;
import dev.aloft.tooling.files.Folders;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.functions.FunctionList;
import dev.aloft.tooling.functions.Sizing;
import dev.aloft.tooling.pack.PackSettings;
import dev.aloft.tooling.pack.elf.ElfFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All checks of what is packaged for a cloud. */
public final class ArtifactChecks {
  private static final int LARGEST = 3;

  private final CloudTarget cloud;
  private final PackSettings settings;
  private final ToolLog log;

  /** For one cloud. */
  public ArtifactChecks(CloudTarget cloud, PackSettings settings, ToolLog log) {
    this.cloud = cloud;
    this.settings = settings;
    this.log = log;
  }

  /** Checks what functions request, before anything is built. */
  public void settings(FunctionList functions) throws ToolingException {
    if (!cloud.architectures().contains(settings.architecture())) {
      throw new ToolingException(
          cloud.displayName() + " does not run " + settings.architecture() + " programs.",
          "Set aloft.architecture to " + cloud.architectures().get(0) + ".");
    }
    for (FunctionEntry function : functions.functions()) {
      Sizing.of(function, cloud);
    }
  }

  /** Checks whether the JDK can become a runtime there, before it takes time to make one. */
  public void jvm() throws IOException, ToolingException {
    if (settings.jvm().jmods().isPresent()) {
      return;
    }
    SortedMap<String, Path> files = new TreeMap<>();
    for (String name : List.of("lib/server/libjvm.so", "lib/libjava.so", "bin/java")) {
      Path file = settings.jvm().home().resolve(name);
      if (Files.exists(file)) {
        files.put(file.toString(), file);
      }
    }
    binaries(files, "bin/java");
  }

  /**
   * Checks the files of an artifact, by their paths in it.
   *
   * @param name the artifact's name
   * @param started the path of the file that the cloud starts
   */
  public void files(String name, String started, SortedMap<String, Path> files)
      throws IOException, ToolingException {
    Path bootstrap = files.get(started);
    if (bootstrap == null || !Files.isExecutable(bootstrap)) {
      throw new ToolingException(
          name + " has no executable file named " + started + ".",
          "Run the build where files can be executable.");
    }
    script(bootstrap);
    binaries(files, started);
  }

  private void binaries(SortedMap<String, Path> files, String started)
      throws IOException, ToolingException {
    Map.Entry<String, ElfFile> newest = null;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      Optional<ElfFile> elf =
          mayBeElf(file.getKey(), started) ? ElfFile.read(file.getValue()) : Optional.empty();
      if (elf.isPresent()) {
        machine(file.getKey(), elf.get());
        if (newest == null || elf.get().glibc() > newest.getValue().glibc()) {
          newest = Map.entry(file.getKey(), elf.get());
        }
      }
    }
    if (newest != null) {
      glibc(newest.getKey(), newest.getValue().glibc());
    }
  }

  private static boolean mayBeElf(String name, String started) {
    return name.equals(started) || name.endsWith(".so") || name.contains("/bin/");
  }

  /** A carriage return becomes part of the interpreter's name: "exec: /bin/sh^M: not found". */
  private static void script(Path bootstrap) throws IOException, ToolingException {
    byte[] start;
    try (InputStream in = Files.newInputStream(bootstrap)) {
      start = in.readNBytes(4096);
    }
    boolean script = start.length > 1 && start[0] == '#' && start[1] == '!';
    for (int i = 0; script && i < start.length; i++) {
      if (start[i] == '\r') {
        throw new ToolingException(
            bootstrap + " is a script whose lines end with CR LF, which Linux cannot start.",
            "Save it with line feeds alone.");
      }
    }
  }

  private void machine(String name, ElfFile elf) throws ToolingException {
    if (elf.machine() != settings.architecture().elfMachine()) {
      throw new ToolingException(
          name + " is not a program for " + settings.architecture() + ".",
          "Set aloft.architecture to that of the machine which built it, or build on "
              + settings.architecture()
              + ".");
    }
  }

  private void glibc(String name, int needed) throws ToolingException {
    Base base = settings.base();
    if (base.glibc() == 0 || needed <= base.glibc()) {
      return;
    }
    StringBuilder fitting = new StringBuilder();
    for (Base other : cloud.bases()) {
      if (other.glibc() >= needed && other.java() == 0) {
        fitting.append(fitting.isEmpty() ? "" : ", ").append(other.runtime());
      }
    }
    throw new ToolingException(
        name
            + " needs glibc "
            + ElfFile.glibcText(needed)
            + "; "
            + cloud.displayName()
            + "'s "
            + base.runtime()
            + " has "
            + ElfFile.glibcText(base.glibc())
            + ".",
        (fitting.isEmpty() ? "" : "Set aloft.runtime to one of " + fitting + ", or b")
            + (fitting.isEmpty() ? "B" : "")
            + "uild with "
            + advice());
  }

  private String advice() {
    return switch (settings.form()) {
      case NATIVE ->
          "aloft.linking=static, which needs a toolchain for musl, or build on a system as old as"
              + " the cloud's.";
      case JVM, PLAIN ->
          "a JDK that was made for older systems, such as Eclipse Temurin:"
              + " -Daloft.javaHome=/path/to/jdk";
    };
  }

  /**
   * Checks how large an artifact has become.
   *
   * @param artifact the zip, or the image or the folder from which it is built
   * @param bytes its size; of a folder that of its files
   * @param files those in it, by their paths in it
   */
  public void size(Path artifact, long bytes, SortedMap<String, Path> files)
      throws IOException, ToolingException {
    if (settings.maxBytes() > 0 && bytes > settings.maxBytes()) {
      throw new ToolingException(
          artifact
              + " has "
              + megabytes(bytes)
              + ", more than aloft.maxSize allows: "
              + megabytes(settings.maxBytes())
              + ".",
          "Its largest files, unpacked: "
              + largest(files)
              + ". Remove what is not needed, or raise aloft.maxSize.");
    }
    long unpacked = Folders.bytes(files.values());
    if (cloud.maxUnpackedBytes() > 0 && unpacked > cloud.maxUnpackedBytes()) {
      throw new ToolingException(
          artifact
              + " unpacks to "
              + megabytes(unpacked)
              + "; "
              + cloud.displayName()
              + " takes at most "
              + megabytes(cloud.maxUnpackedBytes())
              + ".",
          "Remove dependencies, or package each function by itself: aloft.artifacts=each.");
    }
    if (cloud.maxZipBytes() > 0 && bytes > cloud.maxZipBytes()) {
      log.warn(
          artifact
              + " has "
              + megabytes(bytes)
              + "; "
              + cloud.displayName()
              + " takes at most "
              + megabytes(cloud.maxZipBytes())
              + " directly. Upload it to the cloud's object storage and deploy from there.");
    }
  }

  private static String largest(SortedMap<String, Path> files) throws IOException {
    SortedMap<Long, String> sizes = new TreeMap<>(Comparator.reverseOrder());
    for (Map.Entry<String, Path> each : files.entrySet()) {
      sizes.putIfAbsent(Files.size(each.getValue()), each.getKey());
    }
    return sizes.entrySet().stream()
        .limit(LARGEST)
        .map(each -> each.getValue() + " with " + megabytes(each.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
