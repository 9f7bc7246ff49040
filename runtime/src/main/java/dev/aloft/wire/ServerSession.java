package dev.aloft.wire;

import java.io.IOException;

/**
 * Answers the requests of one connection, one after another; never called by two threads at once.
 */
public interface ServerSession {
  /**
   * Answers one request. There is no time limit on it.
   *
   * @param exchange the request and its answer, valid until this method returns
   * @throws IOException for example because the client went away, which ends the connection
   */
  void serve(ServerExchange exchange) throws IOException;
}
