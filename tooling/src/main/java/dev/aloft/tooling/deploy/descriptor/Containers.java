package dev.aloft.tooling.deploy.descriptor;

import dev.aloft.tooling.deploy.yaml.Block;
import java.util.Map;

/** What containers of functions have in common on all platforms. */
public final class Containers {
  /** The port that a function listens on where the platform says nothing else. */
  public static final int PORT = 8080;

  private Containers() {}

  /** The variables that a function needs: which one of a combined image it is. */
  public static Map<String, Object> environment(Described function) {
    return new Block()
        .withIf(function.artifact().combined(), "ALOFT_FUNCTION", function.name())
        .map();
  }
}
