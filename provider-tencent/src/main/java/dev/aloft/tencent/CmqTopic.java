package dev.aloft.tencent;

import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.provider.Input;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.trigger.TopicAdapter;
import dev.aloft.tencent.internal.QueueRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages of CMQ topic triggers. Their attributes are {@code tag}, {@code subscription}, {@code
 * topicOwner} and {@code requestId}; there is no subject. Thread-safe.
 *
 * @param <T> what a message's body is decoded to
 */
public final class CmqTopic<T> extends TopicAdapter<T> {
  /**
   * @param handler the function
   */
  public CmqTopic(TopicHandler<T> handler) {
    super(handler);
  }

  @Override
  protected List<TopicMessage<ByteSlice>> read(Input event, Context context) {
    List<QueueRecord> records = QueueRecord.read(event, false);
    List<TopicMessage<ByteSlice>> messages = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      QueueRecord record = records.get(i);
      messages.add(
          new TopicMessage<>(
              record.id(),
              record.source(),
              "",
              record.body(),
              record.attributes(),
              record.sentAt()));
    }
    return messages;
  }
}
