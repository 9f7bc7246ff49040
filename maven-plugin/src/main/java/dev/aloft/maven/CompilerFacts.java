package dev.aloft.maven;

import dev.aloft.tooling.ToolingException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/** How Maven compiles a project, for compiling it again without Maven. */
final class CompilerFacts {
  private final MavenProject project;
  private final @Nullable Xpp3Dom configuration;

  CompilerFacts(MavenProject project) {
    this.project = project;
    Plugin compiler = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
    this.configuration =
        compiler != null && compiler.getConfiguration() instanceof Xpp3Dom dom ? dom : null;
  }

  /** What {@code javac} gets besides paths. */
  List<String> options() {
    List<String> options = new ArrayList<>(List.of("-encoding", encoding()));
    String release = setting("release", "maven.compiler.release");
    if (release.isEmpty()) {
      addIfPresent(options, "-source", setting("source", "maven.compiler.source"));
      addIfPresent(options, "-target", setting("target", "maven.compiler.target"));
    } else {
      options.addAll(List.of("--release", release));
    }
    if (Boolean.parseBoolean(setting("parameters", "maven.compiler.parameters"))) {
      options.add("-parameters");
    }
    Xpp3Dom arguments = configuration == null ? null : configuration.getChild("compilerArgs");
    if (arguments != null) {
      for (Xpp3Dom argument : arguments.getChildren()) {
        options.add(Objects.requireNonNullElse(argument.getValue(), ""));
      }
    }
    return options;
  }

  /** The annotation processors, with all that they need. */
  List<Path> processorPath(RepositorySystem repositories, RepositorySystemSession session)
      throws ToolingException {
    Xpp3Dom paths =
        configuration == null ? null : configuration.getChild("annotationProcessorPaths");
    CollectRequest collect = new CollectRequest();
    collect.setRepositories(project.getRemoteProjectRepositories());
    for (Xpp3Dom path : paths == null ? new Xpp3Dom[0] : paths.getChildren()) {
      DefaultArtifact artifact =
          new DefaultArtifact(
              text(path, "groupId"), text(path, "artifactId"), "jar", text(path, "version"));
      collect.addDependency(new Dependency(artifact, "runtime"));
    }
    try {
      List<Path> files = new ArrayList<>();
      for (ArtifactResult each :
          repositories
              .resolveDependencies(session, new DependencyRequest(collect, null))
              .getArtifactResults()) {
        files.add(each.getArtifact().getFile().toPath());
      }
      return files;
    } catch (DependencyResolutionException e) {
      throw new ToolingException(
          "Cannot find the annotation processors: " + e.getMessage() + ".",
          "Build the project once with mvn compile.",
          e);
    }
  }

  /** What the sources are compiled against. */
  List<Path> classPath() {
    return project.getArtifacts().stream()
        .filter(each -> !"test".equals(each.getScope()) && !"runtime".equals(each.getScope()))
        .map(each -> each.getFile())
        .filter(Objects::nonNull)
        .map(File::toPath)
        .toList();
  }

  /** Whether classes are made of something else than Java, which is compiled by another plugin. */
  boolean hasKotlin() {
    return Files.isDirectory(project.getBasedir().toPath().resolve("src/main/kotlin"))
        || project.getPlugin("org.jetbrains.kotlin:kotlin-maven-plugin") != null;
  }

  /** The folders of the sources that are not generated. */
  List<Path> sources() {
    return project.getCompileSourceRoots().stream()
        .map(Path::of)
        .filter(each -> !each.startsWith(project.getBuild().getDirectory()))
        .toList();
  }

  private String encoding() {
    return Objects.requireNonNullElse(
        project.getProperties().getProperty("project.build.sourceEncoding"), "UTF-8");
  }

  private String setting(String name, String property) {
    Xpp3Dom child = configuration == null ? null : configuration.getChild(name);
    String value = child == null ? null : child.getValue();
    return Objects.requireNonNullElse(
        value == null ? project.getProperties().getProperty(property) : value, "");
  }

  private static void addIfPresent(List<String> options, String name, String value) {
    if (!value.isEmpty()) {
      options.addAll(List.of(name, value));
    }
  }

  private static String text(Xpp3Dom path, String name) {
    Xpp3Dom child = path.getChild(name);
    return child == null ? "" : Objects.requireNonNullElse(child.getValue(), "");
  }
}
