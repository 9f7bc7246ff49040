package dev.aloft.tooling.pack;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTarget.Base;
import dev.aloft.tooling.extensions.ExtensionEntry;
import dev.aloft.tooling.files.Folders;
import dev.aloft.tooling.pack.PackSettings.Form;
import dev.aloft.tooling.pack.archive.ZipFiles;
import dev.aloft.tooling.pack.check.ArtifactChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Makes a layer of each extension of a module. What Lambda starts is {@code extensions/NAME}; what
 * that needs is elsewhere, because Lambda starts every file in {@code /opt/extensions}, and in a
 * folder of its own, because all layers of a function are unpacked into one.
 */
public final class LayerPackager {
  private static final String STARTED = "extensions/";

  private final ExtensionModule module;
  private final CloudTarget cloud;
  private final PackSettings settings;
  private final Path output;
  private final ToolLog log;

  /**
   * @param cloud AWS
   * @param output the folder that gets {@code NAME.zip} of each; created if it is absent
   */
  public LayerPackager(
      ExtensionModule module, CloudTarget cloud, PackSettings settings, Path output, ToolLog log) {
    this.module = module;
    this.cloud = cloud;
    this.settings = settings;
    this.output = output.toAbsolutePath();
    this.log = log;
  }

  /**
   * Makes them, and checks them against Lambda's limits.
   *
   * @throws ToolingException if Lambda would not accept a layer, or a tool fails
   */
  public List<Layer> run() throws ToolingException {
    ArtifactChecks checks = new ArtifactChecks(cloud, settings, log);
    try {
      if (settings.form() == Form.JVM) {
        checks.jvm();
      }
      checkNames();
      LayerFiles files = new LayerFiles(module, cloud, settings, log);
      List<Layer> layers = new ArrayList<>();
      for (ExtensionEntry extension : module.extensions()) {
        layers.add(make(extension, files, checks));
      }
      return layers;
    } catch (IOException e) {
      throw new ToolingException(
          "Cannot write the layers to " + output + ": " + e.getMessage() + ".",
          "Check that the folder may be written and the disk is not full.",
          e);
    }
  }

  private Layer make(ExtensionEntry extension, LayerFiles layer, ArtifactChecks checks)
      throws IOException, ToolingException {
    long start = System.nanoTime();
    String name = extension.name();
    Path folder = output.resolve("work").resolve(name);
    Folders.empty(folder);
    Path started = folder.resolve(STARTED + name);
    Files.createDirectory(folder.resolve(STARTED));
    layer.write(extension, folder, started);
    SortedMap<String, Path> files = ZipFiles.below(folder);
    checks.files(name, STARTED + name, files);
    Path zip = output.resolve(name + ".zip");
    ZipFiles.write(zip, files);
    long bytes = Files.size(zip);
    checks.size(zip, bytes, files);
    log.info(
        String.format(
            Locale.ROOT,
            "%s: %.1f MB, a layer for %s with the extension %s, in %.1f s",
            zip,
            bytes / 1e6,
            cloud.displayName(),
            name,
            (System.nanoTime() - start) / 1e9));
    return new Layer(extension, zip, bytes, architectures(), runtimes(extension));
  }

  /** Names of layers are compared without case, as file systems may do. */
  private void checkNames() throws ToolingException {
    Map<String, String> taken = new HashMap<>();
    for (ExtensionEntry each : module.extensions()) {
      String other = taken.put(Layer.name(each.name()).toLowerCase(Locale.ROOT), each.name());
      if (other != null) {
        throw new ToolingException(
            "The layers of the extensions \""
                + other
                + "\" and \""
                + each.name()
                + "\" have one name: a layer's has hyphens instead of dots, and file systems may"
                + " ignore case.",
            "Give one of them another name: @Extension(\"...\").");
      }
    }
  }

  private List<String> architectures() {
    return settings.form() == Form.PLAIN
        ? cloud.architectures().stream().map(Architecture::awsName).toList()
        : List.of(settings.architecture().awsName());
  }

  private List<String> runtimes(ExtensionEntry extension) throws IOException, ToolingException {
    if (settings.form() != Form.PLAIN) {
      return List.of();
    }
    int needed = module.javaOf(extension);
    List<String> fitting =
        cloud.bases().stream().filter(each -> each.java() >= needed).map(Base::runtime).toList();
    if (fitting.isEmpty()) {
      throw new ToolingException(
          "The extension "
              + extension.name()
              + " is compiled for Java "
              + needed
              + ", which no runtime of "
              + cloud.displayName()
              + " has.",
          "Compile it for an older version, or package it with a JVM of its own: without"
              + " aloft.jvm=plain.");
    }
    return fitting;
  }
}
