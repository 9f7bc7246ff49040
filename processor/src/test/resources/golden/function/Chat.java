package shop;

import dev.aloft.Function;
import dev.aloft.WebSocket;
import dev.aloft.aws.websocket.ConnectionGoneException;
import dev.aloft.aws.websocket.ConnectionsClient;
import dev.aloft.aws.websocket.WebSocketEvent;
import dev.aloft.http.HttpResponse;
import java.io.IOException;

public final class Chat {
  private final ConnectionsClient client = ConnectionsClient.create();

  @Function("join")
  @WebSocket("$connect")
  HttpResponse<Void> join(WebSocketEvent<Void> event) {
    if (!event.protocols().contains("v2.chat")) {
      return HttpResponse.status(400);
    }
    return HttpResponse.<Void>status(200).withHeader("Sec-WebSocket-Protocol", "v2.chat");
  }

  @Function("say")
  @WebSocket("$default")
  String say(String text) {
    return "You said " + text;
  }

  @Function("tell")
  @WebSocket("tell")
  Receipt tell(WebSocketEvent<Letter> event) throws IOException {
    Letter letter = event.body();
    try {
      client.of(event).post(letter.to(), letter.text());
      return new Receipt(letter.to(), true);
    } catch (ConnectionGoneException e) {
      return new Receipt(e.connectionId(), false);
    }
  }

  @Function("leave")
  @WebSocket("$disconnect")
  void leave(WebSocketEvent<Void> event) {
    System.out.println(event.connectionId() + " left with " + event.disconnectStatus());
  }

  public record Letter(String to, String text) {}

  public record Receipt(String to, boolean delivered) {}
}
