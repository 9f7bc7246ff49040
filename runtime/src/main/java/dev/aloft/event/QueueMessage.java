package dev.aloft.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of a queue. Immutable, if its body is.
 *
 * @param id the cloud's id of the message, unique in its batch; partial failures refer to it
 * @param body the decoded body
 * @param attributes what came with the message, by name: the sender's attributes, and what the
 *     queue reports besides the other components, for example a Kafka key, partition and offset
 * @param deliveryCount how often the message was delivered, this time included; 0 if unknown
 * @param sentAt when it was sent; null if the cloud does not report it
 */
public record QueueMessage<T>(
    String id,
    T body,
    Map<String, String> attributes,
    int deliveryCount,
    @Nullable Instant sentAt) {

  /** Copies the attributes. */
  public QueueMessage {
    attributes = Map.copyOf(attributes);
  }

  /** A message without anything else, for tests. */
  public QueueMessage(String id, T body) {
    this(id, body, Map.of(), 0, null);
  }

  /** The same message with another body. */
  public <U> QueueMessage<U> withBody(U newBody) {
    return new QueueMessage<>(id, newBody, attributes, deliveryCount, sentAt);
  }
}
