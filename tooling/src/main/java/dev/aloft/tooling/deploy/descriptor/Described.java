package dev.aloft.tooling.deploy.descriptor;

import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.Artifact;
import dev.aloft.tooling.deploy.DeployedFunction;
import dev.aloft.tooling.deploy.Deployment;
import dev.aloft.tooling.functions.FunctionEntry;
import dev.aloft.tooling.functions.Sizing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function with everything that a descriptor says of it.
 *
 * @param entry the function
 * @param artifact what has it
 * @param settings its memory and time limit, which its cloud takes
 */
public record Described(FunctionEntry entry, Artifact artifact, Sizing settings) {

  /**
   * All functions of a deployment, in the order of their names.
   *
   * @throws ToolingException if the cloud does not take one
   */
  public static List<Described> of(Deployment deployment) throws ToolingException {
    List<Described> all = new ArrayList<>();
    for (DeployedFunction each : deployment.functions()) {
      Sizing settings = Sizing.of(each.entry(), deployment.target().cloud());
      all.add(new Described(each.entry(), each.artifact(), settings));
    }
    return all;
  }

  /**
   * The functions with a trigger, by what the trigger names: several may take from one topic.
   *
   * @param functions in the order in which the names are wanted
   */
  public static Map<String, List<Described>> bySource(List<Described> functions, Trigger kind) {
    Map<String, List<Described>> sources = new LinkedHashMap<>();
    for (Described each : functions) {
      if (each.kind() == kind) {
        sources.computeIfAbsent(each.source(), name -> new ArrayList<>()).add(each);
      }
    }
    return sources;
  }

  /** The function's name. */
  public String name() {
    return entry.name();
  }

  /** Whether its answer is streamed where its caller allows that. */
  public boolean streams() {
    return entry.output().equals(Optional.of(StreamingResponse.class.getName()));
  }

  /** What calls it. */
  public Trigger kind() {
    return entry.trigger().kind();
  }

  /** The queue, topic, bucket or route that its annotation names. */
  public String source() {
    return entry.trigger().value();
  }

  /** The handler setting: the function's name where the artifact has several. */
  public String handler() {
    return artifact.combined() ? name() : "bootstrap";
  }

  /**
   * The function's schedule as its cloud writes it.
   *
   * @throws ToolingException if {@code functions.json} has none for the cloud
   */
  public String schedule(String cloud) throws ToolingException {
    String expression = entry.schedules().get(cloud);
    if (expression == null) {
      throw new ToolingException(
          "functions.json has no schedule of \"" + name() + "\" for " + cloud + ".",
          "Build the module with aloft-provider-" + cloud + " on its processor path.");
    }
    return expression;
  }
}
