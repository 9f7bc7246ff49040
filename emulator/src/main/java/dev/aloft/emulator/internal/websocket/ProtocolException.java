package dev.aloft.emulator.internal.websocket;

import java.io.IOException;

/** A client's frame that ends the connection; the message says why. */
public final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /** Says how the connection is to be closed. */
  public ProtocolException(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /** The code to close the connection with. */
  public int status() {
    return status;
  }
}
