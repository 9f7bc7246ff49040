package dev.aloft.knative;

import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.knative.internal.ErrorAnswer;
import dev.aloft.knative.internal.event.EventReader;
import dev.aloft.knative.internal.event.EventRefusedException;
import dev.aloft.knative.internal.event.ReceivedEvent;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the events of requests, and answers those that have none. Not thread-safe. */
final class EventIntake {
  private final KnativeServer server;
  private final EventReader reader = new EventReader();

  EventIntake(KnativeServer server) {
    this.server = server;
  }

  /** The events, at least one; null if the request is answered, as it has none. */
  @Nullable List<ReceivedEvent> read(ServerExchange exchange) throws IOException {
    try {
      List<ReceivedEvent> events =
          reader.read(
              exchange.fields(),
              new ByteSlice(exchange.buffer(), exchange.bodyStart(), exchange.bodyLength(), false));
      if (!events.isEmpty()) {
        return events;
      }
      exchange.status(204).send(new byte[0], 0, 0);
    } catch (EventRefusedException e) {
      String why = String.valueOf(e.getMessage());
      log(why);
      ErrorAnswer.refused(exchange, e.status(), why);
    } catch (JsonException e) {
      log(e.summary());
      ErrorAnswer.undecodable(exchange, e, server.handler());
    }
    return null;
  }

  private void log(String why) {
    server.log().warn(null, "An event was refused: " + why);
  }

  void clear() {
    reader.clear();
  }
}
