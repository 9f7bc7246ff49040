package dev.aloft.provider.trigger;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.WhatFailed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function with the messages of a cloud's queue event. A message that cannot be decoded
 * fails; the function gets the others, except those that must not overtake it.
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
   * @param messages what the messages are added to
   * @return the queue as the cloud names it; empty if the event does not name it
   * @throws JsonException if it is not an event of the queue
   */
  protected abstract String read(
      Input event, Context context, List<QueueMessage<ByteSlice>> messages);

  /**
   * Writes the cloud's answer. By default that of a cloud that knows only whole batches: the
   * invocation fails if any message failed, so that all are delivered again.
   *
   * @throws BatchFailedException if a message failed and the cloud accepts no partial failure
   */
  protected void answer(BatchResult result, Output output) {
    if (!result.failures().isEmpty()) {
      throw new BatchFailedException(result);
    }
    output.nothing();
  }

  /**
   * The group in which messages have an order to keep: when one fails, those after it fail too,
   * unprocessed, so that they are delivered again in order. Null, the default, without a group.
   *
   * <p>A function that gets its messages as a batch has to keep that order itself.
   */
  protected @Nullable String group(String queue, QueueMessage<?> message) {
    return null;
  }

  @Override
  public final void handle(Input input, Context context, Output output) throws Exception {
    List<QueueMessage<ByteSlice>> sent = new ArrayList<>();
    String queue = read(input, context, sent);
    List<BatchResult.Failure> failures = new ArrayList<>();
    List<QueueMessage<T>> decoded = new ArrayList<>(sent.size());
    List<String> stopped = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      QueueMessage<ByteSlice> message = sent.get(i);
      String group = group(queue, message);
      int before = failures.size();
      if (group != null && stopped.contains(group)) {
        failures.add(new BatchResult.Failure(message.id(), null));
        continue;
      }
      QueueMessage<T> good = decode(message, input, output);
      if (good == null) {
        failures.add(new BatchResult.Failure(message.id(), null));
      } else if (group != null && handler.oneByOne()) {
        QueueBatch<T> alone = new QueueBatch<>(queue, List.of(good));
        failures.addAll(handler.handle(alone, context).failures());
      } else {
        decoded.add(good);
      }
      if (group != null && failures.size() > before) {
        stopped.add(group);
      }
    }
    if (!decoded.isEmpty()) {
      BatchResult result = handler.handle(new QueueBatch<>(queue, decoded), context);
      failures.addAll(result.failures());
    }
    report(failures, output);
    answer(BatchResult.failed(failures), output);
  }

  private static void report(List<BatchResult.Failure> failures, Output output) {
    for (int i = 0; i < failures.size(); i++) {
      Throwable cause = failures.get(i).cause();
      if (cause != null) {
        output.report("The " + WhatFailed.message(failures.get(i).id()) + " failed", cause);
      }
    }
  }

  /** Null after a failure, which is noted for the log: the other messages go on. */
  private @Nullable QueueMessage<T> decode(
      QueueMessage<ByteSlice> message, Input input, Output output) {
    input.part(message.body());
    try {
      return message.withBody(handler.decode(input));
    } catch (RuntimeException failure) {
      input.name(WhatFailed.message(message.id()));
      output.report(WhatFailed.of(failure, input));
      // Failures from here on are not decoding failures.
      input.part(ByteSlice.EMPTY);
      return null;
    }
  }
}
