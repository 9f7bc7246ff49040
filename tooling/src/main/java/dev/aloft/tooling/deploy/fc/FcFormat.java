package dev.aloft.tooling.deploy.fc;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFormat;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.List;

/**
 * Serverless Devs' component fc3, for Function Compute 3.0. Its names and bounds are those of the
 * component's {@code schema.json}.
 */
public final class FcFormat implements DescriptorFormat {
  /**
   * How many requests an instance serves at once where {@code @Function} does not say. Instances
   * are billed by time, and a function waits for others most of its own.
   */
  static final int DEFAULT_CONCURRENCY = 10;

  private static final int MOST_CONCURRENCY = 200;

  @Override
  public String cloud() {
    return "aliyun";
  }

  @Override
  public String overlay() {
    return "aliyun.yaml";
  }

  @Override
  public List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException {
    String region = deployment.target().region().orElse("cn-hangzhou");
    Block resources = new Block();
    for (Described each : Described.of(deployment)) {
      Block properties = properties(each, deployment, region);
      List<Object> triggers = new FcTrigger(each, region).list();
      properties.withIf(!triggers.isEmpty(), "triggers", triggers);
      resources.with(each.name(), Block.of("component", "fc3").with("props", properties));
    }
    Block document =
        new Block()
            .with("edition", "3.0.0")
            .with("name", deployment.application())
            .with("access", "default")
            .with("resources", resources);
    return List.of(DescriptorFile.yaml("s.yaml", document.map()));
  }

  private static Block properties(Described function, Deployment deployment, String region) {
    int concurrency = function.entry().concurrency().orElse(DEFAULT_CONCURRENCY);
    return new Block()
        .with("region", region)
        .with("functionName", function.name())
        .with("runtime", deployment.target().base().runtime())
        .with("handler", function.handler())
        .with("code", "./" + function.artifact().location())
        .with("memorySize", function.settings().memoryMb())
        .with("cpu", Cpu.of(function.settings().memoryMb()))
        .with("diskSize", 512)
        .with("timeout", function.settings().timeoutSeconds())
        .with("instanceConcurrency", Math.min(concurrency, MOST_CONCURRENCY))
        .with("customRuntimeConfig", Block.of("port", 9000));
  }
}
