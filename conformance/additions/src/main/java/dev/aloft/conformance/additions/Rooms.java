package dev.aloft.conformance.additions;

import dev.aloft.Function;
import dev.aloft.WebSocket;
import dev.aloft.aws.websocket.ConnectionsClient;
import dev.aloft.aws.websocket.WebSocketEvent;
import dev.aloft.function.Context;
import dev.aloft.http.HttpResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A route for each form of a function. */
public final class Rooms {
  private final ConnectionsClient client = ConnectionsClient.create();

  /** A message. */
  public record Letter(String action, String to, String text) {}

  /** A reply. */
  public record Receipt(String from, int length) {}

  /** Takes the event, answers with status and headers. */
  @Function("join")
  @WebSocket("$connect")
  HttpResponse<Void> join(WebSocketEvent<Void> event) {
    if (event.query("room") == null) {
      return HttpResponse.status(400);
    }
    HttpResponse<Void> yes = HttpResponse.status(200);
    return event.protocols().isEmpty()
        ? yes
        : yes.withHeader("Sec-WebSocket-Protocol", event.protocols().get(0));
  }

  /** Takes and gives text. */
  @Function("say")
  @WebSocket("$default")
  String say(String text, Context context) {
    return text + " by " + context.functionName();
  }

  /** Takes the event with JSON, gives JSON, and sends by the client. */
  @Function("tell")
  @WebSocket("tell")
  CompletionStage<Receipt> tell(WebSocketEvent<Letter> event) throws IOException {
    Map<String, String> environment = System.getenv();
    client
        .at(URI.create(environment.getOrDefault("SOCKETS", "")))
        .post(event.body().to(), event.body().text());
    return CompletableFuture.completedFuture(
        new Receipt(event.connectionId(), event.body().text().length()));
  }

  /** Takes bytes, gives none. */
  @Function("drop")
  @WebSocket("drop")
  void drop(byte[] bytes) {
    if (bytes.length > 20) {
      throw new IllegalStateException("s3cret");
    }
  }

  /** Takes nothing. */
  @Function("leave")
  @WebSocket("$disconnect")
  static void leave() {
    System.out.println("one has left");
    System.out.flush();
  }
}
