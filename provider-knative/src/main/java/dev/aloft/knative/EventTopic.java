package dev.aloft.knative;

import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.knative.internal.source.IncomingMessage;
import dev.aloft.knative.internal.source.IncomingMessages;
import dev.aloft.provider.Input;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.trigger.TopicAdapter;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls a function with messages that were published, in any of the forms of {@link EventQueue}
 * except Cloud Tasks. The topic is that of Pub/Sub if Eventarc sends, that of Kafka, or another
 * event's type; a pushed message does not name it. Thread-safe, if the function is.
 *
 * @param <T> what a message's body is decoded to
 */
public final class EventTopic<T> extends TopicAdapter<T> {
  /**
   * @param handler the function
   */
  public EventTopic(TopicHandler<T> handler) {
    super(handler);
  }

  @Override
  protected List<TopicMessage<ByteSlice>> read(Input event, Context context) {
    List<IncomingMessage> sent =
        IncomingMessages.read(event, context, InvocationContext.events(context));
    List<TopicMessage<ByteSlice>> messages = new ArrayList<>(sent.size());
    for (int i = 0; i < sent.size(); i++) {
      messages.add(sent.get(i).ofTopic());
    }
    InvocationContext.noteAttempt(context, sent.get(0).message().deliveryCount());
    return messages;
  }
}
