package dev.aloft.tooling.deploy.scf;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFormat;
import dev.aloft.tooling.deploy.yaml.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Tencent's component scf, which describes one function in a folder. Its names are those of the
 * component's type list 0.9.7 and of Tencent's document 1154/39271, for the function URL.
 *
 * <p>The component uploads a folder, not a zip: {@code src} is the folder beside the zip with the
 * zip's name without its ending. The command that deploys unpacks the zip there.
 */
public final class ScfFormat implements DescriptorFormat {
  /** Seconds until a function has to be ready; the component's own 3 are too few for a JVM. */
  static final int INIT_TIMEOUT_SECONDS = 30;

  @Override
  public String cloud() {
    return "tencent";
  }

  @Override
  public String overlay() {
    return "tencent.yaml";
  }

  @Override
  public List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException {
    List<DescriptorFile> files = new ArrayList<>();
    for (Described each : Described.of(deployment)) {
      Block document =
          new Block()
              .with("app", deployment.application())
              .with("component", "scf")
              .with("name", each.name())
              .with("inputs", inputs(each, deployment, log));
      files.add(DescriptorFile.yaml(each.name() + "/serverless.yml", document.map()));
    }
    return files;
  }

  private static Block inputs(Described function, Deployment deployment, ToolLog log)
      throws ToolingException {
    String region = deployment.target().region().orElse("ap-guangzhou");
    List<Object> events = new ScfEvent(function, region).list(log);
    return new Block()
        .with("name", function.name())
        .with("type", "event")
        .with("src", Block.of("src", "../" + folder(function.artifact().location())))
        .with("runtime", deployment.target().base().runtime())
        .with("handler", function.handler())
        .with("region", region)
        .with("memorySize", function.settings().memoryMb())
        .with("timeout", function.settings().timeoutSeconds())
        .with("initTimeout", INIT_TIMEOUT_SECONDS)
        .withIf(!events.isEmpty(), "events", events);
  }

  /** The folder that a zip is unpacked into. */
  public static String folder(String zip) {
    return zip.endsWith(".zip") ? zip.substring(0, zip.length() - ".zip".length()) : zip;
  }
}
