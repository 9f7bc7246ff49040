package dev.aloft.maven;

import dev.aloft.tooling.deploy.files.Descriptors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Makes what the clouds accept, and the files from which their tools deploy it: {@code
 * target/aloft/CLOUD/}, for each provider on the class path; and a layer of each extension of AWS
 * Lambda: {@code target/aloft/aws/layers/}.
 */
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class PackageMojo extends PackagingMojo {
  /** Called by Maven. */
  public PackageMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    packageAll(
        (deployment, folder) -> Descriptors.write(deployment, folder, new MavenToolLog(getLog())));
  }
}
