package dev.aloft.maven;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.deploy.Target;
import dev.aloft.tooling.deploy.command.RemoteCall;
import dev.aloft.tooling.run.Invoker;
import java.util.Locale;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Invokes a function: of a running {@code aloft:run}, of a process of its own, or a deployed one.
 */
@Mojo(name = "invoke", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class InvokeMojo extends LocalMojo {
  /** The function's name. */
  @Parameter(property = "aloft.function", required = true)
  private @Nullable String function;

  /**
   * A document, {@code @FILE} for a file, or the name of an event, such as {@code s3-put} or {@code
   * http-get}; without it, a sample that fits the function.
   */
  @Parameter(property = "aloft.payload", defaultValue = "")
  private @Nullable String payload;

  /**
   * Calls the deployed function by the cloud's own tool instead; the payload is a document, as the
   * cloud hands it over.
   */
  @Parameter(property = "aloft.remote", defaultValue = "false")
  private boolean remote;

  /** The region of the deployed function; without it, the descriptors' or the tool's default. */
  @Parameter(property = "aloft.region")
  private @Nullable String region;

  /** Prints the tool's command instead of running it. */
  @Parameter(property = "aloft.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Called by Maven. */
  public InvokeMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    Invoker.Result result;
    try {
      if (remote) {
        call();
        return;
      }
      result =
          Invoker.of(
                  String.valueOf(function),
                  payload == null ? "" : payload,
                  project().getBasedir().toPath())
              .invoke(server().port(0));
    } catch (ToolingException e) {
      throw failure(e);
    }
    result.log().forEach(getLog()::info);
    // The answer alone goes to the output of mvn -q, so that it can be piped.
    System.out.println(result.answer());
    getLog()
        .info(
            String.format(
                Locale.ROOT,
                "%s in %.1f ms, %s",
                result.good() ? "answered" : "failed",
                result.millis(),
                result.cold() ? "with the start of its process" : "by a running process"));
    if (!result.good()) {
      throw new MojoFailureException(
          result.message().isEmpty()
              ? "The function answered with an error; its answer is above."
              : result.message());
    }
  }

  private void call() throws ToolingException {
    String given = payload == null ? "" : payload;
    String event =
        Invoker.document(given, project().getBasedir().toPath())
            .orElseThrow(
                () ->
                    new ToolingException(
                        given.isEmpty()
                            ? "There is no event to send to the cloud."
                            : "\"" + given + "\" is not a document to send to the cloud.",
                        "Add -Daloft.payload='{...}', or -Daloft.payload=@FILE, also for a single"
                            + " word."));
    CloudTarget cloud = cloud();
    RemoteCall call =
        RemoteCall.of(
            Target.of(cloud).in(PackagingMojo.given(region)),
            String.valueOf(function),
            event,
            new BuiltModule(project()).output().resolve(cloud.id()));
    ToolLog log = new MavenToolLog(getLog());
    if (dryRun) {
      log.info(call.text());
    } else {
      call.run(Objects.requireNonNullElse(System.getenv("PATH"), ""), log);
    }
  }
}
