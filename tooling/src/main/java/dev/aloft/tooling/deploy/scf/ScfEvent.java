package dev.aloft.tooling.deploy.scf;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.Unsupported;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;
import java.util.Map;

/** The trigger of a function. A queue is a topic of CKafka, a topic one of CMQ. */
final class ScfEvent {
  private final Described function;
  private final String region;

  ScfEvent(Described function, String region) {
    this.function = function;
    this.region = region;
  }

  List<Object> list(ToolLog log) throws ToolingException {
    return switch (function.kind()) {
      case EVENT -> List.of();
      case HTTP -> one("http", url());
      case SCHEDULE -> one("timer", timer());
      case QUEUE -> {
        log.warn(
            "Name the CKafka instance of "
                + function.source()
                + " in src/aloft/tencent.yaml: inputs.events of "
                + function.name());
        yield one("ckafka", kafka());
      }
      case TOPIC -> one("cmq", topic());
      case OBJECT_STORE ->
          List.of(
              event("cos", objects("cos:ObjectCreated:*")),
              event("cos", objects("cos:ObjectRemove:*")));
      case AUTHORIZER, WEBSOCKET -> throw Unsupported.trigger(function, "Tencent SCF");
    };
  }

  /** A public function URL; the API gateway that triggers used before was shut down in 2025. */
  private static Block url() {
    return new Block()
        .with("qualifier", "$DEFAULT")
        .with("authType", "NONE")
        .with("netConfig", Block.of("enableIntranet", false).with("enableExtranet", true));
  }

  private Block timer() throws ToolingException {
    return new Block()
        .with("qualifier", "$DEFAULT")
        .with("cronExpression", function.schedule("tencent"))
        .with("enable", true);
  }

  /** The annotation names the topic; the instance is the account's, and only the user knows it. */
  private Block kafka() {
    return new Block()
        .with("qualifier", "$DEFAULT")
        .with("name", "ckafka-instance")
        .with("topic", function.source())
        .with("maxMsgNum", 100)
        .with("retry", 10_000)
        .with("offset", "latest")
        .with("timeout", 60)
        .with("enable", true);
  }

  private Block topic() {
    return new Block()
        .with("qualifier", "$DEFAULT")
        .with("name", function.source())
        .with("enable", true);
  }

  private Block objects(String events) {
    return new Block()
        .with("qualifier", "$DEFAULT")
        .with("bucket", bucket())
        .with("filter", Block.of("prefix", "").with("suffix", ""))
        .with("events", events)
        .with("enable", true);
  }

  /** A bucket is named by its host; what the annotation gives may be that, or its first part. */
  private String bucket() {
    String name = function.source();
    return name.indexOf('.') < 0 ? name + ".cos." + region + ".myqcloud.com" : name;
  }

  private static List<Object> one(String kind, Block parameters) {
    return List.of(event(kind, parameters));
  }

  private static Map<String, Object> event(String kind, Block parameters) {
    return Block.of(kind, Block.of("parameters", parameters)).map();
  }
}
