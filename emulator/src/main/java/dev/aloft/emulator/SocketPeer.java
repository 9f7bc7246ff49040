package dev.aloft.emulator;

/**
 * The client's end of a connection with a {@link WebSocketApi}. Safe for use by several threads.
 */
interface SocketPeer {
  /** Hands over a message; whether the connection was open. */
  boolean receive(byte[] message);

  /**
   * Closes the connection.
   *
   * @param status the gateway's code; -1 if the client closes it
   * @return whether it was open
   */
  boolean closed(int status);
}
