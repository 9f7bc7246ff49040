package dev.aloft.opentelemetry;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records the batches of a queue's messages; made by generated code. Messages that an adapter hands
 * over one by one, to keep their order, have a span each.
 *
 * @param <T> what a message's body is decoded to
 */
public final class TracedQueue<T> extends TracedHandler<QueueBatch<T>> implements QueueHandler<T> {
  private final QueueHandler<T> handler;

  /**
   * @param handler the function
   */
  public TracedQueue(QueueHandler<T> handler, Tracing tracing) {
    super(handler, tracing, "pubsub");
    this.handler = handler;
  }

  @Override
  SpanBuilder describe(@Nullable QueueBatch<T> batch, Context context) {
    if (batch == null) {
      return Messaging.process(tracing, "", Messaging.ofQueue(context, Map.of()));
    }
    List<QueueMessage<T>> messages = batch.messages();
    String system = Messaging.ofQueue(context, messages.get(0).attributes());
    SpanBuilder span = Messaging.process(tracing, batch.queue(), system);
    if (messages.size() == 1) {
      span.setAttribute(Keys.MESSAGE, messages.get(0).id());
    } else {
      span.setAttribute(Keys.MESSAGES, (long) messages.size());
    }
    for (int i = 0; i < messages.size(); i++) {
      Messaging.link(span, messages.get(i).attributes());
    }
    return span;
  }

  @Override
  public boolean oneByOne() {
    return handler.oneByOne();
  }

  @Override
  public T decode(Input body) {
    try {
      return handler.decode(body);
    } catch (RuntimeException | Error failure) {
      refused(failure);
      throw failure;
    }
  }

  @Override
  public BatchResult handle(QueueBatch<T> batch, Context context) throws Exception {
    InvocationSpan span = begin(batch, context);
    Scope scope = span.enter();
    try {
      BatchResult result = handler.handle(batch, context);
      record(result.failures(), batch.messages().size(), span);
      return result;
    } catch (Throwable failure) {
      failed(span, failure);
      throw failure;
    } finally {
      scope.close();
      span.end();
    }
  }

  private void record(List<BatchResult.Failure> failures, int messages, InvocationSpan span) {
    if (failures.isEmpty()) {
      return;
    }
    String type = "BatchItemFailure";
    for (int i = 0; i < failures.size(); i++) {
      Throwable cause = failures.get(i).cause();
      if (cause != null) {
        String given = declaredType(cause);
        span.recorded(cause);
        type = given == null ? cause.getClass().getName() : given;
      }
    }
    span.failed(type, failures.size() + " of " + messages + " messages failed");
  }
}
