package dev.aloft.tooling.deploy.sam;

import static dev.aloft.tooling.deploy.sam.Template.arn;
import static dev.aloft.tooling.deploy.sam.Template.attribute;
import static dev.aloft.tooling.deploy.sam.Template.ref;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Choices.Resources;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.AwsStart;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.Names;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;
import java.util.Map;

/** A function, and what its trigger consists of. */
final class SamFunction {
  private final Described function;
  private final Deployment deployment;
  private final Template template;
  private final String words;

  SamFunction(Described function, Deployment deployment, Template template) {
    this.function = function;
    this.deployment = deployment;
    this.template = template;
    this.words = Names.logicalId(function.name());
  }

  void add(ToolLog log) throws ToolingException {
    Block properties =
        new Block()
            .with("FunctionName", function.name())
            .with("Runtime", deployment.target().base().runtime())
            .with("Handler", function.handler())
            .with("CodeUri", function.artifact().location())
            .with("Architectures", List.of(deployment.target().architecture().awsName()))
            .with("MemorySize", function.settings().memoryMb())
            .with("Timeout", function.settings().timeoutSeconds())
            .withIf(
                !deployment.layers().isEmpty(),
                "Layers",
                deployment.layers().stream().map(each -> ref(SamFormat.layer(each))).toList())
            .withIf(
                deployment.target().base().java() > 0,
                "Environment",
                Block.of("Variables", Block.of(AwsStart.WRAPPER, AwsStart.BOOTSTRAP)));
    switch (function.kind()) {
      case EVENT, AUTHORIZER -> {}
      case WEBSOCKET -> properties.with("Policies", List.of(SamWebSockets.mayManage()));
      case HTTP -> {
        switch (deployment.choices().front()) {
          case FUNCTION_URL -> {}
          case HTTP_API -> properties.with("Events", event("Http", "HttpApi", httpApi()));
        }
      }
      case SCHEDULE ->
          properties.with(
              "Events",
              event("Schedule", "Schedule", Block.of("Schedule", function.schedule("aws"))));
      case QUEUE -> properties.with("Policies", List.of(mayReceive()));
      case TOPIC -> properties.with("Events", event("Topic", "SNS", Block.of("Topic", topic())));
      case OBJECT_STORE -> {
        if (creates()) {
          properties.with("Events", event("Objects", "S3", objects()));
        }
      }
    }
    template.add(id(), "AWS::Serverless::Function", properties);
    addBeside(log);
  }

  /** What a trigger needs that SAM's events do not make, or not with so few rights. */
  private void addBeside(ToolLog log) {
    switch (function.kind()) {
      case HTTP -> {
        switch (deployment.choices().front()) {
          case FUNCTION_URL -> addUrl();
          case HTTP_API -> addHttpApi();
        }
      }
      case QUEUE -> addMapping();
      case OBJECT_STORE -> {
        if (!creates()) {
          addObjectPermission(log);
        }
      }
      case EVENT, SCHEDULE, TOPIC, AUTHORIZER, WEBSOCKET -> {}
    }
  }

  /**
   * A public URL. Since October 2025 Lambda requires two statements: the right to call the URL, and
   * the right to invoke the function by way of it.
   */
  private void addUrl() {
    List<String> origins = deployment.choices().corsOrigins();
    template.add(
        words + "Url",
        "AWS::Lambda::Url",
        new Block()
            .with("TargetFunctionArn", attribute(id(), "Arn"))
            .with("AuthType", "NONE")
            .withIf(function.streams(), "InvokeMode", "RESPONSE_STREAM")
            .withIf(
                !origins.isEmpty(),
                "Cors",
                new Block()
                    .with("AllowOrigins", origins)
                    .with("AllowMethods", List.of("*"))
                    .with("AllowHeaders", List.of("*"))));
    template.add(
        words + "UrlAccess",
        "AWS::Lambda::Permission",
        permission("lambda:InvokeFunctionUrl", "*").with("FunctionUrlAuthType", "NONE"));
    template.add(
        words + "UrlInvocation",
        "AWS::Lambda::Permission",
        permission("lambda:InvokeFunction", "*").with("InvokedViaFunctionUrl", true));
    template.output(
        words + "Url", "The URL of " + function.name(), attribute(words + "Url", "FunctionUrl"));
  }

  private void addHttpApi() {
    List<String> origins = deployment.choices().corsOrigins();
    String api = words + "Api";
    template.add(
        api,
        "AWS::Serverless::HttpApi",
        new Block()
            .with("Name", deployment.application() + "-" + function.name())
            .withIf(
                !origins.isEmpty(),
                "CorsConfiguration",
                new Block()
                    .with("AllowOrigins", origins)
                    .with("AllowMethods", List.of("*"))
                    .with("AllowHeaders", List.of("*"))));
    template.output(words + "Url", "The URL of " + function.name(), attribute(api, "ApiEndpoint"));
  }

  /** Without path and method: everything goes to the function, with its path unchanged. */
  private Block httpApi() {
    return Block.of("ApiId", ref(words + "Api"));
  }

  private void addMapping() {
    template.add(
        words + "Source",
        "AWS::Lambda::EventSourceMapping",
        new Block()
            .with("EventSourceArn", queue())
            .with("FunctionName", ref(id()))
            .with("BatchSize", 10)
            .with("FunctionResponseTypes", List.of("ReportBatchItemFailures")));
  }

  private Map<String, Object> mayReceive() {
    Block statement =
        new Block()
            .with("Sid", "Receive")
            .with("Effect", "Allow")
            .with(
                "Action",
                List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"))
            .with("Resource", queue());
    return new Block()
        .with("Version", "2012-10-17")
        .with("Statement", List.of(statement.map()))
        .map();
  }

  private Object queue() {
    return creates()
        ? attribute(CreatedResources.queue(function.source()), "Arn")
        : arn("sqs", function.source());
  }

  private Object topic() {
    return creates()
        ? ref(CreatedResources.topic(function.source()))
        : arn("sns", function.source());
  }

  private Block objects() {
    return new Block()
        .with("Bucket", ref(CreatedResources.bucket(function.source())))
        .with("Events", List.of("s3:ObjectCreated:*", "s3:ObjectRemoved:*"));
  }

  /** A template cannot change the notifications of a bucket that it did not create. */
  private void addObjectPermission(ToolLog log) {
    template.add(
        words + "BucketAccess",
        "AWS::Lambda::Permission",
        permission("lambda:InvokeFunction", "s3.amazonaws.com")
            .with("SourceAccount", ref("AWS::AccountId"))
            .with(
                "SourceArn",
                Block.of("Fn::Sub", "arn:${AWS::Partition}:s3:::" + function.source())));
    log.warn(
        "The bucket "
            + function.source()
            + " exists already, so SAM cannot make it notify "
            + function.name()
            + ": add the notification to the bucket, or use main.tf.json");
  }

  private Block permission(String action, String principal) {
    return new Block()
        .with("FunctionName", ref(id()))
        .with("Action", action)
        .with("Principal", principal);
  }

  private static Block event(String name, String type, Block properties) {
    return Block.of(name, Block.of("Type", type).with("Properties", properties));
  }

  private boolean creates() {
    return deployment.choices().resources() == Resources.CREATE;
  }

  private String id() {
    return words + "Function";
  }
}
