package dev.aloft.wire;

import java.io.IOException;

/**
 * Answers requests, one after another, of whatever connections; never called by two threads at
 * once.
 */
public interface ServerSession {
  /**
   * Answers one request. There is no time limit on it.
   *
   * @param exchange the request and its answer, valid until this method returns
   * @throws IOException for example because the client went away, which ends the connection
   */
  void serve(ServerExchange exchange) throws IOException;

  /**
   * Lets go of the last request and its answer, and of all memory that only they needed, as no
   * other request may come for long.
   */
  default void clear() {}
}
