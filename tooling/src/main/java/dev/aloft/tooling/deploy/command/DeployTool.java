package dev.aloft.tooling.deploy.command;

import dev.aloft.tooling.ToolingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program that deploys a descriptor.
 *
 * @param name what a user calls it
 * @param cloud the id of the cloud that it deploys to
 * @param programs the names of its executable, the best first
 * @param install how to get it, as a sentence
 */
public record DeployTool(String name, String cloud, List<String> programs, String install) {
  private static final String TERRAFORM =
      "Get Terraform from https://developer.hashicorp.com/terraform/install.";

  private static final List<DeployTool> ALL =
      List.of(
          new DeployTool(
              "sam",
              "aws",
              List.of("sam"),
              "Install it with: pip install aws-sam-cli (or see"
                  + " https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/install-sam-cli.html)."),
          new DeployTool("terraform", "aws", List.of("terraform", "tofu"), TERRAFORM),
          new DeployTool(
              "scf",
              "tencent",
              List.of("scf"),
              "Install it with: npm install -g serverless-cloud-framework."),
          new DeployTool(
              "s", "aliyun", List.of("s"), "Install it with: npm install -g @serverless-devs/s."),
          new DeployTool(
              "serverless",
              "scaleway",
              List.of("osls", "serverless", "sls"),
              "Install it with: npm install -g osls serverless-scaleway-functions."),
          new DeployTool("terraform", "scaleway", List.of("terraform", "tofu"), TERRAFORM),
          new DeployTool(
              "kubectl",
              "knative",
              List.of("kubectl"),
              "Get it from https://kubernetes.io/docs/tasks/tools/."),
          new DeployTool(
              "gcloud",
              "knative",
              List.of("gcloud"),
              "Get it from https://cloud.google.com/sdk/docs/install."));

  /** Copies the list. */
  public DeployTool {
    programs = List.copyOf(programs);
  }

  /** All tools of a cloud, the usual one first. */
  public static List<DeployTool> of(String cloud) {
    return ALL.stream().filter(each -> each.cloud().equals(cloud)).toList();
  }

  /**
   * The tool of a name, or the usual one of a cloud.
   *
   * @throws ToolingException if the cloud has no such tool
   */
  public static DeployTool of(String cloud, Optional<String> name) throws ToolingException {
    List<DeployTool> tools = of(cloud);
    for (DeployTool each : tools) {
      if (name.isEmpty() || name.get().equals(each.name())) {
        return each;
      }
    }
    throw new ToolingException(
        "The tool \"" + name.orElse("") + "\" does not deploy to " + cloud + ".",
        "Tools are "
            + tools.stream().map(DeployTool::name).collect(Collectors.joining(", "))
            + ".");
  }
}
