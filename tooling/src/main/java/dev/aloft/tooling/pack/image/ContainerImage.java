package dev.aloft.tooling.pack.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.pack.archive.ZipFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;

/** A container image, made without Docker. The same files make the same image. */
public final class ContainerImage {
  private static final String SCRATCH = "scratch";
  private static final AbsoluteUnixPath APP = AbsoluteUnixPath.get("/app");

  private final String reference;
  private final String base;
  private final Architecture architecture;
  private final Path cache;

  /**
   * @param reference its name with registry and tag
   * @param base the image below; {@code scratch} for none
   * @param cache the folder of layers that were made before; what was fetched of base images is
   *     kept in the user's own cache
   */
  public ContainerImage(String reference, String base, Architecture architecture, Path cache) {
    this.reference = reference;
    this.base = base;
    this.architecture = architecture;
    this.cache = cache;
  }

  /** Writes it to a file, an archive of an OCI image layout. */
  public void write(SortedMap<String, Path> files, Path tar) throws ToolingException {
    containerize(files, Containerizer.to(TarImage.at(tar).named(parsed(reference))));
  }

  /** Sends it to its registry, with the credentials of Docker's or Podman's own configuration. */
  public void push(SortedMap<String, Path> files) throws ToolingException {
    containerize(files, Containerizer.to(registry(reference)));
  }

  private void containerize(SortedMap<String, Path> files, Containerizer to)
      throws ToolingException {
    try {
      JibContainerBuilder image =
          base.equals(SCRATCH) ? Jib.fromScratch() : Jib.from(registry(base));
      image
          .setFormat(ImageFormat.OCI)
          .setPlatforms(
              Set.of(new Platform(architecture == Architecture.X64 ? "amd64" : "arm64", "linux")))
          .addFileEntriesLayer(layer(files))
          .setWorkingDirectory(APP)
          .setEntrypoint(APP.resolve("bootstrap").toString())
          .setUser("65532:65532")
          .setCreationTime(Instant.EPOCH)
          .containerize(to.setToolName("aloft").setApplicationLayersCache(cache));
    } catch (RegistryException | ExecutionException e) {
      throw new ToolingException(
          "Cannot make the image " + reference + " on " + base + ": " + e.getMessage() + ".",
          "Check both names, the network, and that docker login or podman login was done; an"
              + " image can also be built from the Dockerfile beside the files.",
          e);
    } catch (IOException | CacheDirectoryCreationException e) {
      throw new ToolingException(
          "Cannot write the image " + reference + ": " + e.getMessage() + ".",
          "Check the disk, and that the cache in the home folder may be written.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolingException(
          "Interrupted while the image " + reference + " was made.", "Run the build again.", e);
    }
  }

  private static FileEntriesLayer layer(SortedMap<String, Path> files) {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("function");
    for (Map.Entry<String, Path> file : files.entrySet()) {
      int mode = Files.isExecutable(file.getValue()) ? ZipFiles.EXECUTABLE : ZipFiles.PLAIN;
      layer.addEntry(
          file.getValue(),
          APP.resolve(file.getKey()),
          FilePermissions.fromOctalString(Integer.toOctalString(mode)),
          ZipFiles.TIME);
    }
    return layer.build();
  }

  private static RegistryImage registry(String name) throws ToolingException {
    ImageReference parsed = parsed(name);
    return RegistryImage.named(parsed)
        .addCredentialRetriever(
            CredentialRetrieverFactory.forImage(parsed, event -> {}).dockerConfig());
  }

  private static ImageReference parsed(String name) throws ToolingException {
    try {
      return ImageReference.parse(name);
    } catch (InvalidImageReferenceException e) {
      throw new ToolingException(
          "\"" + name + "\" is not the name of an image.",
          "Write it as registry/namespace/name:tag.",
          e);
    }
  }
}
