package dev.aloft.aws;

import dev.aloft.aws.internal.Records;
import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.Utf8Buffer;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.QueueAdapter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages of SQS. Thread-safe.
 *
 * <p>The event source mapping needs the function response type {@code ReportBatchItemFailures}:
 * without it SQS deletes all messages of an answered batch, even those that failed.
 *
 * <p>A message's attributes are the sender's, with binary ones as base64, and those of SQS, such as
 * {@code MessageGroupId}, which win where the sender used the same name. The queue is named as in
 * SQS, without the rest of its ARN.
 *
 * @param <T> what a message's body is decoded to
 */
public final class SqsQueue<T> extends QueueAdapter<T> {
  private static final String SOURCE = "aws:sqs";

  /**
   * @param handler the function
   */
  public SqsQueue(QueueHandler<T> handler) {
    super(handler);
  }

  @Override
  protected String read(Input event, Context context, List<QueueMessage<ByteSlice>> messages) {
    JsonReader in = event.begin();
    in.beginObject();
    boolean records = false;
    String queue = "";
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        in.beginArray();
        records = true;
        messages.clear();
        while (in.nextElement()) {
          Message message = new Message(in, event.unescaped());
          queue = message.queue;
          messages.add(message.get());
        }
      } else {
        in.skip();
      }
    }
    event.end();
    if (!records) {
      throw Records.none(SOURCE);
    }
    return queue;
  }

  /**
   * Only a FIFO queue keeps the order of a message group: since 2025 other queues have groups too,
   * for fairness.
   */
  @Override
  protected @Nullable String group(String queue, QueueMessage<?> message) {
    return queue.endsWith(".fifo") ? message.attributes().get("MessageGroupId") : null;
  }

  @Override
  protected void answer(BatchResult result, Output output) {
    JsonWriter out = output.begin();
    out.beginObject();
    out.writeName("batchItemFailures");
    out.beginArray();
    List<BatchResult.Failure> failures = result.failures();
    for (int i = 0; i < failures.size(); i++) {
      out.beginObject();
      out.writeName("itemIdentifier");
      out.writeString(failures.get(i).id());
      out.endObject();
    }
    out.endArray();
    out.endObject();
    output.end();
  }

  /** One record. */
  private static final class Message {
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> senders = new HashMap<>();
    private String queue = "";
    private final String id;
    private ByteSlice body = ByteSlice.EMPTY;
    private long count;
    private long sent = -1;

    Message(JsonReader in, Utf8Buffer unescaped) {
      in.beginObject();
      String found = null;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "messageId" -> found = EventJson.text(in);
          case "body" -> body = in.isNull() ? ByteSlice.EMPTY : in.readUtf8(unescaped);
          case "attributes" -> attributes(in);
          case "messageAttributes" -> Records.attributes(in, senders);
          case "eventSource" -> Records.checkSource(in, SOURCE);
          case "eventSourceARN" -> queue = Records.nameOf(EventJson.textOrEmpty(in));
          default -> in.skip();
        }
      }
      if (found == null) {
        throw in.missing("messageId");
      }
      id = found;
    }

    private void attributes(JsonReader in) {
      for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
        switch (name) {
          case "ApproximateReceiveCount" -> count = EventJson.number(in);
          case "SentTimestamp" -> sent = EventJson.number(in);
          default -> {
            String value = EventJson.text(in);
            if (value != null) {
              attributes.put(name, value);
            }
          }
        }
      }
    }

    QueueMessage<ByteSlice> get() {
      senders.putAll(attributes);
      return new QueueMessage<>(
          id,
          body,
          senders,
          (int) Math.max(0, Math.min(count, Integer.MAX_VALUE)),
          sent < 0 ? null : Instant.ofEpochMilli(sent));
    }
  }
}
