package dev.aloft.tooling.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket client of a development server. */
final class SocketClient implements WebSocket.Listener {
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  private SocketClient(HttpClient http, URI uri, @Nullable String origin) {
    WebSocket.Builder builder = http.newWebSocketBuilder();
    if (origin != null) {
      builder.header("Origin", origin);
    }
    socket = builder.buildAsync(uri, this).join();
  }

  static SocketClient open(HttpClient http, DevServer server, String target) {
    return new SocketClient(http, URI.create("ws://localhost:" + server.port() + target), null);
  }

  /** The status that refuses a connection; 101 if none does. */
  static int status(HttpClient http, DevServer server, String target, @Nullable String origin) {
    try {
      URI uri = URI.create("ws://localhost:" + server.port() + target);
      new SocketClient(http, uri, origin).socket.abort();
      return 101;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  void close(String reason) {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, reason).join();
  }

  /** The next message; of an end {@code closed} and its code. */
  String await() throws IOException {
    try {
      String next = received.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new IOException("no message came");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  String reply(String text) throws IOException {
    send(text);
    return await();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      received.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    received.add("closed " + status);
    return null;
  }
}
