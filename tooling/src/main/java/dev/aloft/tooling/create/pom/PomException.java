package dev.aloft.tooling.create.pom;

/** A pom that is not understood well enough to add to it. The message is a sentence. */
public final class PomException extends Exception {
  private static final long serialVersionUID = 1L;

  PomException(String problem) {
    super(problem);
  }
}
