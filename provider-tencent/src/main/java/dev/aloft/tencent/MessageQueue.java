package dev.aloft.tencent;

import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.trigger.QueueAdapter;
import dev.aloft.tencent.internal.QueueRecord;
import java.util.List;

/**
 * Messages of CKafka and CMQ triggers. The id of a Kafka message is {@code topic/partition/offset};
 * its attributes are {@code key} (if it has one), {@code partition} and {@code offset}. Those of a
 * CMQ message are {@code tag}, {@code subscription}, {@code topicOwner} and {@code requestId}. If
 * the trigger is configured to pass base64, that is the body. Thread-safe.
 *
 * <p>SCF knows only whole events: if any message failed, the invocation fails, and all messages of
 * the event are delivered again.
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
    List<QueueRecord> records = QueueRecord.read(event, true);
    for (int i = 0; i < records.size(); i++) {
      QueueRecord record = records.get(i);
      messages.add(
          new QueueMessage<>(record.id(), record.body(), record.attributes(), 0, record.sentAt()));
    }
    return records.isEmpty() ? "" : records.get(0).source();
  }
}
