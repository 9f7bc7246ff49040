package dev.aloft.provider.trigger;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls a function with the messages of a cloud's queue event. A message that cannot be decoded
 * fails; the function gets the others.
 *
 * @param <T> what a message's body is decoded to
 */
public abstract class QueueAdapter<T> extends TriggerAdapter {
  private final QueueHandler<T> handler;

  /**
   * @param handler the function
   */
  protected QueueAdapter(QueueHandler<T> handler) {
    super(handler);
    this.handler = handler;
  }

  /**
   * Reads the messages of the cloud's event, their bodies as they were sent.
   *
   * @throws JsonException if it is none
   */
  protected abstract QueueBatch<byte[]> read(Input event, Context context);

  /**
   * Writes the cloud's answer. Where the cloud knows only whole batches, throws {@link
   * BatchFailedException} if any message failed.
   */
  protected abstract void answer(BatchResult result, Output output);

  @Override
  public final void handle(Input input, Context context, Output output) throws Exception {
    QueueBatch<byte[]> sent = read(input, context);
    List<BatchResult.Failure> failures = new ArrayList<>();
    List<QueueMessage<T>> decoded = new ArrayList<>(sent.messages().size());
    for (int i = 0; i < sent.messages().size(); i++) {
      QueueMessage<byte[]> message = sent.messages().get(i);
      input.reset(message.body(), 0, message.body().length);
      try {
        decoded.add(message.withBody(handler.decode(input)));
      } catch (JsonException undecodable) {
        failures.add(new BatchResult.Failure(message.id(), undecodable));
      }
    }
    if (!decoded.isEmpty()) {
      BatchResult result = handler.handle(new QueueBatch<>(sent.queue(), decoded), context);
      failures.addAll(result.failures());
    }
    for (int i = 0; i < failures.size(); i++) {
      Throwable cause = failures.get(i).cause();
      if (cause != null) {
        output.report("The message " + failures.get(i).id(), cause);
      }
    }
    answer(BatchResult.failed(failures), output);
  }
}
