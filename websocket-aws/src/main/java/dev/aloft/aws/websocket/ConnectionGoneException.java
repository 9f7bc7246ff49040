package dev.aloft.aws.websocket;

import java.io.IOException;

/**
 * The connection has ended, or is not open yet, as while its {@code $connect} route is asked. A
 * function that keeps ids forgets this one.
 */
public final class ConnectionGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String connectionId;

  ConnectionGoneException(String connectionId) {
    super("The connection " + connectionId + " is gone.");
    this.connectionId = connectionId;
  }

  /** The connection. */
  public String connectionId() {
    return connectionId;
  }

  /** An expected answer has no trace. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
