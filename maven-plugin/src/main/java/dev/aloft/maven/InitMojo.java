package dev.aloft.maven;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.create.ExistingProject;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Adds to a project's pom what it lacks for Aloft, and leaves the rest of it as it is. */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  /**
   * The cloud: {@code aws}, {@code tencent}, {@code aliyun}, {@code scaleway} or {@code knative}.
   */
  @Parameter(property = "aloft.cloud", defaultValue = "aws")
  private String cloud = "aws";

  /** Called by Maven. */
  public InitMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    try {
      if (session != null) {
        new ExistingProject(pom(session)).addAloft(cloud, new MavenToolLog(getLog()));
      }
    } catch (ToolingException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  /** That of the project, which {@code -f} and {@code -pl} choose; where it would be, without. */
  private static Path pom(MavenSession session) {
    File file = session.getCurrentProject() == null ? null : session.getCurrentProject().getFile();
    return file == null
        ? Path.of(session.getRequest().getBaseDirectory(), "pom.xml")
        : file.toPath();
  }
}
