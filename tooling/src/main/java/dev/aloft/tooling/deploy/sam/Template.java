package dev.aloft.tooling.deploy.sam;

import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;
import java.util.Map;

/** The parts of a template while it is made. */
final class Template {
  private final Block resources = new Block();
  private final Block outputs = new Block();

  /** Adds a resource. */
  void add(String logicalId, String type, Block properties) {
    resources.with(logicalId, Block.of("Type", type).with("Properties", properties));
  }

  void output(String name, String description, Object value) {
    outputs.with(name, Block.of("Description", description).with("Value", value));
  }

  Map<String, Object> resources() {
    return resources.map();
  }

  Map<String, Object> outputs() {
    return outputs.map();
  }

  static Map<String, Object> ref(String logicalId) {
    return Block.of("Ref", logicalId).map();
  }

  static Map<String, Object> attribute(String logicalId, String name) {
    return Block.of("Fn::GetAtt", List.of(logicalId, name)).map();
  }

  /** The ARN of something in the stack's account and region. */
  static Map<String, Object> arn(String service, String resource) {
    return Block.of(
            "Fn::Sub",
            "arn:${AWS::Partition}:" + service + ":${AWS::Region}:${AWS::AccountId}:" + resource)
        .map();
  }
}
