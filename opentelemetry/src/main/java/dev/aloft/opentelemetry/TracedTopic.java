package dev.aloft.opentelemetry;

import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.TopicHandler;
import io.opentelemetry.api.trace.SpanBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records the messages of a topic, each by itself; made by generated code.
 *
 * @param <T> what a message's body is decoded to
 */
public final class TracedTopic<T> extends TracedCall<TopicMessage<T>> implements TopicHandler<T> {
  private final TopicHandler<T> handler;

  /**
   * @param handler the function
   */
  public TracedTopic(TopicHandler<T> handler, Tracing tracing) {
    super(handler, tracing, "pubsub");
    this.handler = handler;
  }

  @Override
  SpanBuilder describe(@Nullable TopicMessage<T> message, Context context) {
    if (message == null) {
      return Messaging.process(tracing, "", Messaging.ofTopic(context, Map.of()));
    }
    String system = Messaging.ofTopic(context, message.attributes());
    SpanBuilder span = Messaging.process(tracing, message.topic(), system);
    if (!message.id().isEmpty()) {
      span.setAttribute(Keys.MESSAGE, message.id());
    }
    Messaging.link(span, message.attributes());
    return span;
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
  void call(TopicMessage<T> message, Context context) throws Exception {
    handler.handle(message, context);
  }
}
