package dev.aloft.aliyun;

import dev.aloft.aliyun.internal.CloudMessage;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.trigger.BatchFailedException;
import dev.aloft.provider.trigger.QueueAdapter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Messages of MNS queues, RocketMQ and Kafka by way of Function Compute's triggers and EventBridge:
 * one CloudEvent, or an array of CloudEvents or of their data ({@code RawData}), as objects or as
 * strings that hold JSON. Anything else is taken as a message's body, unchanged.
 *
 * <p>Function Compute knows only whole batches: if a message failed, the invocation fails with a
 * {@link BatchFailedException}, and all are delivered again by the trigger's retry strategy.
 * Thread-safe, if the function is.
 *
 * @param <T> what a message's body is decoded to
 */
public final class MessageQueue<T> extends QueueAdapter<T> {
  /**
   * @param handler the function
   */
  public MessageQueue(QueueHandler<T> handler) {
    super(handler);
  }

  @Override
  protected String read(Input event, Context context, List<QueueMessage<ByteSlice>> messages) {
    ByteSlice whole = event.body();
    List<ByteSlice> parts;
    try {
      parts = parts(event);
    } catch (JsonException notJson) {
      // A rule of EventBridge may pass just a part of the event, here the text of a message.
      messages.add(new QueueMessage<>(context.requestId() + "-0", whole));
      return "";
    }
    String queue = "";
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      CloudMessage message = CloudMessage.read(parts.get(i), event);
      String id = message.idOr(context.requestId() + "-" + i);
      if (!ids.add(id)) {
        // Partial results name messages by their ids.
        id += "-" + i;
        ids.add(id);
      }
      messages.add(message.queueMessage(id));
      queue = queue.isEmpty() ? message.queueOr("") : queue;
    }
    return queue;
  }

  private static List<ByteSlice> parts(Input event) {
    List<ByteSlice> parts = new ArrayList<>();
    JsonReader in = event.begin();
    if (in.isArray()) {
      while (in.nextElement()) {
        parts.add(CloudMessage.value(in, event));
      }
    } else {
      parts.add(CloudMessage.value(in, event));
    }
    event.end();
    return parts;
  }
}
