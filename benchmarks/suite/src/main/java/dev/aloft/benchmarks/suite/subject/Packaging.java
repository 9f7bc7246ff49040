package dev.aloft.benchmarks.suite.subject;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.functions.FunctionList;
import dev.aloft.tooling.pack.Artifact;
import dev.aloft.tooling.pack.PackSettings;
import dev.aloft.tooling.pack.Packager;
import dev.aloft.tooling.pack.ProgramModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Packages a module with a JVM of its own, as {@code aloft:package} does by default. */
final class Packaging {
  private static final String NAME = "packaged";

  /**
   * What was made.
   *
   * @param folder with the {@code bootstrap}, as a cloud unpacks it
   * @param artifact what is uploaded
   */
  record Packaged(Path folder, Path artifact) {}

  private Packaging() {}

  static Packaged run(
      Subject subject, Program program, Program.Module module, Jdk jdk, boolean aot, Path output)
      throws IOException, SkippedException {
    Path classes = subject.folder().resolve(module.classes());
    try {
      FunctionList functions =
          FunctionList.read(classes)
              .orElseThrow(() -> new SkippedException(classes + " has no functions"));
      CloudTarget cloud = CloudTargets.of(program.cloud());
      List<Artifact> artifacts =
          new Packager(
                  new ProgramModule(
                      NAME, functions, classes, jars(subject.folder().resolve(module.libraries()))),
                  cloud,
                  settings(cloud, jdk, aot),
                  output,
                  SILENT)
              .run();
      return new Packaged(output.resolve("work").resolve(NAME), artifacts.get(0).file());
    } catch (ToolingException e) {
      throw new SkippedException(String.valueOf(e.getMessage()));
    }
  }

  private static PackSettings settings(CloudTarget cloud, Jdk jdk, boolean aot)
      throws ToolingException {
    PackSettings.Archive archive = aot ? PackSettings.Archive.AOT : PackSettings.Archive.CDS;
    return new PackSettings(
        PackSettings.Form.JVM,
        false,
        cloud.base(Optional.empty(), false),
        Architecture.host().orElse(Architecture.X64),
        0,
        new PackSettings.Jvm(
            jdk.home(), Optional.empty(), archive, Optional.empty(), List.of(), List.of()),
        new PackSettings.NativeImage(
            Optional.empty(), PackSettings.Linking.MOSTLY_STATIC, List.of()),
        new PackSettings.Image(Optional.empty(), Optional.empty(), false));
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static final ToolLog SILENT =
      new ToolLog() {
        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}
      };
}
