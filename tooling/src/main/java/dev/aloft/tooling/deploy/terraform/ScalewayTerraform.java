package dev.aloft.tooling.deploy.terraform;

import static dev.aloft.tooling.deploy.terraform.TerraformDocument.label;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Choices.Resources;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.Containers;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFormat;
import dev.aloft.tooling.deploy.descriptor.Names;
import dev.aloft.tooling.deploy.descriptor.ScalewayCpu;
import dev.aloft.tooling.deploy.descriptor.Unsupported;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;
import java.util.Map;

/**
 * Terraform for Scaleway's containers in the form of the containers API v1, which the provider has
 * since version 2.75: image, sizes in bytes, and all triggers in one resource with path and method.
 */
public final class ScalewayTerraform implements DescriptorFormat {
  private static final long BYTES_OF_MB = 1_000_000;

  @Override
  public String cloud() {
    return "scaleway";
  }

  @Override
  public String overlay() {
    return "scaleway-terraform.yaml";
  }

  @Override
  public List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException {
    List<Described> functions = Described.of(deployment);
    TerraformDocument document =
        new TerraformDocument(
            "scaleway",
            "scaleway/scaleway",
            ">= 2.75.0, < 3.0.0",
            Block.of("region", deployment.target().region().orElse("fr-par")));
    document.resource(
        "scaleway_container_namespace",
        "main",
        Block.of("name", Names.lowerCase(deployment.application(), 63)));
    boolean creates = deployment.choices().resources() == Resources.CREATE;
    ScalewayMessaging messaging = new ScalewayMessaging(document, functions, creates);
    messaging.add();
    for (Described each : functions) {
      addContainer(document, each);
      addTrigger(document, each, messaging);
    }
    return List.of(document.file());
  }

  private static void addContainer(TerraformDocument document, Described function) {
    boolean open = function.kind() == Trigger.HTTP;
    Map<String, Object> environment = Containers.environment(function);
    Block container =
        new Block()
            .with("namespace_id", "${scaleway_container_namespace.main.id}")
            .with("name", function.name())
            .with("image", function.artifact().location())
            .with("port", Containers.PORT)
            .with("min_scale", 0)
            .with("memory_limit_bytes", function.settings().memoryMb() * BYTES_OF_MB)
            .with("cpu_limit", ScalewayCpu.of(function.settings().memoryMb()))
            .with("timeout", function.settings().timeoutSeconds())
            .with("privacy", open ? "public" : "private")
            .withIf(open, "https_connections_only", true)
            .withIf(!environment.isEmpty(), "environment_variables", environment);
    function
        .entry()
        .concurrency()
        .ifPresent(
            most ->
                container.with("scaling_option", Block.of("concurrent_requests_threshold", most)));
    String resource = document.resource("scaleway_container", label(function.name()), container);
    if (open) {
      document.output(
          label(function.name()) + "-url",
          "The URL of " + function.name(),
          resource + ".public_endpoint");
    }
  }

  private static void addTrigger(
      TerraformDocument document, Described function, ScalewayMessaging messaging)
      throws ToolingException {
    Block source =
        switch (function.kind()) {
          case EVENT, HTTP -> new Block();
          case SCHEDULE ->
              Block.of(
                  "cron",
                  Block.of("schedule", function.schedule("scaleway")).with("timezone", "UTC"));
          case QUEUE -> Block.of("sqs", messaging.queue(function.source()));
          case TOPIC -> Block.of("nats", messaging.topic(function.source()));
          case OBJECT_STORE, AUTHORIZER, WEBSOCKET ->
              throw Unsupported.trigger(function, "Scaleway");
        };
    if (!source.map().isEmpty()) {
      document.resource(
          "scaleway_container_trigger",
          label(function.name()),
          Block.of("container_id", "${scaleway_container." + label(function.name()) + ".id}")
              .with("name", function.name())
              .with("destination_config", Block.of("http_path", "/").with("http_method", "post"))
              .with(source));
    }
  }
}
