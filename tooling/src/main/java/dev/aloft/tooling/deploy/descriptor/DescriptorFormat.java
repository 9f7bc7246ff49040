package dev.aloft.tooling.deploy.descriptor;

import dev.aloft.tooling.ToolLog;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Deployment;
import java.util.List;

/** One form in which a cloud's tool takes functions. Implementations have no state. */
public interface DescriptorFormat {
  /** The cloud's id. */
  String cloud();

  /**
   * The name of the user's own file that is merged over the files of this format, such as {@code
   * aws.yaml}.
   */
  String overlay();

  /**
   * What is written for a deployment to this cloud.
   *
   * @param log for what has to be done by hand
   * @throws ToolingException if the tool or the cloud would not take it
   */
  List<DescriptorFile> files(Deployment deployment, ToolLog log) throws ToolingException;
}
