package dev.aloft.tooling.pack;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.extensions.ExtensionEntry;
import dev.aloft.tooling.files.Folders;
import dev.aloft.tooling.pack.PackSettings.Archive;
import dev.aloft.tooling.pack.archive.FunctionJar;
import dev.aloft.tooling.pack.archive.ZipFiles;
import dev.aloft.tooling.pack.jvm.JvmFlags;
import dev.aloft.tooling.pack.jvm.LinkedRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the files of a layer, in each of the forms that functions have. */
final class LayerFiles {
  private static final String LIBRARIES = "extensions-lib/";
  private static final String JAR = "extension.jar";
  private static final String RUNTIME = "runtime";

  private final ExtensionModule module;
  private final CloudTarget cloud;
  private final PackSettings settings;
  private final ToolLog log;
  private final LinkedRuntime runtime;

  LayerFiles(ExtensionModule module, CloudTarget cloud, PackSettings settings, ToolLog log) {
    this.module = module;
    this.cloud = cloud;
    this.settings = settings;
    this.log = log;
    PackSettings.Jvm jvm = settings.jvm();
    boolean shared = jvm.archive() != Archive.NONE && jvm.jmods().isEmpty();
    this.runtime = new LinkedRuntime(jvm, shared, log);
  }

  /**
   * Writes them.
   *
   * @param folder the layer's root
   * @param started the file that Lambda starts, whose folder exists
   */
  void write(ExtensionEntry extension, Path folder, Path started)
      throws IOException, ToolingException {
    switch (settings.form()) {
      case JVM -> withJvm(extension, folder, started);
      case PLAIN -> {
        String libraries = libraries(extension, folder);
        LayerScript script = new LayerScript(cloud, extension);
        script.write(started, script.managedJava(), flags(), libraries + JAR);
      }
      case NATIVE -> executable(extension, folder, started);
    }
  }

  private void withJvm(ExtensionEntry extension, Path folder, Path started)
      throws IOException, ToolingException {
    String libraries = libraries(extension, folder);
    runtime.into(folder.resolve(libraries + RUNTIME), folder.resolve(libraries + JAR));
    new LayerScript(cloud, extension)
        .write(
            started,
            LayerScript.ownJava(libraries + RUNTIME + "/bin/java"),
            flags(),
            libraries + JAR);
  }

  /** Writes the jar; returns its folder, from the layer's root. */
  private String libraries(ExtensionEntry extension, Path folder) throws IOException {
    String libraries = LIBRARIES + extension.name() + "/";
    Files.createDirectories(folder.resolve(libraries));
    FunctionJar.of(module.classes(), module.libraries(), log)
        .write(folder.resolve(libraries + JAR), extension.mainClass());
    return libraries;
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>(JvmFlags.ALL);
    flags.addAll(settings.jvm().flags());
    return flags;
  }

  private void executable(ExtensionEntry extension, Path folder, Path started)
      throws IOException, ToolingException {
    Path built = Files.createDirectory(folder.resolve("built"));
    new NativeBuilder(module.classes(), module.libraries(), settings.nativeImage(), log)
        .build(new Program(extension.name(), extension.mainClass(), List.of()), built);
    Files.move(built.resolve(ProgramBuilder.BOOTSTRAP), started);
    if (!ZipFiles.below(built).isEmpty()) {
      throw new ToolingException(
          "The native image of the extension "
              + extension.name()
              + " needs libraries beside it: "
              + String.join(", ", ZipFiles.below(built).keySet())
              + ". Lambda would start them as extensions.",
          "Do without the classes that need them, such as java.awt, or package it for a JVM.");
    }
    Folders.delete(built);
  }
}
