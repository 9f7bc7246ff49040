package dev.aloft.tooling.deploy;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is needed to describe a module's functions to one cloud.
 *
 * @param application the name of the whole: letters, digits and hyphens, first a letter; stacks and
 *     namespaces are called so
 * @param target where it runs
 * @param functions the functions, kept in the order of their names
 * @param layers what AWS puts beside each function; other clouds have none
 * @param choices what is chosen for all of them
 * @param overlays the folder of the user's own files, usually {@code src/aloft}; empty for none
 */
public record Deployment(
    String application,
    Target target,
    List<DeployedFunction> functions,
    List<DeployedLayer> layers,
    Choices choices,
    Optional<Path> overlays) {

  /** Copies the lists, and sorts the functions. */
  public Deployment {
    functions =
        functions.stream()
            .sorted(Comparator.comparing((DeployedFunction each) -> each.entry().name()))
            .toList();
    layers = List.copyOf(layers);
  }

  /** With the default choices, without layers and without overlays. */
  public Deployment(String application, Target target, List<DeployedFunction> functions) {
    this(application, target, functions, List.of(), Choices.DEFAULT, Optional.empty());
  }

  /** The same with other choices. */
  public Deployment with(Choices other) {
    return new Deployment(application, target, functions, layers, other, overlays);
  }

  /** The same with layers. */
  public Deployment beside(List<DeployedLayer> other) {
    return new Deployment(application, target, functions, other, choices, overlays);
  }

  /** The same with the overlays of a folder, which need not exist. */
  public Deployment overlaidBy(Path folder) {
    return new Deployment(application, target, functions, layers, choices, Optional.of(folder));
  }
}
