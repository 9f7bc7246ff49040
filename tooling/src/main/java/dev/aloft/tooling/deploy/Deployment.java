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
 * @param choices what is chosen for all of them
 * @param overlays the folder of the user's own files, usually {@code src/aloft}; empty for none
 */
public record Deployment(
    String application,
    Target target,
    List<DeployedFunction> functions,
    Choices choices,
    Optional<Path> overlays) {

  /** Copies and sorts the functions. */
  public Deployment {
    functions =
        functions.stream()
            .sorted(Comparator.comparing((DeployedFunction each) -> each.entry().name()))
            .toList();
  }

  /** With the default choices and without overlays. */
  public Deployment(String application, Target target, List<DeployedFunction> functions) {
    this(application, target, functions, Choices.DEFAULT, Optional.empty());
  }

  /** The same with other choices. */
  public Deployment with(Choices other) {
    return new Deployment(application, target, functions, other, overlays);
  }

  /** The same with the overlays of a folder, which need not exist. */
  public Deployment overlaidBy(Path folder) {
    return new Deployment(application, target, functions, choices, Optional.of(folder));
  }
}
