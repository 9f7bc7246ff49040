package dev.aloft.provider;

import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;

/**
 * A function that is called with messages of a topic.
 *
 * @param <T> what a message's body is decoded to
 */
public non-sealed interface TopicHandler<T> extends Handler {
  /**
   * Decodes one message's body.
   *
   * @throws dev.aloft.json.JsonException if it cannot be decoded
   */
  T decode(Input body);

  /**
   * Calls the function with one message.
   *
   * @throws Exception what the function threw
   */
  void handle(TopicMessage<T> message, Context context) throws Exception;
}
