package dev.aloft.tooling.deploy.command;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.DeployedFunction;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.scf.ScfFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What deploys the descriptors of one deployment: commands of the cloud's own tool. No shell. */
public final class DeployCommand {
  private final DeployTool tool;
  private final Deployment deployment;
  private final Path folder;

  private DeployCommand(DeployTool tool, Deployment deployment, Path folder) {
    this.tool = tool;
    this.deployment = deployment;
    this.folder = folder;
  }

  /**
   * The command for descriptors that were written into a folder.
   *
   * @param tool a name of {@link DeployTool#of(String)}; empty for the cloud's usual one
   * @throws ToolingException if the cloud has no such tool
   */
  public static DeployCommand of(Deployment deployment, Path folder, Optional<String> tool)
      throws ToolingException {
    return new DeployCommand(
        DeployTool.of(deployment.target().cloud().id(), tool), deployment, folder);
  }

  /** The tool. */
  public DeployTool tool() {
    return tool;
  }

  /** What would be done, as one would type it into a POSIX shell, one line for each step. */
  public String text() {
    List<String> lines = new ArrayList<>();
    unpacked()
        .forEach(
            (zip, into) -> {
              lines.add(new Step(folder, List.of("rm", "-rf", into)).text());
              lines.add(new Step(folder, List.of("unzip", "-q", zip, "-d", into)).text());
            });
    steps(tool.programs().get(0)).forEach(step -> lines.add(step.text()));
    return lines.stream().collect(Collectors.joining("\n"));
  }

  /**
   * Does it. The tool has this process's input, output and errors; it is waited for.
   *
   * @param searchPath where the tool is looked for, usually the variable {@code PATH}
   * @throws ToolingException if the tool is not found, or fails
   */
  public void run(String searchPath, ToolLog log) throws ToolingException {
    Path program = new Programs(searchPath).need(tool.programs(), tool.install());
    for (var each : unpacked().entrySet()) {
      Unpacking.unpack(folder.resolve(each.getKey()), folder.resolve(each.getValue()));
    }
    for (Step step : steps(program.toString())) {
      log.info(step.text());
      step.run();
    }
  }

  private List<Step> steps(String program) {
    List<Step> steps = new ArrayList<>();
    switch (tool.name()) {
      case "sam" -> steps.add(sam(program));
      case "terraform" -> {
        steps.add(new Step(folder, List.of(program, "init")));
        steps.add(new Step(folder, List.of(program, "apply")));
      }
      case "s" -> steps.add(new Step(folder, List.of(program, "deploy", "--assume-yes")));
      case "serverless" -> steps.add(new Step(folder, List.of(program, "deploy")));
      case "kubectl" ->
          steps.add(new Step(folder, List.of(program, "apply", "--filename", "knative.yaml")));
      case "scf" -> {
        for (DeployedFunction each : deployment.functions()) {
          steps.add(new Step(folder.resolve(each.entry().name()), List.of(program, "deploy")));
        }
      }
      default -> {
        for (DeployedFunction each : deployment.functions()) {
          steps.add(gcloud(program, each.entry().name()));
        }
      }
    }
    return steps;
  }

  /** An unchanged stack is not a failure; the bucket for artifacts is SAM's own. */
  private Step sam(String program) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "deploy",
                "--template-file",
                "template.yaml",
                "--stack-name",
                deployment.application(),
                "--capabilities",
                "CAPABILITY_IAM",
                "--resolve-s3",
                "--no-fail-on-empty-changeset"));
    addRegion(command);
    return new Step(folder, command);
  }

  private Step gcloud(String program, String function) {
    List<String> command =
        new ArrayList<>(
            List.of(program, "run", "services", "replace", "cloudrun/" + function + ".yaml"));
    addRegion(command);
    return new Step(folder, command);
  }

  private void addRegion(List<String> command) {
    deployment
        .target()
        .region()
        .ifPresent(
            region -> {
              command.add("--region");
              command.add(region);
            });
  }

  /** The zips that the tool cannot take, and the folders that it takes instead. */
  private Map<String, String> unpacked() {
    Map<String, String> zips = new TreeMap<>();
    if (tool.name().equals("scf")) {
      for (DeployedFunction each : deployment.functions()) {
        String zip = each.artifact().location();
        zips.put(zip, ScfFormat.folder(zip));
      }
    }
    return zips;
  }
}
