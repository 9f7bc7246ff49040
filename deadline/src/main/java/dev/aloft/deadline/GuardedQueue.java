package dev.aloft.deadline;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guards a function that works on the messages of a queue; made by generated code. When the time is
 * over, the messages that it has not finished have failed: all of them, if it takes a batch.
 *
 * @param <T> what a message's body is decoded to
 */
public final class GuardedQueue<T> extends GuardedHandler implements QueueHandler<T> {
  private final QueueHandler<T> handler;

  /**
   * @param handler the function
   */
  public GuardedQueue(QueueHandler<T> handler, Guard guard) {
    super(handler, guard);
    this.handler = handler;
  }

  @Override
  public boolean oneByOne() {
    return handler.oneByOne();
  }

  @Override
  public T decode(Input body) {
    return handler.decode(body);
  }

  @Override
  public BatchResult handle(QueueBatch<T> batch, Context context) throws Exception {
    if (handler.oneByOne()) {
      return each(batch, context);
    }
    Allowance allowance = guard.allow(context);
    return allowance == null ? handler.handle(batch, context) : call(batch, allowance);
  }

  /** The messages share the time, and those that it does not reach have failed. */
  private BatchResult each(QueueBatch<T> batch, Context context) throws Exception {
    List<BatchResult.Failure> failures = new ArrayList<>();
    Iterator<QueueMessage<T>> messages = batch.messages().iterator();
    @Nullable QueueMessage<T> current = null;
    try {
      Allowance allowance = guard.allow(context);
      if (allowance == null) {
        return handler.handle(batch, context);
      }
      while (messages.hasNext() && allowance.left() > 0) {
        current = messages.next();
        QueueBatch<T> alone = new QueueBatch<>(batch.queue(), List.of(current));
        failures.addAll(call(alone, allowance).failures());
      }
    } catch (DeadlineExceededException exceeded) {
      QueueMessage<T> failed = current == null ? messages.next() : current;
      failures.add(new BatchResult.Failure(failed.id(), exceeded));
    }
    while (messages.hasNext()) {
      failures.add(new BatchResult.Failure(messages.next().id(), null));
    }
    return BatchResult.failed(failures);
  }

  private BatchResult call(QueueBatch<T> batch, Allowance allowance) throws Exception {
    Call<T> call = new Call<>(handler, allowance, batch);
    call.await();
    return Objects.requireNonNull(call.result, "result");
  }

  private static final class Call<T> extends GuardedCall {
    private final QueueHandler<T> handler;
    private final QueueBatch<T> batch;
    private @Nullable BatchResult result;

    Call(QueueHandler<T> handler, Allowance allowance, QueueBatch<T> batch) {
      super(allowance);
      this.handler = handler;
      this.batch = batch;
    }

    @Override
    void call(Context context) throws Exception {
      result = handler.handle(batch, context);
    }
  }
}
