package dev.aloft.knative;

import dev.aloft.knative.internal.Settings;
import dev.aloft.knative.internal.event.HeaderText;
import dev.aloft.provider.Output;
import dev.aloft.provider.lifecycle.RequestId;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the answer to an event, in binary mode (HTTP protocol binding 1.0.2, section 3.1).
 * Loaded only for such answers.
 */
final class EventAnswer {
  private static final String PREFER = "Prefer";

  private EventAnswer() {}

  /**
   * Whether the caller takes an event as the answer: knative/specs, eventing/data-plane.md, has it
   * say {@code Prefer: reply} (RFC 7240).
   */
  static boolean isWanted(Fields fields) {
    for (int i = fields.indexOf(PREFER); i >= 0; i = fields.indexOf(PREFER, i + 1)) {
      for (String preference : fields.value(i).toLowerCase(Locale.ROOT).split(",", -1)) {
        int end = preference.indexOf(';');
        String name = end < 0 ? preference : preference.substring(0, end);
        if (name.strip().equals("reply")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Sends the event, whose data is the output. */
  static void send(ServerExchange exchange, ReplyEvent event, Output output, Settings settings)
      throws IOException {
    exchange.status(200).header("ce-specversion", "1.0");
    header(exchange, "id", event.attribute("id"), RequestId.orRandom(null));
    header(exchange, "source", event.attribute("source"), settings.eventSource());
    for (Map.Entry<String, String> attribute : event.attributes().entrySet()) {
      String name = attribute.getKey();
      if (!name.equals("id") && !name.equals("source")) {
        header(exchange, name, attribute.getValue(), "");
      }
    }
    if (output.isNothing()) {
      exchange.send(output.buffer(), 0, 0);
    } else {
      exchange.header("Content-Type", output.contentType());
      exchange.send(output.buffer(), 0, output.length());
    }
  }

  private static void header(
      ServerExchange exchange, String name, @Nullable String value, String otherwise) {
    exchange.header("ce-" + name, HeaderText.encode(value == null ? otherwise : value));
  }
}
