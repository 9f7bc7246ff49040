package dev.aloft.wire;

import java.io.IOException;

/**
 * The other side violated HTTP/1.1 or exceeded a limit. The message names the rule and the limit.
 */
public final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The status with which a server rejects such a request. */
  private final int status;

  /**
   * @param message what was wrong, where, and the limit if one was exceeded
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
   * Creates an exception without exposing its type, so that the verifier need not load this class
   * along with each class that may throw it.
   */
  static IOException refusal(String message) {
    return new WireException(message);
  }

  /** The same, for a refusal with a status other than 400 (Bad Request). */
  static IOException refusal(int status, String message) {
    return new WireException(status, message);
  }
}
