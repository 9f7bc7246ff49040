package dev.aloft.maven.extension;

import dev.aloft.tooling.Versions;
import java.util.List;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up every project of the build that has the plugin: its compiler, and the plugin's own goals.
 * What a pom says stays as it is.
 */
public final class AloftExtension extends AbstractMavenLifecycleParticipant {
  private static final String PLUGIN = "dev.aloft:aloft-maven-plugin";
  private static final String NATIVE = "native";

  private final Logger log = LoggerFactory.getLogger(AloftExtension.class);

  /** Called by Maven. */
  public AloftExtension() {}

  @Override
  public void afterProjectsRead(MavenSession session) {
    Versions versions = Versions.read();
    for (MavenProject project : session.getProjects()) {
      Plugin aloft = project.getPlugin(PLUGIN);
      if (aloft != null) {
        new CompilerSetup(project, versions, log).apply();
        bind(aloft, "check", "process-classes");
        bind(aloft, "package", "package");
        acceptNative(session, project);
      }
    }
  }

  private static void bind(Plugin plugin, String goal, String phase) {
    boolean bound =
        plugin.getExecutions().stream().anyMatch(each -> each.getGoals().contains(goal));
    if (!bound) {
      PluginExecution execution = new PluginExecution();
      execution.setId("default-" + goal);
      execution.setPhase(phase);
      execution.addGoal(goal);
      execution.setConfiguration(plugin.getConfiguration());
      plugin.addExecution(execution);
      plugin.flushExecutionMap();
    }
  }

  /** {@code -Pnative} works without a profile of that name; Maven would warn that there is none. */
  private static void acceptNative(MavenSession session, MavenProject project) {
    if (session.getRequest().getActiveProfiles().contains(NATIVE)) {
      project.setInjectedProfileIds("aloft", List.of(NATIVE));
    }
  }
}
