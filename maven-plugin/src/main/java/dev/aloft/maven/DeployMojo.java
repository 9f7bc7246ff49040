package dev.aloft.maven;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget.Delivery;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.command.DeployCommand;
import dev.aloft.tooling.deploy.files.Descriptors;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Tests, packages, and deploys with the cloud's own tool. */
@Mojo(name = "deploy", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST)
public final class DeployMojo extends PackagingMojo {
  /** Prints the commands instead of running them. */
  @Parameter(property = "aloft.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** The tool, where a cloud has several. */
  @Parameter(property = "aloft.tool")
  private @Nullable String tool;

  /** Called by Maven. */
  public DeployMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    if (!packageAll(this::deploy)) {
      getLog().warn("no functions, nothing to deploy");
    }
  }

  private void deploy(Deployment deployment, Path folder) throws ToolingException {
    ToolLog log = new MavenToolLog(getLog());
    Descriptors.write(deployment, folder, log);
    DeployCommand command = DeployCommand.of(deployment, folder, given(tool));
    if (deployment.target().cloud().delivery() == Delivery.IMAGE && !sendsImages()) {
      log.warn(
          "The image was not sent to its registry, from where the cloud takes it: add -Daloft.push,"
              + " unless you send it yourself.");
    }
    if (dryRun) {
      command.text().lines().forEach(log::info);
    } else {
      command.run(Objects.requireNonNullElse(System.getenv("PATH"), ""), log);
    }
  }
}
