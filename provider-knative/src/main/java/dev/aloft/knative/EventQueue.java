package dev.aloft.knative;

import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.knative.internal.event.ReceivedEvent;
import dev.aloft.knative.internal.source.IncomingMessage;
import dev.aloft.knative.internal.source.IncomingMessages;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.trigger.QueueAdapter;
import java.util.List;
import java.util.Map;

/**
 * Calls a function with messages, however they come:
 *
 * <ul>
 *   <li>Pub/Sub: pushed by a subscription, wrapped or not, or by Eventarc ({@code
 *       google.cloud.pubsub.topic.v1.messagePublished}). Attributes are the publisher's, and {@code
 *       orderingKey}. A push that is not wrapped has them as headers;
 *   <li>Kafka, by Knative's KafkaSource ({@code dev.knative.kafka.event}): attributes are {@code
 *       key}, {@code partition}, {@code offset}, and the headers with mangled names ({@code
 *       kafkaheader...});
 *   <li>Cloud Tasks: the body is the message, the task's name its id;
 *   <li>any other CloudEvent: the data is the message. Attributes are the extensions, {@code type}
 *       and {@code source};
 *   <li>any other POST: the body is the message, the request's id serves as its id.
 * </ul>
 *
 * <p>Nearly all senders send one message at a time. Of a batch of CloudEvents, HTTP can say only
 * that all failed, so one failed message makes all be delivered again. Nothing proves who sent a
 * request: that is for the platform to check. Thread-safe, if the function is.
 *
 * @param <T> what a message's body is decoded to
 */
public final class EventQueue<T> extends QueueAdapter<T> {
  /**
   * @param handler the function
   */
  public EventQueue(QueueHandler<T> handler) {
    super(handler);
  }

  @Override
  protected String read(Input event, Context context, List<QueueMessage<ByteSlice>> messages) {
    String tasks = context.header("X-CloudTasks-QueueName");
    List<ReceivedEvent> events = InvocationContext.events(context);
    if (tasks != null && events.isEmpty()) {
      messages.add(task(event, context));
      return tasks;
    }
    List<IncomingMessage> sent = IncomingMessages.read(event, context, events);
    for (int i = 0; i < sent.size(); i++) {
      messages.add(sent.get(i).message());
    }
    InvocationContext.noteAttempt(context, sent.get(0).message().deliveryCount());
    return sent.get(0).queue();
  }

  /** "Creating HTTP target tasks: handler headers" in Cloud Tasks' documentation. */
  private static QueueMessage<ByteSlice> task(Input event, Context context) {
    String name = context.header("X-CloudTasks-TaskName");
    int attempt = context instanceof KnativeContext ours ? ours.deliveryAttempt() : 0;
    String id = name == null ? context.requestId() : name;
    return new QueueMessage<>(id, event.body(), Map.of(), attempt, null);
  }
}
