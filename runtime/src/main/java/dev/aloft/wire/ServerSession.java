package dev.aloft.wire;

import java.io.IOException;

/** Answers requests of any connections, one after another; never called by two threads at once. */
public interface ServerSession {
  /**
   * Answers one request. There is no time limit.
   *
   * @param exchange the request and its answer, valid until this method returns
   * @throws IOException for example because the client went away, which ends the connection
   */
  void serve(ServerExchange exchange) throws IOException;

  /**
   * Releases the last request, its answer, and all memory that only they needed, as the next
   * request may be far away.
   */
  default void clear() {}
}
