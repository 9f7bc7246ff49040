package dev.aloft.scaleway;

import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.provider.Input;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.trigger.TopicAdapter;
import java.util.List;

/**
 * Calls a function with the requests of Scaleway's NATS triggers: one message each, whose body is
 * the request's. Scaleway passes neither the subject nor the message's headers; the request's id
 * serves as the message's. Thread-safe.
 *
 * @param <T> what a message's body is decoded to
 */
public final class NatsTopic<T> extends TopicAdapter<T> {
  private final boolean json;

  /**
   * @param handler the function
   */
  public NatsTopic(TopicHandler<T> handler) {
    super(handler);
    json = handler.usesJson();
  }

  /** The message has no envelope, so this depends on the function. */
  @Override
  public boolean usesJson() {
    return json;
  }

  @Override
  protected List<TopicMessage<ByteSlice>> read(Input event, Context context) {
    return List.of(new TopicMessage<>(context.requestId(), event.body()));
  }
}
