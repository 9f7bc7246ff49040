package dev.aloft.tooling.deploy.knative;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.Architecture;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.deploy.descriptor.Described;
import dev.aloft.tooling.deploy.descriptor.DescriptorFile;
import dev.aloft.tooling.deploy.descriptor.DescriptorFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * A service of Google Cloud Run in a file of its own for each function, as {@code gcloud run
 * services replace} takes one. Cloud Run runs x64 only, so for ARM nothing is written.
 */
public final class CloudRunFormat implements DescriptorFormat {
  @Override
  public String cloud() {
    return "knative";
  }

  @Override
  public String overlay() {
    return "cloudrun.yaml";
  }

  @Override
  public List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException {
    List<DescriptorFile> files = new ArrayList<>();
    if (deployment.target().architecture() == Architecture.X64) {
      for (Described each : Described.of(deployment)) {
        files.add(
            DescriptorFile.yaml(
                "cloudrun/" + each.name() + ".yaml", new KnativeService(each).forCloudRun().map()));
      }
    }
    return files;
  }
}
