package dev.aloft.emulator.invocation;

import java.util.Map;

/**
 * A message of a queue or a topic. Immutable.
 *
 * @param id the id the cloud gives it
 * @param body the text the sender sent
 * @param attributes what the sender added, by name; a cloud without attributes leaves them out
 */
public record Message(String id, String body, Map<String, String> attributes) {
  public Message {
    attributes = Map.copyOf(attributes);
  }

  /** A message without attributes. */
  public static Message of(String id, String body) {
    return new Message(id, body, Map.of());
  }
}
