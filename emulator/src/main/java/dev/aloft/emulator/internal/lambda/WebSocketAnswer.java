package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.FunctionReply;
import dev.aloft.emulator.internal.FunctionReply.Malformed;
import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Header;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a WebSocket API makes of the answer of a Lambda proxy integration. Immutable. */
public final class WebSocketAnswer {
  private static final WebSocketAnswer FAILED =
      new WebSocketAnswer(502, Optional.empty(), new byte[0], true);

  private final int status;
  private final Optional<String> protocol;
  private final byte[] body;
  private final boolean isFailure;

  private WebSocketAnswer(int status, Optional<String> protocol, byte[] body, boolean isFailure) {
    this.status = status;
    this.protocol = protocol;
    this.body = body;
    this.isFailure = isFailure;
  }

  /** Where no function is asked: yes. */
  public static WebSocketAnswer ofNobody() {
    return new WebSocketAnswer(200, Optional.empty(), new byte[0], false);
  }

  /** Reads an answer. */
  public static WebSocketAnswer of(Answer answer) {
    if (answer.kind() != Answer.Kind.RESPONSE) {
      return FAILED;
    }
    try {
      FunctionReply reply = FunctionReply.read(answer.body());
      if (reply == null) {
        return FAILED;
      }
      return new WebSocketAnswer(
          reply.status(),
          Header.find(reply.fields("headers", false), "Sec-WebSocket-Protocol"),
          reply.body(),
          false);
    } catch (Malformed e) {
      return FAILED;
    }
  }

  /** The function's status; 502 if it failed or its answer cannot be used. */
  public int status() {
    return status;
  }

  /** Whether a handshake with this answer opens the connection. */
  public boolean opens() {
    return status >= 200 && status < 300;
  }

  /** The subprotocol that it accepts. */
  public Optional<String> protocol() {
    return protocol;
  }

  /** Whether the function failed, or its answer cannot be used. */
  public boolean isFailure() {
    return isFailure;
  }

  /** What the client gets; null for nothing. */
  public byte @Nullable [] reply(String connectionId, String requestId) {
    return isFailure
        ? refusal("Internal server error", connectionId, requestId)
        : body.length == 0 ? null : body;
  }

  /** What the gateway itself tells a client. */
  public static byte[] refusal(String message, String connectionId, String requestId) {
    return JsonWriter.write(
            JsonWriter.object(
                "message", message, "connectionId", connectionId, "requestId", requestId))
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The route of a message: that which the member of a JSON message names, else {@code $default};
   * null if there is none.
   */
  public static @Nullable String routeKey(String text, String selection, Set<String> routes) {
    try {
      JsonValue key = JsonValue.parse(text).member(selection);
      if (key != null && key.is(Kind.STRING) && routes.contains(key.text())) {
        return key.text();
      }
    } catch (JsonException e) {
      // A message that is not JSON goes to the default route.
    }
    return routes.contains("$default") ? "$default" : null;
  }
}
