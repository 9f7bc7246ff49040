package dev.aloft.knative.internal;

import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The validation of "HTTP 1.1 Web Hooks for Event Delivery", section 4: before a service such as
 * Azure Event Grid delivers events, it asks with OPTIONS whether it may. Without the headers that
 * allow it, the answer is no. The address in {@code WebHook-Request-Callback} is never called:
 * anybody could have this process make requests.
 */
public final class WebHook {
  private WebHook() {}

  /**
   * Answers OPTIONS.
   *
   * @param allowed the origins that may deliver, separated by commas, or {@code *}; null for none
   */
  public static void answer(ServerExchange exchange, @Nullable String allowed) throws IOException {
    exchange.status(200).header("Allow", "POST");
    String asking = exchange.fields().value("WebHook-Request-Origin");
    String granted = asking == null || allowed == null ? null : granted(asking, allowed);
    if (granted != null) {
      exchange.header("WebHook-Allowed-Origin", granted).header("WebHook-Allowed-Rate", "*");
    }
    exchange.send(new byte[0], 0, 0);
  }

  /** The entry of the list that allows an origin; null if there is none. */
  private static @Nullable String granted(String asking, String allowed) {
    int from = 0;
    while (from <= allowed.length()) {
      int comma = allowed.indexOf(',', from);
      int to = comma < 0 ? allowed.length() : comma;
      String entry = allowed.substring(from, to).strip();
      if (entry.equals("*") || (!entry.isEmpty() && entry.equalsIgnoreCase(asking))) {
        return entry;
      }
      from = to + 1;
    }
    return null;
  }
}
