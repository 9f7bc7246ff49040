package dev.aloft.tooling.run.http;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import java.util.Optional;

/**
 * A request to {@code Invoke} of Tencent's API 3.0.
 *
 * @param function the function's name
 * @param event the event, a text in the request
 */
record TencentInvoke(String function, String event) {

  /** Reads one; empty if it is not one. */
  static Optional<TencentInvoke> read(byte[] body) {
    String function = "";
    String event = "{}";
    try {
      JsonReader in = new JsonReader();
      in.begin(body, 0, body.length);
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "FunctionName" -> function = in.readString();
          case "ClientContext", "Event" -> event = in.readString();
          default -> in.skip();
        }
      }
      in.end();
    } catch (JsonException e) {
      return Optional.empty();
    }
    return function.isEmpty() ? Optional.empty() : Optional.of(new TencentInvoke(function, event));
  }
}
