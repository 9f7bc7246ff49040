package dev.aloft.emulator;

/** An HTTP client's connection ended without an answer. */
public final class ConnectionLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConnectionLostException(String message) {
    super(message);
  }
}
