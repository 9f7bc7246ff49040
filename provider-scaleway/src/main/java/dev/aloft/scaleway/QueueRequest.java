package dev.aloft.scaleway;

import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.trigger.QueueAdapter;
import java.util.List;

/**
 * Calls a function with the requests of Scaleway's queue triggers: one message each, whose body is
 * the request's. Scaleway passes neither the queue nor the message's id, attributes, or delivery
 * count; the request's id serves as the message's. A failed message fails the request, which
 * Scaleway then retries up to three times. Thread-safe.
 *
 * @param <T> what a message's body is decoded to
 */
public final class QueueRequest<T> extends QueueAdapter<T> {
  private final boolean json;

  /**
   * @param handler the function
   */
  public QueueRequest(QueueHandler<T> handler) {
    super(handler);
    json = handler.usesJson();
  }

  /** The message has no envelope, so this depends on the function. */
  @Override
  public boolean usesJson() {
    return json;
  }

  @Override
  protected String read(Input event, Context context, List<QueueMessage<ByteSlice>> messages) {
    messages.add(new QueueMessage<>(context.requestId(), event.body()));
    return "";
  }
}
