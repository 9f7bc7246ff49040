package dev.aloft.provider;

import dev.aloft.function.Context;

/** A function that takes one event and returns one answer. */
public non-sealed interface EventHandler extends Handler {
  /**
   * Decodes the event, calls the function, encodes its answer.
   *
   * @throws dev.aloft.json.JsonException if the event cannot be decoded
   * @throws Exception what the function threw
   */
  void handle(Input input, Context context, Output output) throws Exception;
}
