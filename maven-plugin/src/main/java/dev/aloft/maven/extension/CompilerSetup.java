package dev.aloft.maven.extension;

import dev.aloft.tooling.Versions;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The compiler of one project: processors, release, arguments, and a plugin that knows them. */
final class CompilerSetup {
  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
  private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";

  /** The first that passes processor paths and the release to javac; Maven 3.8 takes 3.1. */
  private static final String OLDEST_COMPILER = "3.6.0";

  /** The first that finds tests of JUnit 5; Maven 3.8 takes 2.12.4, which finds none. */
  private static final String OLDEST_SUREFIRE = "2.22.0";

  private static final String OLDEST_JAVA = "17";
  private static final String INLINE = "-XDstringConcat=inline";
  private static final String PATHS = "annotationProcessorPaths";

  /**
   * Processors that javac would find on the class path if it were not for a processor path. A
   * project that has one of them as a dependency means it to run.
   */
  private static final List<String> KNOWN_PROCESSORS =
      List.of(
          "org.projectlombok:lombok",
          "org.immutables:value",
          "com.google.auto.value:auto-value",
          "com.google.auto.service:auto-service",
          "org.mapstruct:mapstruct-processor");

  private final MavenProject project;
  private final Versions versions;
  private final Logger log;

  CompilerSetup(MavenProject project, Versions versions, Logger log) {
    this.project = project;
    this.versions = versions;
    this.log = log;
  }

  void apply() {
    set("project.build.sourceEncoding", "UTF-8");
    if (project.getProperties().getProperty("maven.compiler.source") == null) {
      set("maven.compiler.release", OLDEST_JAVA);
    }
    set("maven.compiler.parameters", "true");
    raise(SUREFIRE, OLDEST_SUREFIRE, versions.surefire());
    Plugin compiler = raise(COMPILER, OLDEST_COMPILER, versions.compiler());
    if (compiler != null) {
      configure(compiler);
      for (PluginExecution execution : compiler.getExecutions()) {
        configure(execution);
      }
    }
  }

  /** What is not set yet. Of the methods of properties, Maven 4's only have these two for sure. */
  private void set(String name, String value) {
    Properties properties = project.getProperties();
    if (properties.getProperty(name) == null) {
      properties.setProperty(name, value);
    }
  }

  private @Nullable Plugin raise(String key, String oldest, String better) {
    Plugin plugin = project.getPlugin(key);
    if (plugin == null) {
      return null;
    }
    String version = plugin.getVersion();
    if (version == null || isOlder(version, oldest)) {
      log.debug(
          "Aloft needs {} {}, and takes {} instead of {}",
          plugin.getArtifactId(),
          oldest,
          better,
          version);
      plugin.setVersion(better);
    }
    return plugin;
  }

  private static boolean isOlder(String version, String than) {
    return new ComparableVersion(version).compareTo(new ComparableVersion(than)) < 0;
  }

  private void configure(ConfigurationContainer compiler) {
    Xpp3Dom configuration =
        compiler.getConfiguration() instanceof Xpp3Dom present
            ? present
            : new Xpp3Dom("configuration");
    compiler.setConfiguration(configuration);
    Xpp3Dom arguments = child(configuration, "compilerArgs");
    if (!has(arguments, INLINE)) {
      text(arguments, "arg", INLINE);
    }
    boolean ownPath = configuration.getChild(PATHS) != null;
    Xpp3Dom paths = child(configuration, PATHS);
    add(paths, "dev.aloft", "aloft-processor", versions.aloft());
    for (Dependency dependency : project.getDependencies()) {
      String key = dependency.getGroupId() + ":" + dependency.getArtifactId();
      String version = dependency.getVersion();
      if (key.startsWith("dev.aloft:aloft-provider-")) {
        add(paths, dependency.getGroupId(), dependency.getArtifactId(), version);
      } else if (key.equals("com.google.dagger:dagger")) {
        add(paths, dependency.getGroupId(), "dagger-compiler", version);
      } else if (!ownPath && KNOWN_PROCESSORS.contains(key)) {
        add(paths, dependency.getGroupId(), dependency.getArtifactId(), version);
      }
    }
  }

  private static void add(Xpp3Dom paths, String group, String artifact, String version) {
    for (Xpp3Dom path : paths.getChildren()) {
      Xpp3Dom present = path.getChild("artifactId");
      if (present != null && artifact.equals(present.getValue())) {
        return;
      }
    }
    Xpp3Dom path = new Xpp3Dom("path");
    text(path, "groupId", group);
    text(path, "artifactId", artifact);
    text(path, "version", version);
    paths.addChild(path);
  }

  private static Xpp3Dom child(Xpp3Dom parent, String name) {
    Xpp3Dom child = parent.getChild(name);
    if (child == null) {
      child = new Xpp3Dom(name);
      parent.addChild(child);
    }
    return child;
  }

  private static void text(Xpp3Dom parent, String name, String value) {
    Xpp3Dom child = new Xpp3Dom(name);
    child.setValue(value);
    parent.addChild(child);
  }

  private static boolean has(Xpp3Dom parent, String text) {
    for (Xpp3Dom child : parent.getChildren()) {
      if (Objects.equals(child.getValue(), text)) {
        return true;
      }
    }
    return false;
  }
}
