package dev.aloft.maven;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.functions.ProcessorCheck;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build if there are functions or extensions and Aloft's annotation processor did not
 * run.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true)
  private @Nullable File classes;

  /** Called by Maven. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    try {
      if (classes != null) {
        ProcessorCheck.of(classes.toPath());
      }
    } catch (ToolingException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }
}
