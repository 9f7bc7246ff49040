package dev.aloft.tooling.deploy.knative;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile.Syntax;
import dev.aloft.tooling.deploy.descriptor.DescriptorFormat;
import dev.aloft.tooling.deploy.descriptor.Unsupported;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Knative's Service for each function, and what sends it events: a PingSource for a schedule, a
 * Trigger of the broker {@code default} for queues, topics and buckets.
 */
public final class KnativeFormat implements DescriptorFormat {
  @Override
  public String cloud() {
    return "knative";
  }

  @Override
  public String overlay() {
    return "knative.yaml";
  }

  @Override
  public List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (Described each : Described.of(deployment)) {
      documents.add(new KnativeService(each).forKnative().map());
      switch (each.kind()) {
        case EVENT, HTTP -> {}
        case SCHEDULE -> documents.add(ping(each).map());
        case QUEUE, TOPIC -> documents.add(trigger(each, "type", each.source()).map());
        case OBJECT_STORE ->
            documents.add(
                trigger(
                        each,
                        "source",
                        "//storage.googleapis.com/projects/_/buckets/" + each.source())
                    .map());
        case AUTHORIZER, WEBSOCKET -> throw Unsupported.trigger(each, "Knative");
      }
    }
    return List.of(new DescriptorFile("knative.yaml", Syntax.YAML, documents));
  }

  private static Block ping(Described function) throws ToolingException {
    return resource("sources.knative.dev/v1", "PingSource", function.name())
        .with(
            "spec",
            new Block()
                .with("schedule", function.schedule("knative"))
                .with("timezone", "UTC")
                .with("sink", reference(function)));
  }

  /** Five more deliveries after a failure, one second apart at first. */
  private static Block trigger(Described function, String attribute, String value) {
    return resource("eventing.knative.dev/v1", "Trigger", function.name())
        .with(
            "spec",
            new Block()
                .with("broker", "default")
                .with("filter", Block.of("attributes", Block.of(attribute, value)))
                .with("subscriber", reference(function))
                .with(
                    "delivery",
                    new Block()
                        .with("retry", 5)
                        .with("backoffPolicy", "exponential")
                        .with("backoffDelay", "PT1S")));
  }

  private static Block reference(Described function) {
    return Block.of(
        "ref",
        new Block()
            .with("apiVersion", KnativeService.API)
            .with("kind", "Service")
            .with("name", function.name()));
  }

  static Block resource(String api, String kind, String name) {
    return new Block()
        .with("apiVersion", api)
        .with("kind", kind)
        .with("metadata", Block.of("name", name));
  }
}
