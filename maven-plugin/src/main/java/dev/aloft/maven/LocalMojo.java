package dev.aloft.maven;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.functions.FunctionList;
import dev.aloft.tooling.run.DevServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that run functions on this machine. */
abstract class LocalMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
  private @Nullable RepositorySystemSession session;

  @Inject private @Nullable RepositorySystem repositories;

  /** The cloud whose double is beside the functions; without it, the first provider's. */
  @Parameter(property = "aloft.cloud")
  private @Nullable String cloud;

  /** A file of variables for the functions' environment. */
  @Parameter(property = "aloft.env", defaultValue = "${project.basedir}/.env")
  private @Nullable File env;

  /** The port of the server; 0 for any that is free. */
  @Parameter(property = "aloft.port", defaultValue = "3000")
  private int port;

  /** The port for a debugger of the first function; the others follow. 0 for none. */
  @Parameter(property = "aloft.debug", defaultValue = "0")
  private int debug;

  final MavenProject project() {
    return Objects.requireNonNull(project, "project");
  }

  /** The cloud that is asked for, or the first of the module. */
  final CloudTarget cloud() throws ToolingException {
    FunctionList functions =
        new BuiltModule(project())
            .functions()
            .orElseThrow(
                () ->
                    new ToolingException(
                        "The module has no functions.",
                        "Annotate a method with @Function, and give the plugin"
                            + " <extensions>true</extensions>."));
    return BuiltModule.clouds(functions, cloud).get(0);
  }

  /** All settings of a server for this module. */
  final DevServer.Builder server() throws ToolingException {
    BuiltModule built = new BuiltModule(project());
    CompilerFacts compiler = new CompilerFacts(project());
    List<Path> sources = compiler.hasKotlin() ? List.of() : compiler.sources();
    if (sources.isEmpty()) {
      getLog().info("Only Java is compiled when it is saved; here, build again and start again");
    }
    DevServer.Builder server =
        DevServer.builder(cloud().id(), built.classes())
            .libraries(built.libraries())
            .sources(sources)
            .compileClassPath(compiler.classPath())
            .processorPath(
                compiler.processorPath(
                    Objects.requireNonNull(repositories), Objects.requireNonNull(session)))
            .compilerOptions(compiler.options())
            .base(project().getBasedir().toPath())
            .work(built.output())
            .port(port)
            .debugPort(debug)
            .log(new MavenToolLog(getLog()));
    return env != null && Files.exists(env.toPath())
        ? server.environmentFile(env.toPath())
        : server;
  }

  /** What a failure of the tooling is for Maven. */
  static MojoFailureException failure(ToolingException e) {
    return new MojoFailureException(e.getMessage(), e);
  }
}
