package dev.aloft.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message published to a topic. Immutable, if its body is.
 *
 * @param id the cloud's id of the message; empty if absent
 * @param topic the topic as the cloud names it; empty if absent
 * @param subject the message's subject; empty if absent
 * @param body the decoded body
 * @param attributes what came with the message, by name
 * @param publishedAt when it was published; null if the cloud does not report it
 */
public record TopicMessage<T>(
    String id,
    String topic,
    String subject,
    T body,
    Map<String, String> attributes,
    @Nullable Instant publishedAt) {

  /** Copies the attributes. */
  public TopicMessage {
    attributes = Map.copyOf(attributes);
  }

  /** A message without anything else, for tests. */
  public TopicMessage(String id, T body) {
    this(id, "", "", body, Map.of(), null);
  }

  /** The same message with another body. */
  public <U> TopicMessage<U> withBody(U newBody) {
    return new TopicMessage<>(id, topic, subject, newBody, attributes, publishedAt);
  }
}
