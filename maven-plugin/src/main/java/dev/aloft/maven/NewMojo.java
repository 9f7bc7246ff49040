package dev.aloft.maven;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.create.NewProject;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Makes a new project in a folder of its own, with one function and its test. Needs no pom. */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  /** The name of the project, its folder and its function. */
  @Parameter(property = "aloft.name", defaultValue = "hello")
  private String name = "hello";

  /** What it begins with: {@code json}, {@code http}, {@code queue} or {@code schedule}. */
  @Parameter(property = "aloft.template", defaultValue = "json")
  private String template = "json";

  /**
   * The cloud: {@code aws}, {@code tencent}, {@code aliyun}, {@code scaleway} or {@code knative}.
   */
  @Parameter(property = "aloft.cloud", defaultValue = "aws")
  private String cloud = "aws";

  /** Called by Maven. */
  public NewMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    try {
      if (session != null) {
        new NewProject(name, template, cloud)
            .create(Path.of(session.getRequest().getBaseDirectory()), new MavenToolLog(getLog()));
      }
    } catch (ToolingException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }
}
