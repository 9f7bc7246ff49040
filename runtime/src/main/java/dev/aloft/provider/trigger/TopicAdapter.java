package dev.aloft.provider.trigger;

import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.WhatFailed;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls a function with the messages of a cloud's topic event. All are decoded before the first
 * call, so that a bad one is found before anything is done.
 *
 * @param <T> what a message's body is decoded to
 */
public abstract class TopicAdapter<T> extends TriggerAdapter {
  private final TopicHandler<T> handler;

  /**
   * @param handler the function
   */
  protected TopicAdapter(TopicHandler<T> handler) {
    super(handler);
    this.handler = handler;
  }

  /**
   * Reads the messages of the cloud's event, their bodies as they were published.
   *
   * @throws dev.aloft.json.JsonException if it is not an event of the topic
   */
  protected abstract List<TopicMessage<ByteSlice>> read(Input event, Context context);

  @Override
  public final void handle(Input input, Context context, Output output) throws Exception {
    List<TopicMessage<ByteSlice>> published = read(input, context);
    List<TopicMessage<T>> decoded = new ArrayList<>(published.size());
    for (int i = 0; i < published.size(); i++) {
      TopicMessage<ByteSlice> message = published.get(i);
      input.part(message.body());
      try {
        decoded.add(message.withBody(handler.decode(input)));
      } catch (RuntimeException | Error failure) {
        input.name(WhatFailed.message(message.id()));
        throw failure;
      }
    }
    for (int i = 0; i < decoded.size(); i++) {
      handler.handle(decoded.get(i), context);
    }
    output.nothing();
  }
}
