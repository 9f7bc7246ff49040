package dev.aloft.tooling.deploy.command;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a deployed function by the cloud's own tool, which has the credentials: {@code aws
 * lambda invoke}, {@code tccli scf Invoke}, {@code s invoke}. The event is sent as it is. No shell.
 */
public final class RemoteCall {
  private static final String S_YAML = "s.yaml";

  private final Path folder;
  private final List<String> words;
  private final String install;

  private RemoteCall(Path folder, List<String> words, String install) {
    this.folder = folder;
    this.words = words;
    this.install = install;
  }

  /**
   * What would be called.
   *
   * @param function its name
   * @param event a document, as the cloud hands it over
   * @param folder that of the cloud's descriptors
   * @throws ToolingException if functions of this cloud are called by HTTP alone, or a descriptor
   *     that the tool needs is missing
   */
  public static RemoteCall of(Target target, String function, String event, Path folder)
      throws ToolingException {
    return switch (target.cloud().id()) {
      case "aws" ->
          new RemoteCall(
              folder,
              words(
                  target,
                  List.of(
                      "aws",
                      "lambda",
                      "invoke",
                      "--function-name",
                      function,
                      "--cli-binary-format",
                      "raw-in-base64-out",
                      "--payload",
                      event,
                      "/dev/stdout")),
              "Get it from https://aws.amazon.com/cli/.");
      case "tencent" ->
          new RemoteCall(
              folder,
              words(
                  target,
                  List.of(
                      "tccli",
                      "scf",
                      "Invoke",
                      "--FunctionName",
                      function,
                      "--ClientContext",
                      event)),
              "Install it with: pip install tccli.");
      case "aliyun" -> {
        if (!Files.exists(folder.resolve(S_YAML))) {
          throw new ToolingException(
              "There is no " + folder.resolve(S_YAML) + ", which names the function.",
              "Run mvn package before.");
        }
        yield new RemoteCall(
            folder,
            List.of("s", function, "invoke", "--event", event),
            DeployTool.of("aliyun").get(0).install());
      }
      default ->
          throw new ToolingException(
              "On " + target.cloud().displayName() + " functions are called by HTTP alone.",
              "Call the URL that deploying printed, as with: curl -d '...' https://...");
    };
  }

  private static List<String> words(Target target, List<String> command) {
    List<String> words = new ArrayList<>(command);
    target.region().ifPresent(region -> words.addAll(List.of("--region", region)));
    return words;
  }

  /** As one would type it into a POSIX shell. */
  public String text() {
    return new Step(folder, words).text();
  }

  /**
   * Does it. The tool has this process's input, output and errors; it is waited for.
   *
   * @param searchPath where the tool is looked for, usually the variable {@code PATH}
   * @throws ToolingException if the tool is not found, or fails
   */
  public void run(String searchPath, ToolLog log) throws ToolingException {
    Path program = new Programs(searchPath).need(List.of(words.get(0)), install);
    List<String> command = new ArrayList<>(words);
    command.set(0, program.toString());
    Step step = new Step(folder, command);
    log.info(step.text());
    step.run();
  }
}
