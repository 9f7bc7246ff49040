package dev.aloft.aws.websocket;

import dev.aloft.aws.LambdaBootstrap;
import dev.aloft.function.Context;
import dev.aloft.http.HttpResponse;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import java.io.IOException;
import java.net.URI;

/** A bootstrap of its own process, whose function serves every route of an API. */
public final class ChatFunction extends LambdaBootstrap implements WebSocketHandler {
  private final ConnectionsClient client = ConnectionsClient.create();

  private ChatFunction() {}

  /** Runs the function. */
  public static void main(String[] arguments) {
    new ChatFunction().run();
  }

  @Override
  public Handler create() {
    return this;
  }

  @Override
  public void handle(
      WebSocketEvent<?> event, HttpInput request, Context context, HttpOutput response)
      throws Exception {
    switch (event.kind()) {
      case CONNECT -> connect(event, response);
      case MESSAGE -> message(event, request.text(), response);
      case DISCONNECT -> {
        String ended = event.disconnectStatus() + " " + event.disconnectReason();
        System.out.println("ended with " + ended);
        System.out.flush();
        response.start(200);
      }
    }
  }

  private static void connect(WebSocketEvent<?> event, HttpOutput response) {
    if ("no".equals(event.query("let"))) {
      response.start(HttpResponse.status(403));
    } else if ("fail".equals(event.query("let"))) {
      throw new IllegalStateException("s3cret");
    } else if (event.protocols().contains("v2.chat")) {
      response.start(HttpResponse.status(200).withHeader("Sec-WebSocket-Protocol", "v2.chat"));
    } else {
      response.start(200);
    }
  }

  private void message(WebSocketEvent<?> event, String text, HttpOutput response)
      throws IOException {
    WebSocketConnections connections =
        client.at(URI.create(System.getenv().getOrDefault("CHAT_ENDPOINT", "")));
    response.start(200);
    switch (text) {
      case "push" -> connections.post(event.connectionId(), "pushed \u00fc");
      case "self" -> client.of(event).post(event.connectionId(), "by the event");
      case "look" -> {
        ConnectionInfo info = connections.get(event.connectionId());
        response.text().text(info.sourceAddress() + " " + info.userAgent());
      }
      case "end" -> connections.disconnect(event.connectionId());
      case "gone" -> {
        try {
          connections.post("a+/=", "nobody");
        } catch (ConnectionGoneException e) {
          response.text().text("gone: " + e.connectionId());
        }
      }
      case "fail" -> throw new IllegalStateException("s3cret");
      case "tenant" -> response.text().text(event.authorizer().toString());
      default -> response.text().text(event.route() + " " + text);
    }
  }
}
