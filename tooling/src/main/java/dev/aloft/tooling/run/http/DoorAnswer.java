package dev.aloft.tooling.run.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What a door answers. */
interface DoorAnswer {
  /**
   * Sends it, or what is left of it, and ends the exchange.
   *
   * @throws IOException if the client is gone, or to make the server break the connection
   */
  void send(HttpExchange exchange) throws IOException;
}
