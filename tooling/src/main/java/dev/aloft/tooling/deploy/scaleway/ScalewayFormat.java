package dev.aloft.tooling.deploy.scaleway;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
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

/** Containers of the plugin serverless-scaleway-functions 0.5, one for each function. */
public final class ScalewayFormat implements DescriptorFormat {
  @Override
  public String cloud() {
    return "scaleway";
  }

  @Override
  public String overlay() {
    return "scaleway.yaml";
  }

  @Override
  public List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException {
    String region = deployment.target().region().orElse("fr-par");
    Block containers = new Block();
    for (Described each : Described.of(deployment)) {
      containers.with(each.name(), container(each, region));
    }
    Block document =
        new Block()
            .with("service", Names.lowerCase(deployment.application(), 63))
            .with("provider", Block.of("name", "scaleway").with("scwRegion", region))
            .with("plugins", List.of("serverless-scaleway-functions"))
            .with("custom", Block.of("containers", containers));
    return List.of(DescriptorFile.yaml("serverless.yml", document.map()));
  }

  private static Block container(Described function, String region) throws ToolingException {
    boolean open = function.kind() == Trigger.HTTP;
    Map<String, Object> environment = Containers.environment(function);
    Block container =
        new Block()
            .with("registryImage", function.artifact().location())
            .with("port", Containers.PORT)
            .with("minScale", 0)
            .with("memoryLimit", function.settings().memoryMb())
            .with("cpuLimit", ScalewayCpu.of(function.settings().memoryMb()))
            .with("timeout", function.settings().timeoutSeconds() + "s")
            .with("privacy", open ? "public" : "private")
            .withIf(open, "httpOption", "redirected")
            .withIf(!environment.isEmpty(), "env", environment);
    if (function.entry().concurrency().isPresent()) {
      container.with(
          "scalingOption",
          Block.of("type", "concurrentRequests")
              .with("threshold", function.entry().concurrency().getAsInt()));
    }
    List<Object> events = events(function, region);
    return container.withIf(!events.isEmpty(), "events", events);
  }

  private static List<Object> events(Described function, String region) throws ToolingException {
    return switch (function.kind()) {
      case EVENT, HTTP -> List.of();
      case SCHEDULE -> one("schedule", Block.of("rate", function.schedule("scaleway")));
      case QUEUE ->
          one(
              "sqs",
              Block.of("name", function.name())
                  .with("queue", function.source())
                  .with("region", region));
      case TOPIC ->
          one("nats", Block.of("name", function.name()).with("scw_nats_config", nats(function)));
      case OBJECT_STORE, AUTHORIZER, WEBSOCKET -> throw Unsupported.trigger(function, "Scaleway");
    };
  }

  /** The plugin takes no default for the account; its number comes from the environment. */
  private static Block nats(Described function) {
    return new Block()
        .with("subject", function.source())
        .with("mnq_nats_account_id", "${env:SCW_NATS_ACCOUNT_ID}")
        .with("mnq_project_id", "${env:SCW_DEFAULT_PROJECT_ID}")
        .with("mnq_region", "${self:provider.scwRegion}");
  }

  private static List<Object> one(String kind, Block event) {
    return List.of(Block.of(kind, event).map());
  }
}
