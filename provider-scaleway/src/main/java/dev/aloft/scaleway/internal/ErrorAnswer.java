package dev.aloft.scaleway.internal;

import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers that do not come from the function. */
public final class ErrorAnswer {
  public static final String TEXT = "text/plain; charset=utf-8";

  private ErrorAnswer() {}

  /** Sends a line of text, as Scaleway's core runtime does. */
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

  private static void send(ServerExchange exchange, String type, @Nullable String text)
      throws IOException {
    byte[] body = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    exchange.header("Content-Type", type).header("X-Content-Type-Options", "nosniff");
    exchange.send(body, 0, body.length);
  }
}
