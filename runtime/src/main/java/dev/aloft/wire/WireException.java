package dev.aloft.wire;

import java.io.IOException;

/**
 * The other side broke HTTP/1.1 or went over a limit. The message names the rule and the figure.
 */
public final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  /** How a server answers a request that is refused for this. */
  private final int status;

  /**
   * @param message what was wrong, where, and the limit if it was one
   */
  public WireException(String message) {
    this(400, message);
  }

  private WireException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }

  /**
   * Makes one without its type showing, so that the verifier need not load this class with each one
   * that may throw it.
   */
  static IOException refusal(String message) {
    return new WireException(message);
  }

  /** The same for what a server answers with another status than 400 (Bad Request). */
  static IOException refusal(int status, String message) {
    return new WireException(status, message);
  }
}
