package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.QueryString;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Header;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The management API of a WebSocket API ({@code 2018-11-29}): {@code /STAGE/@connections/ID}, with
 * POST to send, GET to look and DELETE to end. Refusals have the names of its service model.
 */
public final class ConnectionsApi implements HttpServer.Handler {
  /** The most bytes of a message. */
  public static final int MESSAGE_LIMIT = 128 << 10;

  private static final String PREFIX = "/" + WebSocketEvents.STAGE + "/@connections/";

  /** The connections that are open. Safe for use by several threads. */
  public interface Connections {
    /** Sends a message; whether the connection was open. */
    boolean send(String connectionId, byte[] message);

    /** Ends a connection; whether it was open. */
    boolean end(String connectionId);

    /** What the client calls itself; null if the connection is not open. */
    @Nullable String userAgent(String connectionId);
  }

  private final Connections connections;
  private final Violations violations;
  private final @Nullable RequestSignature signature;
  private final Deque<HttpReply> refusals = new ArrayDeque<>();

  /**
   * @param credentials key id, secret and session token that requests must be signed with; none to
   *     take any request
   */
  public ConnectionsApi(
      Connections connections, List<String> credentials, String region, Violations violations) {
    this.connections = connections;
    this.violations = violations;
    this.signature =
        credentials.isEmpty()
            ? null
            : new RequestSignature(
                credentials.get(0), credentials.get(1), credentials.get(2), region, "execute-api");
  }

  /** Answers the next request that is not refused anyway with this. */
  public synchronized void refuseNext(int status, String body, Map<String, String> headers) {
    HttpReply reply = HttpReply.json(status, body);
    for (Map.Entry<String, String> each : headers.entrySet()) {
      reply = reply.with(new Header(each.getKey(), each.getValue()));
    }
    refusals.add(reply);
  }

  private synchronized @Nullable HttpReply nextRefusal() {
    return refusals.poll();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    exchange.readBody(MESSAGE_LIMIT + 1);
    exchange.reply(reply(exchange));
  }

  @Override
  public void gone(int connectionNumber) {}

  private HttpReply reply(HttpExchange exchange) {
    if (signature == null) {
      String refusal = LocalCallers.refusal(exchange);
      if (!refusal.isEmpty()) {
        violations.add(exchange.method() + " " + exchange.path() + ": " + refusal);
        return refused(403, "ForbiddenException", "Forbidden: " + refusal + ".");
      }
    } else {
      String refusal = signature.refusal(exchange);
      if (refusal != null) {
        violations.add(exchange.method() + " " + exchange.path() + ": " + refusal);
        return refused(403, "InvalidSignatureException", "The signature does not match.");
      }
    }
    String path = exchange.path();
    if (!path.startsWith(PREFIX) || path.indexOf('/', PREFIX.length()) >= 0) {
      violations.add(exchange.method() + " " + path + ": not a path of the management API");
      return refused(403, "ForbiddenException", "Forbidden");
    }
    HttpReply planned = nextRefusal();
    String id = QueryString.decode(path.substring(PREFIX.length()), false);
    return planned != null ? planned : reply(exchange, id);
  }

  private HttpReply reply(HttpExchange exchange, String id) {
    switch (exchange.method()) {
      case "POST" -> {
        if (exchange.bodyLength() > MESSAGE_LIMIT) {
          return refused(413, "PayloadTooLargeException", "The message is too large.");
        }
        return connections.send(id, exchange.body()) ? HttpReply.json(200, "") : gone();
      }
      case "GET" -> {
        String userAgent = connections.userAgent(id);
        return userAgent == null ? gone() : HttpReply.json(200, described(userAgent));
      }
      case "DELETE" -> {
        return connections.end(id) ? new HttpReply(204, List.of(), new byte[0]) : gone();
      }
      default -> {
        return refused(403, "MissingAuthenticationTokenException", "Forbidden");
      }
    }
  }

  private static String described(String userAgent) {
    return JsonWriter.write(
        JsonWriter.object(
            "connectedAt", "2026-01-11T11:45:34Z",
            "identity",
                JsonWriter.object("sourceIp", WebSocketEvents.CLIENT, "userAgent", userAgent),
            "lastActiveAt", "2026-01-11T11:45:35.25Z"));
  }

  private static HttpReply gone() {
    return refused(410, "GoneException", "Gone");
  }

  private static HttpReply refused(int status, String type, String message) {
    return HttpReply.json(status, JsonWriter.write(JsonWriter.object("message", message)))
        .with(new Header("x-amzn-ErrorType", type));
  }
}
