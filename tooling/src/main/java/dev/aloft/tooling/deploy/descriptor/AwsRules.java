package dev.aloft.tooling.deploy.descriptor;

import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.deploy.DeployedLayer;
import java.util.List;
import java.util.Set;

/** What AWS refuses only when a deployment is half done. */
public final class AwsRules {
  /** How a WebSocket API finds the route of a message: by its member {@code action}. */
  public static final String ROUTE_SELECTION = "$request.body.action";

  /** The stage of a WebSocket API. */
  public static final String STAGE = "prod";

  private static final int MAX_LAYERS = 5;

  private static final Set<String> WITHOUT_REPLY = Set.of("$connect", "$disconnect");

  private AwsRules() {}

  /** Whether the client of a WebSocket API gets what a function of a route answers. */
  public static boolean replies(Described function) {
    return function.entry().output().isPresent() && !WITHOUT_REPLY.contains(function.source());
  }

  /**
   * Checks what is put beside each function.
   *
   * @throws ToolingException if these are more layers than a function may have
   */
  public static void checkLayers(List<DeployedLayer> layers) throws ToolingException {
    if (layers.size() > MAX_LAYERS) {
      throw new ToolingException(
          "The module has "
              + layers.size()
              + " extensions, each in a layer, but a function of AWS has at most "
              + MAX_LAYERS
              + " layers.",
          "Put the extensions into a module of their own, and choose for each function.");
    }
  }

  /**
   * Checks all functions.
   *
   * @throws ToolingException if a topic calls no functions, or a bucket or route would call two for
   *     one event
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
    for (List<Described> served : Described.bySource(functions, Trigger.WEBSOCKET).values()) {
      if (served.size() > 1) {
        throw new ToolingException(
            "Functions \""
                + served.get(0).name()
                + "\" and \""
                + served.get(1).name()
                + "\" have the same route \""
                + served.get(0).source()
                + "\", but a route of a WebSocket API calls one function.",
            "Give one of them another route, or put it into a module of its own.");
      }
    }
  }
}
