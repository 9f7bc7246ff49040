package dev.aloft.aliyun;

import dev.aloft.aliyun.internal.MnsNotification;
import dev.aloft.event.TopicMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.provider.Input;
import dev.aloft.provider.TopicHandler;
import dev.aloft.provider.trigger.TopicAdapter;
import java.util.List;

/**
 * Messages of MNS topics by way of Function Compute's triggers, in both notification formats, or by
 * way of EventBridge. Thread-safe, if the function is.
 *
 * <p>For a trigger with format {@code STREAM}, Function Compute passes the bare text of a message
 * without attributes: an event that is neither in the {@code JSON} format, nor an object of just
 * {@code body} and {@code attrs}, nor a CloudEvent, is such a text, without id, topic or time.
 *
 * @param <T> what a message's body is decoded to
 */
public final class MnsTopic<T> extends TopicAdapter<T> {
  /**
   * @param handler the function
   */
  public MnsTopic(TopicHandler<T> handler) {
    super(handler);
  }

  @Override
  protected List<TopicMessage<ByteSlice>> read(Input event, Context context) {
    return List.of(MnsNotification.read(event));
  }
}
