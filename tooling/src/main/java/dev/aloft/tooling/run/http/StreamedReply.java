package dev.aloft.tooling.run.http;

import com.sun.net.httpserver.HttpExchange;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpReceiver;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Sends a function's streamed answer to the client while the function writes it. */
final class StreamedReply implements HttpReceiver, DoorAnswer {
  private final HttpExchange exchange;
  private @Nullable OutputStream body;
  private boolean begun;
  private boolean brokenOff;

  StreamedReply(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** Whether the client has got a part of the answer, so that it cannot get another one. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public void begins(HttpAnswer head) {
    begun = true;
    try {
      body = new Reply(head.status(), head.headers(), new byte[0]).begin(exchange);
    } catch (IOException e) {
      // The client is gone, which the first part of the body tells the function.
    }
  }

  @Override
  public boolean received(byte[] part) {
    OutputStream out = body;
    if (out == null) {
      return false;
    }
    try {
      out.write(part);
      out.flush();
      return true;
    } catch (IOException e) {
      body = null;
      return false;
    }
  }

  @Override
  public void brokeOff() {
    brokenOff = true;
  }

  /** Completes the answer, or breaks it off. */
  @Override
  public void send(HttpExchange begunHere) throws IOException {
    if (brokenOff || body == null) {
      throw new IOException("the streamed answer is incomplete");
    }
    begunHere.close();
  }
}
