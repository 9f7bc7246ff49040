package dev.aloft.tooling.deploy.knative;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.deploy.descriptor.Containers;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.ArrayList;
import java.util.List;

/** The Service of a function, on Knative or on Cloud Run. */
final class KnativeService {
  static final String API = "serving.knative.dev/v1";

  private final Described function;

  KnativeService(Described function) {
    this.function = function;
  }

  /**
   * With the label that keeps a function without HTTP inside the cluster, where its events come
   * from.
   */
  Block forKnative() {
    Block service = KnativeFormat.resource(API, "Service", function.name());
    if (function.kind() != Trigger.HTTP) {
      service.with(
          "metadata",
          Block.of("name", function.name())
              .with("labels", Block.of("networking.knative.dev/visibility", "cluster-local")));
    }
    return service.with("spec", Block.of("template", Block.of("spec", spec(true))));
  }

  /** Cloud Run decides by IAM who may call, so everything is open to the network. */
  Block forCloudRun() {
    return KnativeFormat.resource(API, "Service", function.name())
        .with(
            "metadata",
            Block.of("name", function.name())
                .with("annotations", Block.of("run.googleapis.com/ingress", "all")))
        .with("spec", Block.of("template", Block.of("spec", spec(false))));
  }

  private Block spec(boolean knative) {
    Block spec = new Block();
    function.entry().concurrency().ifPresent(most -> spec.with("containerConcurrency", most));
    return spec.with("timeoutSeconds", function.settings().timeoutSeconds())
        .with("containers", List.of(container(knative).map()));
  }

  private Block container(boolean knative) {
    List<Object> variables = new ArrayList<>();
    Containers.environment(function).forEach((name, value) -> variables.add(variable(name, value)));
    if (knative) {
      variables.add(
          variable("ALOFT_TIMEOUT_SECONDS", String.valueOf(function.settings().timeoutSeconds())));
    }
    return new Block()
        .with("image", function.artifact().location())
        .with("ports", List.of(Block.of("containerPort", Containers.PORT).map()))
        .withIf(!variables.isEmpty(), "env", variables)
        .with(
            "resources",
            Block.of(
                "limits",
                Block.of("cpu", "1").with("memory", function.settings().memoryMb() + "Mi")));
  }

  private static Object variable(String name, Object value) {
    return Block.of("name", name).with("value", value).map();
  }
}
