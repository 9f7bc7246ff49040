package dev.aloft.wire;

import java.io.IOException;

/**
 * The other side broke HTTP/1.1 or went over a limit. The message names the rule and the figure.
 */
public final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was wrong, where, and the limit if it was one
   */
  public WireException(String message) {
    super(message);
  }

  /**
   * Makes one without its type showing, so that the verifier need not load this class with each one
   * that may throw it.
   */
  static IOException refusal(String message) {
    return new WireException(message);
  }
}
