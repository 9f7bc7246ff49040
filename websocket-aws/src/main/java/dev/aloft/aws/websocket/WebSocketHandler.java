package dev.aloft.aws.websocket;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;

/** A function of a WebSocket API's route. Implemented by generated code. */
public interface WebSocketHandler extends EventHandler {
  /**
   * Decodes the message, calls the function, encodes its reply.
   *
   * @param event the event without its message
   * @param request the message
   * @throws dev.aloft.json.JsonException if the message cannot be decoded
   * @throws Exception what the function threw
   */
  void handle(WebSocketEvent<?> event, HttpInput request, Context context, HttpOutput response)
      throws Exception;

  @Override
  default boolean usesJson() {
    return true;
  }

  /** An event that is not one of a WebSocket API is a failure; any other failure is an answer. */
  @Override
  default void handle(Input input, Context context, Output output) throws Exception {
    new WebSocketExchange(this).handle(input, context, output);
  }
}
