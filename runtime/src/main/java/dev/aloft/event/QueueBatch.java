package dev.aloft.event;

import java.util.List;

/**
 * Messages that the cloud delivers together. Immutable, if the bodies are.
 *
 * @param queue the queue as the cloud names it; empty if absent
 * @param messages at least one, in the order of their delivery
 */
public record QueueBatch<T>(String queue, List<QueueMessage<T>> messages) {
  /** Copies the list. */
  public QueueBatch {
    messages = List.copyOf(messages);
  }
}
