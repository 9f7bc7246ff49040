package dev.aloft.wire;

import java.io.IOException;

/**
 * A request that changes something was sent completely, but no valid answer came back. The other
 * side may or may not have processed it, so the client does not retry.
 */
public final class HandedOverException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean unanswered;

  private HandedOverException(IOException cause, boolean unanswered) {
    super(
        "The request was handed over completely, but its answer did not come: " + sentence(cause),
        cause);
    this.unanswered = unanswered;
  }

  /**
   * Whether not a single byte of an answer arrived. A caller who knows that the other side rejects
   * duplicates may then retry the request once.
   */
  public boolean isUnanswered() {
    return unanswered;
  }

  /** The system's own messages, such as "Connection reset", lack the full stop. */
  private static String sentence(IOException cause) {
    String message = cause.getMessage();
    if (message == null || message.isEmpty()) {
      message = "the connection failed";
    }
    return message.endsWith(".") ? message : message + ".";
  }

  /** Creates an exception without exposing its type; see {@link WireException#refusal}. */
  static IOException because(IOException cause, boolean unanswered) {
    return new HandedOverException(cause, unanswered);
  }
}
