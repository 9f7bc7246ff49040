package dev.aloft.maven;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.run.DevServer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Runs all functions on this machine until it is interrupted: as the processes that a cloud would
 * start, each beside a double of its cloud, with a page at {@code http://localhost:3000/}. What is
 * saved is compiled and takes effect with the next request.
 */
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RunMojo extends LocalMojo {
  /** Called by Maven. */
  public RunMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    try (DevServer server = server().start()) {
      getLog().info("End it with Ctrl+C");
      server.await();
    } catch (ToolingException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
