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
public final class GuardedTopic<T> extends GuardedHandler implements TopicHandler<T> {
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
  public void handle(TopicMessage<T> message, Context context) throws Exception {
    Allowance allowance = guard.allow(context);
    if (allowance == null) {
      handler.handle(message, context);
    } else {
      new Call<>(handler, allowance, message).await();
    }
  }

  private static final class Call<T> extends GuardedCall {
    private final TopicHandler<T> handler;
    private final TopicMessage<T> message;
    private final Context context;

    Call(TopicHandler<T> handler, Allowance allowance, TopicMessage<T> message) {
      super(allowance);
      this.handler = handler;
      this.message = message;
      context = allowance.context();
    }

    @Override
    void call() throws Exception {
      handler.handle(message, context);
    }
  }
}
