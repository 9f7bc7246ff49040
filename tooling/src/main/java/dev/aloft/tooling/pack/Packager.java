package dev.aloft.tooling.pack;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTarget.Delivery;
import dev.aloft.tooling.files.Folders;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.functions.FunctionList;
import dev.aloft.tooling.pack.PackSettings.Form;
import dev.aloft.tooling.pack.archive.ZipFiles;
import dev.aloft.tooling.pack.check.ArtifactChecks;
import dev.aloft.tooling.pack.image.ContainerImage;
import dev.aloft.tooling.pack.image.ImageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Makes the artifacts of a module for one cloud. */
public final class Packager {
  private final ProgramModule module;
  private final CloudTarget cloud;
  private final PackSettings settings;
  private final Path output;
  private final ToolLog log;

  /**
   * @param output the folder that gets the artifacts; created if it is absent
   */
  public Packager(
      ProgramModule module, CloudTarget cloud, PackSettings settings, Path output, ToolLog log) {
    this.module = module;
    this.cloud = cloud;
    this.settings = settings;
    this.output = output.toAbsolutePath();
    this.log = log;
  }

  /**
   * Makes them, and checks them against the cloud's limits.
   *
   * @throws ToolingException if the cloud would not accept an artifact, or a tool fails
   */
  public List<Artifact> run() throws ToolingException {
    ArtifactChecks checks = new ArtifactChecks(cloud, settings, log);
    checks.settings(module.functions());
    try {
      if (settings.form() == Form.JVM) {
        checks.jvm();
      }
      ProgramBuilder builder =
          switch (settings.form()) {
            case JVM -> new JvmBuilder(module, cloud, settings.jvm(), log);
            case PLAIN -> new PlainBuilder(module, cloud, log);
            case NATIVE ->
                new NativeBuilder(
                    module.classes(), module.libraries(), settings.nativeImage(), log);
          };
      List<Artifact> artifacts = new ArrayList<>();
      for (Program program : programs(module.functions())) {
        artifacts.add(make(program, builder, checks));
      }
      return artifacts;
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot write the artifacts to " + output + ": " + e.getMessage() + ".",
          "Check that the folder may be written and the disk is not full.",
          e);
    }
  }

  private List<Program> programs(FunctionList functions) throws ToolingException {
    if (!settings.each()) {
      return List.of(
          new Program(
              module.name(), main(functions.combined(), "the module"), functions.functions()));
    }
    List<Program> programs = new ArrayList<>();
    for (FunctionEntry function : functions.functions()) {
      programs.add(
          new Program(
              function.name(),
              main(function.mains(), "the function " + function.name()),
              List.of(function)));
    }
    return programs;
  }

  private String main(Map<String, String> mains, String of) throws ToolingException {
    String main = mains.get(cloud.id());
    if (main == null) {
      throw new ToolingException(
          "For " + cloud.displayName() + " " + of + " has no main class.",
          "Make aloft-provider-"
              + cloud.id()
              + " the dependency, and compile again; there are main classes for "
              + String.join(", ", module.functions().clouds())
              + ".");
    }
    return main;
  }

  private Artifact make(Program program, ProgramBuilder builder, ArtifactChecks checks)
      throws IOException, ToolingException {
    long start = System.nanoTime();
    Path folder = output.resolve("work").resolve(program.name());
    Folders.empty(folder);
    builder.build(program, folder);
    SortedMap<String, Path> files = ZipFiles.below(folder);
    checks.files(program.name(), ProgramBuilder.BOOTSTRAP, files);
    Artifact artifact =
        cloud.delivery() == Delivery.ZIP ? zip(program, files) : image(program, folder, files);
    checks.size(artifact.file(), artifact.bytes(), files);
    log.info(
        String.format(
            Locale.ROOT,
            "%s: %.1f MB for %s, %s, in %.1f s",
            artifact.file(),
            artifact.bytes() / 1e6,
            cloud.displayName(),
            settings.base().runtime(),
            (System.nanoTime() - start) / 1e9));
    return artifact;
  }

  private Artifact zip(Program program, SortedMap<String, Path> files) throws IOException {
    Path zip = output.resolve(program.name() + ".zip");
    ZipFiles.write(zip, files);
    return new Artifact(program, zip, Files.size(zip));
  }

  private Artifact image(Program program, Path folder, SortedMap<String, Path> files)
      throws IOException, ToolingException {
    ImageFolder image = new ImageFolder(settings);
    image.write(program, folder);
    Optional<String> reference = settings.image().reference(program, settings.each());
    if (reference.isEmpty()) {
      return new Artifact(program, folder, Folders.bytes(files.values()));
    }
    ContainerImage container =
        new ContainerImage(
            reference.get(),
            image.base(),
            settings.architecture(),
            output.resolve("work").resolve("layers"));
    if (settings.image().push()) {
      container.push(files);
      log.info("pushed " + reference.get());
      return new Artifact(program, folder, Folders.bytes(files.values()));
    }
    Path tar = output.resolve(program.name() + ".tar");
    container.write(files, tar);
    return new Artifact(program, tar, Files.size(tar));
  }
}
