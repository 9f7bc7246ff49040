package dev.aloft.tooling.deploy.terraform;

import static dev.aloft.tooling.deploy.terraform.TerraformDocument.label;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Choices.HttpFront;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.AwsStart;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;

/** A function with its role, its log, and what its trigger consists of. */
final class AwsTerraformFunction {
  private static final int ROLE_PREFIX = 37;
  private static final String MAY_BE_LAMBDA =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
          + "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";

  private final Described function;
  private final Deployment deployment;
  private final TerraformDocument document;
  private final String label;

  AwsTerraformFunction(Described function, Deployment deployment, TerraformDocument document) {
    this.function = function;
    this.deployment = deployment;
    this.document = document;
    this.label = label(function.name());
  }

  void add(boolean creates) throws ToolingException {
    String source = source(creates);
    addRole(source);
    String zip = "${path.module}/" + function.artifact().location();
    document.resource(
        "aws_lambda_function",
        label,
        new Block()
            .with("function_name", function.name())
            .with("runtime", deployment.target().base().runtime())
            .with("handler", function.handler())
            .with("filename", zip)
            .with("source_code_hash", "${filebase64sha256(\"" + zip + "\")}")
            .with("architectures", List.of(deployment.target().architecture().awsName()))
            .with("memory_size", function.settings().memoryMb())
            .with("timeout", function.settings().timeoutSeconds())
            .withIf(!deployment.layers().isEmpty(), "layers", layers())
            .withIf(
                deployment.target().base().java() > 0,
                "environment",
                Block.of("variables", Block.of(AwsStart.WRAPPER, AwsStart.BOOTSTRAP)))
            .with("role", "${aws_iam_role." + label + ".arn}")
            .with("depends_on", List.of("aws_iam_role_policy." + label)));
    switch (function.kind()) {
      case EVENT, AUTHORIZER, WEBSOCKET -> {}
      case HTTP -> addHttp();
      case SCHEDULE -> addSchedule();
      case QUEUE -> addMapping(source);
      case TOPIC -> addSubscription(source);
      case OBJECT_STORE -> addNotification(source);
    }
  }

  /** The expression of what calls the function; empty if that is not a queue, topic or bucket. */
  private String source(boolean creates) {
    String type =
        switch (function.kind()) {
          case QUEUE -> "aws_sqs_queue.";
          case TOPIC -> "aws_sns_topic.";
          case OBJECT_STORE -> "aws_s3_bucket.";
          case EVENT, HTTP, SCHEDULE, AUTHORIZER, WEBSOCKET -> "";
        };
    return type.isEmpty() ? "" : (creates ? "" : "data.") + type + label(function.source());
  }

  /** Rights to write the function's own log, and to take from its own queue. */
  private void addRole(String source) {
    document.resource(
        "aws_cloudwatch_log_group", label, Block.of("name", "/aws/lambda/" + function.name()));
    String prefix = deployment.application() + "-" + function.name();
    document.resource(
        "aws_iam_role",
        label,
        Block.of("name_prefix", prefix.substring(0, Math.min(prefix.length(), ROLE_PREFIX)) + "-")
            .with("assume_role_policy", MAY_BE_LAMBDA));
    String statements =
        statement(
            "\"logs:CreateLogStream\",\"logs:PutLogEvents\"",
            "${aws_cloudwatch_log_group." + label + ".arn}:*");
    if (function.kind() == Trigger.QUEUE) {
      statements +=
          ","
              + statement(
                  "\"sqs:ReceiveMessage\",\"sqs:DeleteMessage\",\"sqs:GetQueueAttributes\"",
                  "${" + source + ".arn}");
    }
    if (function.kind() == Trigger.WEBSOCKET) {
      statements +=
          ","
              + statement(
                  "\"execute-api:ManageConnections\"",
                  TerraformWebSockets.EXECUTION + "/*/*/@connections/*");
    }
    document.resource(
        "aws_iam_role_policy",
        label,
        Block.of("role", "${aws_iam_role." + label + ".id}")
            .with("policy", "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}"));
  }

  private static String statement(String actions, String resource) {
    return "{\"Effect\":\"Allow\",\"Action\":[" + actions + "],\"Resource\":\"" + resource + "\"}";
  }

  private void addHttp() {
    List<String> origins = deployment.choices().corsOrigins();
    Block cors =
        Block.of("allow_origins", origins)
            .with("allow_methods", List.of("*"))
            .with("allow_headers", List.of("*"));
    if (deployment.choices().front() == HttpFront.HTTP_API) {
      String api =
          document.resource(
              "aws_apigatewayv2_api",
              label,
              Block.of("name", deployment.application() + "-" + function.name())
                  .with("protocol_type", "HTTP")
                  .with("target", "${aws_lambda_function." + label + ".arn}")
                  .withIf(!origins.isEmpty(), "cors_configuration", cors));
      permit("api", "apigateway.amazonaws.com", "${" + api + ".execution_arn}/*");
      document.output(label + "-url", "The URL of " + function.name(), api + ".api_endpoint");
      return;
    }
    String url =
        document.resource(
            "aws_lambda_function_url",
            label,
            Block.of("function_name", name())
                .with("authorization_type", "NONE")
                .withIf(function.streams(), "invoke_mode", "RESPONSE_STREAM")
                .withIf(!origins.isEmpty(), "cors", cors));
    permission("url-access", "lambda:InvokeFunctionUrl", "*", "function_url_auth_type", "NONE");
    permission("url-invocation", "lambda:InvokeFunction", "*", "invoked_via_function_url", true);
    document.output(label + "-url", "The URL of " + function.name(), url + ".function_url");
  }

  private void addSchedule() throws ToolingException {
    String rule =
        document.resource(
            "aws_cloudwatch_event_rule",
            label,
            Block.of("name", deployment.application() + "-" + function.name())
                .with("schedule_expression", function.schedule("aws")));
    document.resource(
        "aws_cloudwatch_event_target",
        label,
        Block.of("rule", "${" + rule + ".name}").with("arn", arn()));
    permit("schedule", "events.amazonaws.com", "${" + rule + ".arn}");
  }

  private void addMapping(String queue) {
    document.resource(
        "aws_lambda_event_source_mapping",
        label,
        Block.of("event_source_arn", "${" + queue + ".arn}")
            .with("function_name", arn())
            .with("batch_size", 10)
            .with("function_response_types", List.of("ReportBatchItemFailures")));
  }

  private void addSubscription(String topic) {
    document.resource(
        "aws_sns_topic_subscription",
        label,
        Block.of("topic_arn", "${" + topic + ".arn}")
            .with("protocol", "lambda")
            .with("endpoint", arn()));
    permit("topic", "sns.amazonaws.com", "${" + topic + ".arn}");
  }

  private void addNotification(String bucket) {
    // The name of a bucket that was deleted may be another account's next.
    String account = document.data("aws_caller_identity", "current", new Block()) + ".account_id";
    String permission =
        document.resource(
            "aws_lambda_permission",
            label + "-bucket",
            permissionFor("lambda:InvokeFunction", "s3.amazonaws.com")
                .with("source_arn", "${" + bucket + ".arn}")
                .with("source_account", "${" + account + "}"));
    document.resource(
        "aws_s3_bucket_notification",
        label(function.source()),
        Block.of("bucket", "${" + bucket + ".id}")
            .with(
                "lambda_function",
                List.of(
                    Block.of("id", function.name())
                        .with("lambda_function_arn", arn())
                        .with("events", List.of("s3:ObjectCreated:*", "s3:ObjectRemoved:*"))
                        .map()))
            .with("depends_on", List.of(permission)));
  }

  private String permit(String what, String service, String source) {
    return permission(what, "lambda:InvokeFunction", service, "source_arn", source);
  }

  private String permission(
      String what, String action, String principal, String condition, Object value) {
    return document.resource(
        "aws_lambda_permission",
        label + "-" + what,
        permissionFor(action, principal).with(condition, value));
  }

  private Block permissionFor(String action, String principal) {
    return Block.of("function_name", name()).with("action", action).with("principal", principal);
  }

  private List<String> layers() {
    return deployment.layers().stream()
        .map(each -> "${aws_lambda_layer_version." + label(each.name()) + ".arn}")
        .toList();
  }

  private String name() {
    return "${aws_lambda_function." + label + ".function_name}";
  }

  private String arn() {
    return "${aws_lambda_function." + label + ".arn}";
  }
}
