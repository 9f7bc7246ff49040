package dev.aloft.tooling.deploy.terraform;

import static dev.aloft.tooling.deploy.terraform.TerraformDocument.label;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Choices.Resources;
import dev.aloft.tooling.deploy.DeployedLayer;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.AwsRules;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFormat;
import dev.aloft.tooling.deploy.descriptor.QueuePlan;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;

/**
 * Terraform for AWS. Version 6.29 of the provider is the first whose {@code aws_lambda_permission}
 * has {@code invoked_via_function_url}.
 */
public final class AwsTerraform implements DescriptorFormat {
  @Override
  public String cloud() {
    return "aws";
  }

  @Override
  public String overlay() {
    return "aws-terraform.yaml";
  }

  @Override
  public List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException {
    List<Described> functions = Described.of(deployment);
    AwsRules.check(functions);
    AwsRules.checkLayers(deployment.layers());
    Block provider = new Block();
    deployment.target().region().ifPresent(region -> provider.with("region", region));
    TerraformDocument document =
        new TerraformDocument("aws", "hashicorp/aws", ">= 6.29.0, < 7.0.0", provider);
    boolean creates = deployment.choices().resources() == Resources.CREATE;
    addQueues(document, functions, creates);
    addTopics(document, functions, creates);
    addBuckets(document, functions, creates);
    addLayers(document, deployment);
    for (Described each : functions) {
      new AwsTerraformFunction(each, deployment, document).add(creates);
    }
    TerraformWebSockets.add(deployment.application(), functions, document);
    return List.of(document.file());
  }

  private static void addLayers(TerraformDocument document, Deployment deployment) {
    for (DeployedLayer layer : deployment.layers()) {
      String zip = "${path.module}/" + layer.location();
      document.resource(
          "aws_lambda_layer_version",
          label(layer.name()),
          Block.of("layer_name", layer.name())
              .with("filename", zip)
              .with("source_code_hash", "${filebase64sha256(\"" + zip + "\")}")
              .with(
                  "compatible_architectures",
                  List.of(deployment.target().architecture().awsName())));
    }
  }

  private static void addQueues(
      TerraformDocument document, List<Described> functions, boolean creates) {
    for (QueuePlan queue : QueuePlan.of(functions)) {
      String label = label(queue.name());
      if (!creates) {
        document.data("aws_sqs_queue", label, Block.of("name", queue.name()));
        continue;
      }
      String deadLetters =
          document.resource(
              "aws_sqs_queue",
              label(queue.deadLetters()),
              Block.of("name", queue.deadLetters())
                  .withIf(queue.fifo(), "fifo_queue", true)
                  .with("message_retention_seconds", QueuePlan.RETENTION_SECONDS));
      document.resource(
          "aws_sqs_queue",
          label,
          Block.of("name", queue.name())
              .withIf(queue.fifo(), "fifo_queue", true)
              .with("visibility_timeout_seconds", queue.visibilitySeconds())
              .with(
                  "redrive_policy",
                  "{\"deadLetterTargetArn\":\"${"
                      + deadLetters
                      + ".arn}\",\"maxReceiveCount\":"
                      + QueuePlan.MAX_RECEIVE_COUNT
                      + "}"));
    }
  }

  private static void addTopics(
      TerraformDocument document, List<Described> functions, boolean creates) {
    for (String topic : Described.bySource(functions, Trigger.TOPIC).keySet()) {
      if (creates) {
        document.resource("aws_sns_topic", label(topic), Block.of("name", topic));
      } else {
        document.data("aws_sns_topic", label(topic), Block.of("name", topic));
      }
    }
  }

  private static void addBuckets(
      TerraformDocument document, List<Described> functions, boolean creates) {
    for (String bucket : Described.bySource(functions, Trigger.OBJECT_STORE).keySet()) {
      if (creates) {
        document.resource("aws_s3_bucket", label(bucket), Block.of("bucket", bucket));
      } else {
        document.data("aws_s3_bucket", label(bucket), Block.of("bucket", bucket));
      }
    }
  }
}
