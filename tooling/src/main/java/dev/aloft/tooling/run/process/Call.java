package dev.aloft.tooling.run.process;

import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.util.List;

/** What is sent to a function; its cloud's double gives it the cloud's form. Immutable. */
public sealed interface Call {

  /** A plain event, as it is. */
  record Plain(Event event) implements Call {}

  /** A client's HTTP request. */
  record Http(HttpCall request) implements Call {}

  /** A whole event of a WebSocket API, whose answer the API reads. */
  record Routed(String event) implements Call {}

  /**
   * A tick of a schedule.
   *
   * @param payload empty for none
   */
  record Tick(String name, String payload) implements Call {}

  /** Messages of a queue. */
  record Messages(String queue, List<Message> messages) implements Call {
    /** Copies the list. */
    public Messages {
      messages = List.copyOf(messages);
    }
  }

  /** A message of a topic. */
  record Published(String topic, Message message) implements Call {}

  /** An object that was created or removed. */
  record Changed(ObjectChange change) implements Call {}
}
