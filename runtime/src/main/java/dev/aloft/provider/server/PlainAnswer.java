package dev.aloft.provider.server;

import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers of a server that do not come from its function. Not loaded while all is well. */
public final class PlainAnswer {
  /** The content type of text. */
  public static final String TEXT = "text/plain; charset=utf-8";

  private PlainAnswer() {}

  /** Sends a line of text. */
  public static void text(ServerExchange exchange, int status, String text) throws IOException {
    send(exchange.status(status), TEXT, text);
  }

  /** Sends JSON. */
  public static void json(ServerExchange exchange, int status, String json) throws IOException {
    send(exchange.status(status), "application/json", json);
  }

  /** Says which method is allowed. */
  public static void methodNotAllowed(ServerExchange exchange) throws IOException {
    send(exchange.status(405).header("Allow", "POST"), TEXT, onlyPost(exchange.method()));
  }

  /** Why a function that is not an HTTP function refuses this method. */
  public static String onlyPost(String method) {
    return "This function is called with POST; the body of the request is its event. It is not an"
        + " HTTP function, so "
        + method
        + " has no meaning here.\n";
  }

  /** Reports that the process is ending, so that the request can be made elsewhere. */
  public static void ending(ServerExchange exchange, int status) throws IOException {
    text(exchange.closeAfter(), status, "The function is being shut down.\n");
  }

  /** Sends a body that no browser takes for anything else; the status must be set. */
  public static void send(ServerExchange exchange, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.header("Content-Type", type).header("X-Content-Type-Options", "nosniff");
    exchange.send(body, 0, body.length);
  }
}
