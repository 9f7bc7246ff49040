package dev.aloft.deadline;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guards a function that works on the messages of a queue; made by generated code. When the time is
 * over, all messages that it was given have failed.
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
    Allowance allowance = guard.allow(context);
    if (allowance == null) {
      return handler.handle(batch, context);
    }
    Call<T> call = new Call<>(handler, allowance, batch);
    call.await();
    return Objects.requireNonNull(call.result, "result");
  }

  private static final class Call<T> extends GuardedCall {
    private final QueueHandler<T> handler;
    private final QueueBatch<T> batch;
    private final Context context;
    private @Nullable BatchResult result;

    Call(QueueHandler<T> handler, Allowance allowance, QueueBatch<T> batch) {
      super(allowance);
      this.handler = handler;
      this.batch = batch;
      context = allowance.context();
    }

    @Override
    void call() throws Exception {
      result = handler.handle(batch, context);
    }
  }
}
