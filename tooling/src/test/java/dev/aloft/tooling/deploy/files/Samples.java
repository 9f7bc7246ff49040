package dev.aloft.tooling.deploy.files;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTarget.Delivery;
import dev.aloft.tooling.cloud.CloudTargets;
import dev.aloft.tooling.deploy.Artifact;
import dev.aloft.tooling.deploy.DeployedFunction;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.Target;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.functions.TriggerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A module with a function for every trigger. */
final class Samples {
  private static final Map<String, String> AT_THREE =
      Map.of(
          "aws", "cron(0 3 * * ? *)",
          "tencent", "0 0 11 * * * *",
          "aliyun", "0 0 3 * * *",
          "scaleway", "0 3 * * *",
          "knative", "0 3 * * *");

  private Samples() {}

  /** The whole module, without what the cloud lacks. */
  static Deployment every(String cloud, boolean combined) throws ToolingException {
    CloudTarget target = CloudTargets.of(cloud);
    List<DeployedFunction> functions = new ArrayList<>();
    functions.add(deployed(target, combined, function("hello", Trigger.EVENT, "")));
    functions.add(deployed(target, combined, function("create-order", Trigger.HTTP, "")));
    functions.add(deployed(target, combined, function("nightly", Trigger.SCHEDULE, "0 3 * * *")));
    functions.add(
        deployed(
            target, combined, sized(function("take-orders", Trigger.QUEUE, "orders"), 1024, 60)));
    functions.add(deployed(target, combined, function("publish", Trigger.TOPIC, "news")));
    if (!cloud.equals("scaleway")) {
      functions.add(deployed(target, combined, function("store", Trigger.OBJECT_STORE, "uploads")));
    }
    return new Deployment("shop", Target.of(target), functions);
  }

  /** A module of a WebSocket API, on the only cloud that has them. */
  static Deployment chat() throws ToolingException {
    CloudTarget target = CloudTargets.of("aws");
    List<DeployedFunction> functions = new ArrayList<>();
    functions.add(deployed(target, true, function("join", Trigger.WEBSOCKET, "$connect")));
    functions.add(deployed(target, true, function("leave", Trigger.WEBSOCKET, "$disconnect")));
    functions.add(
        deployed(target, true, answering(function("say", Trigger.WEBSOCKET, "$default"))));
    functions.add(deployed(target, true, function("tell-all", Trigger.WEBSOCKET, "tellAll")));
    return new Deployment("shop", Target.of(target), functions);
  }

  private static FunctionEntry answering(FunctionEntry entry) {
    return new FunctionEntry(
        entry.name(),
        entry.className(),
        entry.method(),
        entry.trigger(),
        entry.schedules(),
        entry.input(),
        Optional.of("java.lang.String"),
        entry.mains(),
        entry.memoryMb(),
        entry.timeoutSeconds(),
        entry.concurrency());
  }

  /** A deployment of one function. */
  static Deployment one(String cloud, FunctionEntry entry) throws ToolingException {
    CloudTarget target = CloudTargets.of(cloud);
    return new Deployment("shop", Target.of(target), List.of(deployed(target, true, entry)));
  }

  static FunctionEntry function(String name, Trigger trigger, String value) {
    return new FunctionEntry(
        name,
        "shop.Shop",
        "method",
        new TriggerEntry(trigger, value),
        trigger == Trigger.SCHEDULE ? AT_THREE : Map.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /** The same with a size, and at most four invocations at once. */
  static FunctionEntry sized(FunctionEntry entry, int memoryMb, int timeoutSeconds) {
    return new FunctionEntry(
        entry.name(),
        entry.className(),
        entry.method(),
        entry.trigger(),
        entry.schedules(),
        entry.input(),
        entry.output(),
        entry.mains(),
        OptionalInt.of(memoryMb),
        OptionalInt.of(timeoutSeconds),
        OptionalInt.of(4));
  }

  private static DeployedFunction deployed(
      CloudTarget target, boolean combined, FunctionEntry entry) {
    String name = combined ? "shop" : entry.name();
    return new DeployedFunction(
        entry,
        target.delivery() == Delivery.ZIP
            ? Artifact.zip(name + ".zip", combined)
            : Artifact.image("registry.example/shop/" + name + ":1", combined));
  }

  /** A log that keeps what it was told. */
  static final class Log implements ToolLog {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void info(String message) {
      lines.add("info: " + message);
    }

    @Override
    public void warn(String message) {
      lines.add("warn: " + message);
    }

    List<String> lines() {
      return lines;
    }
  }
}
