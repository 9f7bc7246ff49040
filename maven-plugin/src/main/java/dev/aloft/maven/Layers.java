package dev.aloft.maven;

import dev.aloft.tooling.deploy.DeployedLayer;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.pack.Layer;
import java.nio.file.Path;
import java.util.List;

/** Where the layers of a module's extensions are, and which functions they are beside. */
final class Layers {
  /** The only cloud that has them. */
  static final String CLOUD = "aws";

  private static final String FOLDER = "layers";

  private Layers() {}

  /** Their folder, below that of everything that is made for clouds. */
  static Path folder(Path output) {
    return output.resolve(CLOUD).resolve(FOLDER);
  }

  /** A module's deployment, with its layers where the cloud has them. */
  static Deployment beside(Deployment deployment, List<Layer> layers) {
    if (!deployment.target().cloud().id().equals(CLOUD)) {
      return deployment;
    }
    return deployment.beside(
        layers.stream()
            .map(
                each ->
                    new DeployedLayer(
                        Layer.name(each.extension().name()),
                        FOLDER + "/" + each.file().getFileName()))
            .toList());
  }
}
