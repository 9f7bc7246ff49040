package dev.aloft.tooling.deploy.fc;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.Unsupported;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;

/**
 * The trigger of a function. Roles by which Aliyun's services may invoke it are made by the
 * component, as none is given. A queue is MNS's, by way of EventBridge.
 */
final class FcTrigger {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS");

  private final Described function;
  private final String region;

  FcTrigger(Described function, String region) {
    this.function = function;
    this.region = region;
  }

  List<Object> list() throws ToolingException {
    return switch (function.kind()) {
      case EVENT -> List.of();
      case HTTP -> one("http", "http", http());
      case SCHEDULE -> one("timer", "timer", timer());
      case QUEUE -> one("queue", "eventbridge", queue());
      case TOPIC -> one("topic", "mns_topic", ":/topics/" + function.source(), topic());
      case OBJECT_STORE -> one("objects", "oss", ":" + function.source(), objects());
      case AUTHORIZER, WEBSOCKET -> throw Unsupported.trigger(function, "Function Compute");
    };
  }

  private static Block http() {
    return Block.of("authType", "anonymous").with("methods", METHODS);
  }

  private Block timer() throws ToolingException {
    return new Block()
        .with("cronExpression", function.schedule("aliyun"))
        .with("enable", true)
        .with("payload", "");
  }

  private Block queue() {
    Block queue =
        new Block()
            .with("RegionId", region)
            .with("QueueName", function.source())
            .with("IsBase64Decode", false);
    return new Block()
        .with("triggerEnable", true)
        .with("asyncInvocationType", false)
        .with("eventRuleFilterPattern", "{}")
        .with(
            "eventSourceConfig",
            Block.of("eventSourceType", "MNS")
                .with("eventSourceParameters", Block.of("sourceMNSParameters", queue)))
        .with(
            "eventSinkConfig",
            Block.of(
                "deliveryOption",
                Block.of("mode", "event-driven").with("eventSchema", "CloudEvents")))
        .with("runOptions", Block.of("mode", "event-driven"));
  }

  private static Block topic() {
    return Block.of("notifyContentFormat", "JSON").with("notifyStrategy", "BACKOFF_RETRY");
  }

  private static Block objects() {
    return new Block()
        .with(
            "events",
            List.of(
                "oss:ObjectCreated:*",
                "oss:ObjectRemoved:DeleteObject",
                "oss:ObjectRemoved:DeleteObjects"))
        .with("filter", Block.of("key", Block.of("prefix", "").with("suffix", "")));
  }

  private static List<Object> one(String name, String type, Block configuration) {
    return List.of(
        new Block()
            .with("triggerName", name)
            .with("triggerType", type)
            .with("triggerConfig", configuration)
            .map());
  }

  /** With the name of the source; the tool fills in the number of the account. */
  private List<Object> one(String name, String type, String source, Block configuration) {
    String service = type.equals("oss") ? "oss" : "mns";
    return List.of(
        new Block()
            .with("triggerName", name)
            .with("triggerType", type)
            .with(
                "sourceArn", "acs:" + service + ":" + region + ":${config(\"AccountID\")}" + source)
            .with("triggerConfig", configuration)
            .map());
  }
}
