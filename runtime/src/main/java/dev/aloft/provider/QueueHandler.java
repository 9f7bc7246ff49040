package dev.aloft.provider;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.function.Context;

/**
 * A function that works on the messages of a queue.
 *
 * @param <T> what a message's body is decoded to
 */
public non-sealed interface QueueHandler<T> extends Handler {
  /**
   * Decodes one message's body.
   *
   * @throws dev.aloft.json.JsonException if it cannot be decoded
   */
  T decode(Input body);

  /** Whether {@link #handle} works on one message at a time, so that a batch may come in parts. */
  default boolean oneByOne() {
    return false;
  }

  /**
   * Calls the function with the messages that could be decoded, at least one.
   *
   * @throws Exception what the function threw; then all messages failed
   */
  BatchResult handle(QueueBatch<T> batch, Context context) throws Exception;
}
