package dev.aloft.scaleway.internal.token;

/**
 * What becomes of a request that needs a token. The statuses and texts are those of Scaleway's core
 * runtime (repository scaleway-functions-runtimes); they do not reveal which check failed.
 */
public enum Verdict {
  /** The request may pass. */
  ADMITTED(200, ""),
  /** There is no token. */
  MISSING(401, "Unauthorized\n"),
  /** The token is malformed, not signed by the right key, or not valid now. */
  INVALID(401, "authorization token not valid\n"),
  /** The token is for another function, or this function does not know its own ids. */
  FORBIDDEN(403, "Forbidden\n"),
  /** The public key cannot be used. */
  MISCONFIGURED(500, "function runtime not setup correctly\n");

  private final int status;
  private final String text;

  Verdict(int status, String text) {
    this.status = status;
    this.text = text;
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** The body of the answer, plain text. */
  public String text() {
    return text;
  }
}
