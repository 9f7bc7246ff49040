package dev.aloft.wire;

import java.io.IOException;

/**
 * A request that changes something was handed over completely, but no valid answer to it came back.
 * The other side may have taken it or not, so it is not sent again.
 */
public final class HandedOverException extends IOException {
  private static final long serialVersionUID = 1L;

  private HandedOverException(IOException cause) {
    super(
        "The request was handed over completely, but its answer did not come: " + sentence(cause),
        cause);
  }

  /** The system's own messages, such as "Connection reset", lack the full stop. */
  private static String sentence(IOException cause) {
    String message = cause.getMessage();
    if (message == null || message.isEmpty()) {
      message = "the connection failed";
    }
    return message.endsWith(".") ? message : message + ".";
  }

  /** Makes one without its type showing; see {@link WireException#refusal}. */
  static IOException because(IOException cause) {
    return new HandedOverException(cause);
  }
}
