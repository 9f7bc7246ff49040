package dev.aloft.aliyun;

import dev.aloft.aliyun.internal.CloudMessage;
import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.trigger.BatchFailedException;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.QueueAdapter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Messages of MNS queues, RocketMQ and Kafka by way of Function Compute's triggers and EventBridge:
 * one CloudEvent, or an array of CloudEvents or of their data ({@code RawData}), as objects or as
 * strings that hold JSON. What has none of the known forms is a message's body as it is.
 *
 * <p>Function Compute knows only whole batches: if a message failed, the invocation fails with a
 * {@link BatchFailedException}, and all come again as the trigger's retry strategy has it.
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
  protected QueueBatch<byte[]> read(Input event, Context context) {
    List<String> texts;
    try {
      texts = texts(event);
    } catch (JsonException noJson) {
      // A rule of EventBridge may pass just a part of the event, here the text of a message.
      return new QueueBatch<>(
          "", List.of(new QueueMessage<>(context.requestId() + "-0", event.bytes())));
    }
    String queue = "";
    Set<String> ids = new HashSet<>();
    List<QueueMessage<byte[]>> messages = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      CloudMessage message = CloudMessage.read(texts.get(i));
      String id = message.idOr(context.requestId() + "-" + i);
      if (!ids.add(id)) {
        // Ids tell the messages of a batch apart.
        id += "-" + i;
        ids.add(id);
      }
      messages.add(message.queueMessage(id));
      queue = queue.isEmpty() ? message.queueOr("") : queue;
    }
    return new QueueBatch<>(queue, messages);
  }

  private static List<String> texts(Input event) {
    List<String> texts = new ArrayList<>();
    JsonReader in = event.begin();
    if (in.isArray()) {
      while (in.nextElement()) {
        texts.add(text(in));
      }
    } else {
      texts.add(text(in));
    }
    event.end();
    return texts;
  }

  private static String text(JsonReader in) {
    return in.isString() ? in.readString() : EventJson.json(in);
  }

  @Override
  protected void answer(BatchResult result, Output output) {
    if (!result.failures().isEmpty()) {
      throw new BatchFailedException(result);
    }
    output.nothing();
  }
}
