package dev.aloft.tooling.deploy.descriptor;

import dev.aloft.tooling.ToolingException;

/** Refuses what a cloud cannot do. */
public final class Unsupported {
  private Unsupported() {}

  /** For a trigger that the compiler should have refused for this cloud. */
  public static ToolingException trigger(Described function, String cloud) {
    return new ToolingException(
        cloud
            + " has no trigger \""
            + function.kind().id()
            + "\", which function \""
            + function.name()
            + "\" has.",
        "Deploy that function to another cloud.");
  }
}
