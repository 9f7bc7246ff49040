package dev.aloft.maven.extension;

import dev.aloft.tooling.Versions;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
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
      if (project.getPlugin(PLUGIN) != null) {
        new CompilerSetup(project, versions, log).apply();
        bind(project, "check", "process-classes");
        bind(project, "package", "package");
        acceptNative(session, project);
      }
    }
  }

  /**
   * Runs a goal in a phase. The plugin is asked for anew: in Maven 4 it is a view of an immutable
   * model, and no longer changes that after another plugin has been changed.
   */
  private static void bind(MavenProject project, String goal, String phase) {
    Plugin plugin = project.getPlugin(PLUGIN);
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

  /**
   * {@code -Pnative} works without a profile of that name: Maven 3 would warn that there is none,
   * and Maven 4 would refuse it.
   */
  private static void acceptNative(MavenSession session, MavenProject project) {
    if (session.getRequest().getActiveProfiles().contains(NATIVE)) {
      project.setInjectedProfileIds("aloft", List.of(NATIVE));
      List<Profile> profiles = new ArrayList<>(project.getModel().getProfiles());
      if (profiles.stream().noneMatch(each -> NATIVE.equals(each.getId()))) {
        Profile accepted = new Profile();
        accepted.setId(NATIVE);
        profiles.add(accepted);
        project.getModel().setProfiles(profiles);
      }
    }
  }
}
