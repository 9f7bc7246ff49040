package dev.aloft.processor.cloud;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.trigger.QueueAdapter;
import java.util.List;

/**
 * The adapter of a cloud of the tests: an event is one message.
 *
 * @param <T> what it is decoded to
 */
public final class WrappedQueue<T> extends QueueAdapter<T> {
  /**
   * @param handler the function
   */
  public WrappedQueue(QueueHandler<T> handler) {
    super(handler);
  }

  @Override
  protected String read(Input event, Context context, List<QueueMessage<ByteSlice>> messages) {
    messages.add(new QueueMessage<>("1", event.body()));
    return "";
  }

  @Override
  protected void answer(BatchResult result, Output output) {
    output.text(String.valueOf(result.failures().size()));
  }
}
