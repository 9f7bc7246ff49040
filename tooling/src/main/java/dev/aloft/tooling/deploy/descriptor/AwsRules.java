package dev.aloft.tooling.deploy.descriptor;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import java.util.List;

/** What AWS refuses only when a deployment is half done. */
public final class AwsRules {
  private AwsRules() {}

  /**
   * Checks all functions.
   *
   * @throws ToolingException if a topic calls no functions, or a bucket would call two for one
   *     event
   */
  public static void check(List<Described> functions) throws ToolingException {
    for (Described each : functions) {
      if (each.kind() == Trigger.TOPIC && each.source().endsWith(".fifo")) {
        throw new ToolingException(
            "Function \""
                + each.name()
                + "\" has the topic \""
                + each.source()
                + "\", but a FIFO topic of AWS calls no function.",
            "Subscribe a FIFO queue to the topic, and take from that with @Queue.");
      }
    }
    for (List<Described> takers : Described.bySource(functions, Trigger.OBJECT_STORE).values()) {
      if (takers.size() > 1) {
        throw new ToolingException(
            "Functions \""
                + takers.get(0).name()
                + "\" and \""
                + takers.get(1).name()
                + "\" have the same bucket \""
                + takers.get(0).source()
                + "\", but S3 notifies only one function of an event.",
            "Let the bucket notify one function, or a topic that calls both.");
      }
    }
  }
}
