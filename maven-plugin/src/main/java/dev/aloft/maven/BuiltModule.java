package dev.aloft.maven;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.extensions.ExtensionList;
import dev.aloft.tooling.functions.FunctionList;
import dev.aloft.tooling.pack.ExtensionModule;
import dev.aloft.tooling.pack.ProgramModule;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A Maven project whose classes have been compiled, as the tooling sees it. */
final class BuiltModule {
  private final MavenProject project;

  BuiltModule(MavenProject project) {
    this.project = project;
  }

  Path classes() {
    return Path.of(project.getBuild().getOutputDirectory());
  }

  /** Where everything goes that is made for clouds. */
  Path output() {
    return Path.of(project.getBuild().getDirectory(), "aloft");
  }

  /** Its functions; empty if it has none. */
  Optional<FunctionList> functions() throws ToolingException {
    return FunctionList.read(classes());
  }

  /** All that is packaged; empty if it has no functions. */
  Optional<ProgramModule> module() throws ToolingException {
    return functions()
        .map(
            functions ->
                new ProgramModule(
                    project.getBuild().getFinalName(), functions, classes(), libraries()));
  }

  /** Its extensions of AWS Lambda; there may be none. */
  ExtensionModule extensions() throws ToolingException {
    return new ExtensionModule(ExtensionList.read(classes()), classes(), libraries());
  }

  /** The jars that it needs at run time, in the order of the class path. */
  List<Path> libraries() {
    List<Path> libraries = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      File file = artifact.getFile();
      boolean needed =
          Artifact.SCOPE_COMPILE.equals(artifact.getScope())
              || Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
      if (needed && file != null && artifact.getArtifactHandler().isAddedToClasspath()) {
        libraries.add(file.toPath());
      }
    }
    return libraries;
  }

  /**
   * The cloud of this id; without one, those that the module has main classes for.
   *
   * @throws ToolingException if there is no such cloud, or no main class for it
   */
  static List<CloudTarget> clouds(FunctionList functions, @Nullable String id)
      throws ToolingException {
    List<CloudTarget> clouds = new ArrayList<>();
    for (String each : functions.clouds()) {
      if (id == null || id.equals(each)) {
        clouds.add(CloudTargets.of(each));
      }
    }
    if (clouds.isEmpty()) {
      throw new ToolingException(
          "The module has no main classes for "
              + CloudTargets.of(id == null ? "" : id).displayName()
              + ".",
          "Add the dependency dev.aloft:aloft-provider-" + id + ".");
    }
    return clouds;
  }
}
