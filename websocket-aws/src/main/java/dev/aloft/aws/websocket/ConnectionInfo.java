package dev.aloft.aws.websocket;

import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.EventJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway knows of an open connection: the {@code GetConnection} operation.
 *
 * @param connectedAt when it was opened; null if that is not said
 * @param lastActiveAt when something was sent or received last; null if that is not said
 * @param sourceAddress the client's address; empty if absent
 * @param userAgent what the client calls itself; empty if absent
 */
public record ConnectionInfo(
    @Nullable Instant connectedAt,
    @Nullable Instant lastActiveAt,
    String sourceAddress,
    String userAgent) {
  /**
   * Reads an answer.
   *
   * @throws dev.aloft.json.JsonException if it is not JSON
   */
  static ConnectionInfo read(byte[] json) {
    Input input = new Input();
    input.reset(json, 0, json.length);
    JsonReader in = input.begin();
    Instant connectedAt = null;
    Instant lastActiveAt = null;
    String[] client = {"", ""};
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "connectedAt" -> connectedAt = EventJson.instant(in);
        case "lastActiveAt" -> lastActiveAt = EventJson.instant(in);
        case "identity" -> readClient(in, client);
        default -> in.skip();
      }
    }
    input.end();
    return new ConnectionInfo(connectedAt, lastActiveAt, client[0], client[1]);
  }

  private static void readClient(JsonReader in, String[] client) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "sourceIp" -> client[0] = EventJson.textOrEmpty(in);
        case "userAgent" -> client[1] = EventJson.textOrEmpty(in);
        default -> in.skip();
      }
    }
  }
}
