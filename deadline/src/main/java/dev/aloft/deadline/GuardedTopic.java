package dev.aloft.deadline;

import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.TopicHandler;

/**
 * Guards a function that is called with messages of a topic; made by generated code.
 *
 * @param <T> what a message's body is decoded to
 */
public final class GuardedTopic<T> extends GuardedReceiver<TopicMessage<T>>
    implements TopicHandler<T> {
  private final TopicHandler<T> handler;

  /**
   * @param handler the function
   */
  public GuardedTopic(TopicHandler<T> handler, Guard guard) {
    super(handler, guard);
    this.handler = handler;
  }

  @Override
  public T decode(Input body) {
    return handler.decode(body);
  }

  @Override
  void call(TopicMessage<T> message, Context context) throws Exception {
    handler.handle(message, context);
  }
}
