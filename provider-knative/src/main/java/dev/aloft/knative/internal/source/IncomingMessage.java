package dev.aloft.knative.internal.source;

import dev.aloft.event.QueueMessage;
import dev.aloft.event.TopicMessage;
import dev.aloft.json.ByteSlice;

/**
 * A message, from wherever it came.
 *
 * @param message the message as that of a queue
 * @param queue the queue; empty if absent
 * @param topic the topic; empty if absent
 * @param subject the subject; empty if absent
 */
public record IncomingMessage(
    QueueMessage<ByteSlice> message, String queue, String topic, String subject) {

  /** The message as that of a topic. */
  public TopicMessage<ByteSlice> ofTopic() {
    return new TopicMessage<>(
        message.id(), topic, subject, message.body(), message.attributes(), message.sentAt());
  }
}
