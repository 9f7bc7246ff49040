package dev.aloft.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a connection does when it cannot simply read and answer a request. Loaded only then. */
final class Refusal {
  static final long LINGER_MILLIS = 2000;

  /** Enough for the bytes in flight when a client gets a refusal. */
  private static final long MOST_DRAINED = 16 << 20;

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Refusal() {}

  /** Asks for the body: RFC 9110, section 10.1.1. */
  static void sendContinue(ServerConnection connection) throws IOException {
    connection.write(CONTINUE, 0, CONTINUE.length);
  }

  /** Answers the client with the reason for the refusal; false if the client has gone. */
  static boolean answer(ServerConnection connection, ServerExchange exchange, Throwable why)
      throws IOException {
    if (exchange.isAnswered()) {
      return false;
    }
    WireServer server = connection.server();
    ServerLimits limits = connection.limits();
    int status;
    String text;
    if (connection.isEvicted()) {
      connection.resume();
      status = 503;
      text = "The request took too long, and others need the connection or its memory.";
    } else if (connection.isEnded()) {
      connection.resume();
      status = 408;
      text =
          "The request was not complete in time: its head may take "
              + limits.headMillis()
              + " ms, its body "
              + limits.bodyMillis()
              + " ms.";
    } else if (why instanceof WireException refused) {
      status = refused.status();
      text = server.sessions().refusalText(status, String.valueOf(refused.getMessage()));
      if (status == 503) {
        server.strain().memory();
      }
    } else if (why instanceof OutOfMemoryError) {
      server.strain().memory();
      status = 503;
      text = "There is not enough memory for the request.";
    } else {
      return false;
    }
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange
        .closeAfter()
        .status(server.sessions().refusal(status))
        .header("Content-Type", "text/plain; charset=utf-8");
    if (status == 503) {
      exchange.header("Retry-After", "1");
    }
    exchange.send(body, 0, body.length);
    return true;
  }

  /** Whether a request that was not admitted got the answer it should get. */
  static boolean isAnswered(ServerConnection connection, ServerExchange exchange)
      throws IOException {
    return exchange.isWhole() || unanswered(connection, exchange, null);
  }

  /**
   * Cleans up after a session that threw or did not finish its answer.
   *
   * @return whether an answer was sent, after which the connection is closed
   */
  static boolean unanswered(
      ServerConnection connection, ServerExchange exchange, @Nullable Throwable failure)
      throws IOException {
    if (failure != null && failure.equals(exchange.shortage())) {
      return answer(connection, exchange, failure);
    }
    IOException unread = failure == null ? null : exchange.unread(failure);
    if (unread != null) {
      return answer(connection, exchange, unread);
    }
    ServerSessions sessions = connection.server().sessions();
    IOException broken = connection.broken();
    if (failure != null && !isBecauseOf(failure, broken)) {
      sessions.failed(failure);
    } else if (failure == null && broken == null && !exchange.isCutOff()) {
      sessions.failed(
          new IllegalStateException(
              "The session returned without a whole answer to "
                  + exchange.method()
                  + " "
                  + exchange.path()));
    }
    if (broken != null) {
      return false;
    }
    exchange.closeAfter();
    if (!exchange.isAnswered()) {
      exchange.status(500).send(new byte[0], 0, 0);
    }
    if (!exchange.isWhole() && exchange.endsWithConnection()) {
      connection.reset();
    }
    return exchange.isWhole();
  }

  /** Whether the session only rethrew why nothing can be sent, or read, any more. */
  static boolean isBecauseOf(Throwable failure, @Nullable IOException broken) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause.equals(broken)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Reads and discards input until the client closes or this much has arrived. */
  static void drain(InputStream in) throws IOException {
    byte[] sink = new byte[1 << 13];
    long drained = 0;
    int count = 0;
    while (count >= 0 && drained < MOST_DRAINED) {
      drained += count;
      count = in.read(sink);
    }
  }
}
